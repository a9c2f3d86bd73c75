import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GuestTarget } from '../../src/core/ports/guest.ts';
import { findOpenSsh } from './openssh.ts';
import { generateKey } from './ssh-agent.ts';

export interface SshdOptions {
  /** Lines of authorized_keys. */
  readonly authorizedKeys: readonly string[];
  /** Any loopback address. */
  readonly address?: string;
  readonly port?: number;
  /** Types of host keys; the first is `hostKey`. */
  readonly hostKeyTypes?: readonly string[];
  /** PATH of the sessions. */
  readonly path?: string;
  /** Further lines of sshd_config. */
  readonly config?: readonly string[];
}

/** A "VM": a real sshd for the user who runs the tests, with a home directory of its own. */
export class Sshd implements AsyncDisposable {
  readonly home: string;
  readonly address: string;
  readonly port: number;
  readonly #folder: string;
  readonly #options: SshdOptions;
  #child: ChildProcess | undefined;
  #hostKeys: readonly string[] = [];

  constructor(folder: string, port: number, options: SshdOptions) {
    this.#folder = folder;
    this.#options = options;
    this.home = path.join(folder, 'home');
    this.address = options.address ?? '127.0.0.1';
    this.port = port;
  }

  /** `<type> <base64>` of the first host key. */
  get hostKey(): string {
    return this.#hostKeys[0] ?? '';
  }

  get hostKeys(): readonly string[] {
    return this.#hostKeys;
  }

  get target(): GuestTarget {
    return { host: this.address, port: this.port, user: os.userInfo().username };
  }

  get authorizedKeysFile(): string {
    return path.join(this.home, '.ssh', 'authorized_keys');
  }

  /** Where a run lives. */
  runFolder(runId: string): string {
    return path.join(this.home, '.hero_os_tfgrid_deployer', runId);
  }

  async start(): Promise<void> {
    await writeFile(path.join(this.#folder, 'sshd_config'), this.#config());
    const sshd = findOpenSsh('sshd') ?? 'sshd';
    const args = ['-D', '-e', '-f', path.join(this.#folder, 'sshd_config')];
    this.#child = spawn(sshd, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    this.#child.stderr?.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
    while (!(await this.#answers())) {
      if (this.#child.exitCode !== null) throw new Error(`sshd did not start: ${complaint}`);
      await sleep(10);
    }
  }

  /** Ends the server and its sessions; what runs detached goes on, as in a VM. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    const exited = once(child, 'exit');
    const sessions = childrenOf(child.pid);
    child.kill('SIGKILL');
    sessions.forEach(kill);
    await exited;
  }

  /** Cuts every connection, as a lost network does; the server stays. Answers with how many. */
  cutSessions(): number {
    const sessions = childrenOf(this.#child?.pid);
    sessions.forEach(kill);
    return sessions.length;
  }

  /** Stops every session as it is, like a VM that hangs; answers with how many. */
  freezeSessions(): number {
    const sessions = childrenOf(this.#child?.pid);
    sessions.forEach((pid) => process.kill(pid, 'SIGSTOP'));
    return sessions.length;
  }

  async namesIn(folder: string): Promise<readonly string[]> {
    return (await readdir(folder).catch(() => [])).toSorted();
  }

  async makeHostKeys(types = this.#options.hostKeyTypes ?? ['ed25519']): Promise<void> {
    const lines: string[] = [];
    for (const type of types) {
      const file = path.join(this.#folder, `host_${lines.length}`);
      await rm(file, { force: true });
      lines.push(await generateKey(file, { type }));
    }
    this.#hostKeys = lines.map((line) => line.split(' ').slice(0, 2).join(' '));
  }

  /** Processes that were started in this VM and still run. */
  processes(): number[] {
    return pids().filter((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
        return environment.includes(`HOME=${this.home}`) && stateOf(pid) !== 'Z';
      } catch {
        return false;
      }
    });
  }

  /** Ends everything that runs in the VM; its files stay. */
  async powerOff(): Promise<void> {
    await this.stop();
    while (this.processes().length > 0) {
      this.processes().forEach(kill);
      await sleep(10);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.powerOff();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #config(): string {
    const environment = [`HOME=${this.home}`];
    if (this.#options.path !== undefined) environment.push(`PATH=${this.#options.path}`);
    return [
      `ListenAddress ${this.address.includes(':') ? `[${this.address}]` : this.address}:${this.port}`,
      ...this.#hostKeys.map((_, index) => `HostKey ${path.join(this.#folder, `host_${index}`)}`),
      `AuthorizedKeysFile ${this.authorizedKeysFile}`,
      `SetEnv ${environment.join(' ')}`,
      'UsePAM no',
      'StrictModes no',
      'PermitRootLogin yes',
      'PasswordAuthentication no',
      'PidFile none',
      'LogLevel ERROR',
      'MaxStartups 100',
      ...(this.#options.config ?? []),
      '',
    ].join('\n');
  }

  async #answers(): Promise<boolean> {
    return await new Promise((resolve) => {
      const socket = net.connect(this.port, this.address);
      socket.once('data', () => socket.destroy());
      socket.once('error', () => undefined);
      socket.once('close', () => resolve(socket.bytesRead > 0));
    });
  }
}

export async function startSshd(options: SshdOptions): Promise<Sshd> {
  // Where sshd insists on its folder for privilege separation, and no service has made it yet.
  if (process.getuid?.() === 0 && !existsSync('/run/sshd')) mkdirSync('/run/sshd');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sshd-'));
  const port = options.port ?? (await freePort(options.address ?? '127.0.0.1'));
  const sshd = new Sshd(folder, port, options);
  await mkdir(path.dirname(sshd.authorizedKeysFile), { recursive: true });
  await writeFile(
    sshd.authorizedKeysFile,
    options.authorizedKeys.map((key) => `${key}\n`).join(''),
  );
  await sshd.makeHostKeys();
  await sshd.start();
  return sshd;
}

/** A file's text, or undefined while it is absent. */
export async function readText(file: string): Promise<string | undefined> {
  return await readFile(file, 'utf8').catch(() => undefined);
}

export async function freePort(address: string): Promise<number> {
  const server = net.createServer().listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (bound === null || typeof bound === 'string') throw new Error('no port was bound');
  return bound.port;
}

/** The processes of a session that are not merely waiting to be buried. */
export function livingProcesses(session: number): number[] {
  return pids().filter((pid) => {
    const [state, , , sessionOfPid] = statOf(pid);
    return sessionOfPid === String(session) && state !== 'Z' && state !== 'X';
  });
}

function pids(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function statOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function stateOf(pid: number): string | undefined {
  return statOf(pid)[0];
}

function childrenOf(parent: number | undefined): number[] {
  return pids().filter((pid) => statOf(pid)[1] === String(parent));
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself.
  }
}
