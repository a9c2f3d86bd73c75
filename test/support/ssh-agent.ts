import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findOpenSsh } from './openssh.ts';

const run = promisify(execFile);

export interface SshAgent extends AsyncDisposable {
  readonly socketPath: string;
  /** The public halves, as OpenSSH lines, in the order of the agent. */
  readonly publicKeys: readonly string[];
}

/** A real ssh-agent with ed25519 keys of its own in a folder of its own. */
export async function startSshAgent(options: { readonly keys?: number } = {}): Promise<SshAgent> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'agent-'));
  const socketPath = path.join(folder, 'agent');
  const child = spawn(program('ssh-agent'), ['-D', '-a', socketPath], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const publicKeys: string[] = [];
  while (!existsSync(socketPath)) await sleep(5);
  for (let number = 1; number <= (options.keys ?? 1); number += 1) {
    const file = path.join(folder, `key${number}`);
    publicKeys.push(await generateKey(file, { comment: `operator ${number}` }));
    await run(program('ssh-add'), ['-q', file], { env: { SSH_AUTH_SOCK: socketPath } });
  }
  return {
    socketPath,
    publicKeys,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a key pair; answers with the public line. */
export async function generateKey(
  file: string,
  options: { readonly type?: string; readonly comment?: string } = {},
): Promise<string> {
  const { type = 'ed25519', comment = 'test' } = options;
  await run(program('ssh-keygen'), ['-q', '-t', type, '-N', '', '-C', comment, '-f', file]);
  return (await readFile(`${file}.pub`, 'utf8')).trim();
}

function program(name: string): string {
  const found = findOpenSsh(name);
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}
