import { spawn } from 'node:child_process';
import process from 'node:process';
import type { ServerChannel } from 'ssh2';
import { signalQuietly } from './processes.ts';
import type { SshServerOptions } from './ssh-server.ts';

const standardPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Runs `sh` in the VM with a channel as its input and output, as sshd does: the exit status goes
 * out when the shell ends, the channel closes when all output was read, and a process outlives a
 * connection that goes away.
 */
export function runCommand(
  channel: ServerChannel,
  args: readonly string[],
  { home, loginUser, environment }: SshServerOptions,
): void {
  const child = spawn('/bin/sh', args, {
    cwd: home,
    // A session of its own, so that it does not end with us or a terminal.
    detached: true,
    env: {
      PATH: process.env['PATH'] ?? standardPath,
      USER: loginUser,
      LOGNAME: loginUser,
      SHELL: '/bin/sh',
      ...environment,
      HOME: home,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Whoever reads or writes may be gone at any moment.
  for (const stream of [channel, channel.stderr, child.stdin, child.stdout, child.stderr]) {
    stream.on('error', () => undefined);
  }
  channel.pipe(child.stdin);
  child.stdout.pipe(channel, { end: false });
  child.stderr.pipe(channel.stderr, { end: false });
  child.once('error', () => {
    channel.exit(126);
    channel.end();
  });
  child.once('exit', (exitCode, signal) => {
    if (signal === null) channel.exit(exitCode ?? 255);
    else channel.exit(signal.replace(/^SIG/, ''));
  });
  child.once('close', () => channel.end());
  channel.once('close', () => {
    child.stdin.destroy();
    child.stdout.destroy();
    child.stderr.destroy();
  });
  channel.on('signal', (name: string) => {
    // A word from the wire: a name that Node does not know is refused by it, quietly.
    if (child.pid !== undefined) signalQuietly(-child.pid, `SIG${name}` as NodeJS.Signals);
  });
}
