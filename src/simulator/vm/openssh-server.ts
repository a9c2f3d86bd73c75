import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { descendantsOf, killAll, named, signalQuietly } from './processes.ts';
import { sshdSettings } from './sshd-settings.ts';
import type { OpenSsh } from './find-sshd.ts';
import type { SshServer, SshServerOptions } from './ssh-server.ts';

const readyPollMs = 10;
const readyTimeoutMs = 15_000;

/**
 * Starts OpenSSH's sshd in the foreground, as the user that we are: as root it lets root in, as
 * anybody else that user. Resolves when it accepts connections.
 */
export async function startOpenSshServer(
  { program, version }: OpenSsh,
  options: SshServerOptions,
): Promise<SshServer> {
  const files = {
    hostKey: path.join(options.folder, 'host_key'),
    enter: path.join(options.folder, 'enter'),
    settings: path.join(options.folder, 'sshd_config'),
    log: path.join(options.folder, 'sshd.log'),
  };
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  await writeFile(files.hostKey, options.hostKey, { mode: 0o600 });
  await writeFile(files.enter, enterScript(options), { mode: 0o700 });
  await writeFile(files.settings, sshdSettings(options, files, version));
  const log = openSync(files.log, 'w', 0o600);
  // A process group of its own: an interrupt from the terminal is for us to handle.
  const child = spawn(program, ['-D', '-e', '-f', files.settings], {
    stdio: ['ignore', log, log],
    detached: true,
    env: {},
  });
  closeSync(log);
  const server = new OpenSshServer(child);
  try {
    await untilListening(child, files.log);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Of the servers that run: a simulator that crashes takes them along. */
const running = new Set<number>();

function killRunning(): void {
  for (const pid of running) signalQuietly(pid, 'SIGKILL');
}

/**
 * INVARIANTS
 * - While it runs, the end of this process kills it, however that comes about save by a signal.
 */
class OpenSshServer implements SshServer {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(child: ChildProcess) {
    this.#child = child;
    const { pid } = child;
    if (pid === undefined) {
      this.#ended = Promise.resolve();
      return;
    }
    if (!process.listeners('exit').includes(killRunning)) process.on('exit', killRunning);
    running.add(pid);
    child.once('exit', () => running.delete(pid));
    this.#ended = once(child, 'exit');
  }

  async cutConnections(): Promise<void> {
    const pid = this.#child.pid;
    if (pid === undefined) return;
    // Only the server's own processes: what runs inside is below them and stays.
    await killAll(() => named(descendantsOf(pid), 'sshd'));
  }

  async stop(): Promise<void> {
    const pid = this.#child.pid;
    if (pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return;
    }
    // Stopped first, so that no connection comes in between; killed last, so that its family is known.
    signalQuietly(pid, 'SIGSTOP');
    await killAll(() => descendantsOf(pid));
    signalQuietly(pid, 'SIGKILL');
    await this.#ended;
  }
}

async function untilListening(child: ChildProcess, logFile: string): Promise<void> {
  const deadline = performance.now() + readyTimeoutMs;
  for (;;) {
    const log = await readFile(logFile, 'utf8');
    if (log.includes('Server listening on')) return;
    const hasEnded = child.pid === undefined || child.exitCode !== null;
    if (hasEnded || performance.now() > deadline) {
      throw new Error(`sshd does not listen: ${log.trim() || 'no output'}`);
    }
    await sleep(readyPollMs);
  }
}

/** Takes the place of the login shell: the VM's own home and environment instead of the machine's. */
function enterScript({ home, environment }: SshServerOptions): string {
  const variables = { ...environment, HOME: home, SHELL: '/bin/sh' };
  return [
    '#!/bin/sh',
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}`),
    'cd "$HOME" || exit 1',
    'if [ -n "${SSH_ORIGINAL_COMMAND+set}" ]; then',
    '  command=$SSH_ORIGINAL_COMMAND',
    '  unset SSH_ORIGINAL_COMMAND',
    '  exec /bin/sh -c "$command"',
    'fi',
    'exec /bin/sh',
    '',
  ].join('\n');
}

/** For POSIX sh. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
