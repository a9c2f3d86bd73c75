import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDaemon } from '../support/fake-daemon.ts';
import { findOpenSsh } from '../support/openssh.ts';
import { wireJob, wireVm } from '../support/wire-objects.ts';

const run = promisify(execFile);
const name = 'hero_os_tfgrid_deployer';
const mainFile = path.resolve(import.meta.dirname, '../../dist/main.js');

let daemon: FakeDaemon;
/** A folder with the program under its name. */
let bin: string;

beforeEach(async () => {
  daemon = await FakeDaemon.start();
  daemon.on('list_vms', () => ({ vms: [wireVm(), wireVm({ id: 'vm_2', state: 'failed' })] }));
  daemon.on('list_jobs', () => ({ jobs: [wireJob(3)] }));
  daemon.on('list_users', () => ({ users: [{ username: 'alice' }, { username: 'bob' }] }));
  bin = await mkdtemp(path.join(os.tmpdir(), 'bin-'));
  const program = path.join(bin, name);
  await writeFile(program, `#!/bin/sh\nexec "${process.execPath}" "${mainFile}" "$@"\n`);
  await chmod(program, 0o755);
});

afterEach(async () => {
  await daemon[Symbol.asyncDispose]();
  await rm(bin, { recursive: true });
});

/** What a shell offers after these words, the last of which is under the cursor. */
type Offers = (...words: string[]) => Promise<string[]>;

/** Each runs the real shell with the script that the program printed. */
const shells: Readonly<Record<string, (words: string[]) => readonly [string, string]>> = {
  bash: (words) => [
    'bash',
    `source script
     COMP_WORDS=(${[name, ...words].map(quoted).join(' ')}) COMP_CWORD=${words.length}
     complete -p ${name} >/dev/null && _${name} ${name}
     printf '%s\\n' "\${COMPREPLY[@]}"`,
  ],
  // The widgets that show a list need a terminal: in their place stand functions that print it.
  zsh: (words) => [
    'zsh',
    `compdef() { : }
     _describe() { print -rl -- "\${(@)\${(@P)2}%%:*}" }
     _files() { [[ $1 == -/ ]] && print -rl -- *(/) || print -rl -- * }
     source ./script
     words=(${[name, ...words].map(quoted).join(' ')}) CURRENT=${words.length + 1}
     _${name}
     true`,
  ],
  fish: (words) => [
    'fish',
    `source script
     complete -C ${quoted([name, ...words].join(' '))} | string replace -r '\\t.*' ''
     true`,
  ],
};

function quoted(word: string): string {
  return `'${word}'`;
}

const options = [
  '--config',
  '--data-dir',
  '--help',
  '--log-level',
  '--refresh',
  '--socket-dir',
  '--json',
];

describe.each(Object.keys(shells))('completion in %s', (shell) => {
  const offers: Offers = async (...words) => {
    const [program, text] = shells[shell]!(words);
    const { PATH = '' } = process.env;
    const { stdout } = await run(program, [...(shell === 'zsh' ? ['-f'] : []), '-c', text], {
      cwd: bin,
      env: {
        PATH: `${bin}:${PATH}`,
        HOME: bin,
        HERO_SOCKET_DIR: daemon.socketDir,
      },
    });
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .sort();
  };

  beforeEach(async ({ skip }) => {
    if (findOpenSsh(shell) === undefined) skip(`${shell} is not installed`);
    const { stdout } = await run(process.execPath, [mainFile, 'completion', shell]);
    await writeFile(path.join(bin, 'script'), stdout);
  });

  it('offers commands, options, and choices', async () => {
    expect(await offers('vm', 'l')).toEqual(['list', 'logs']);
    expect(await offers('comp')).toEqual(['completion']);
    expect(await offers('vm', 'show', '--')).toEqual([...options].sort());
    expect(await offers('vm', 'list', '--state', 'f')).toEqual(['failed']);
    expect(await offers('call', 'provision')).toEqual(['provision_vm']);
    expect(await offers('completion', '')).toEqual(['bash', 'fish', 'zsh']);
  });

  it('offers the ids that the daemon has', async () => {
    expect(await offers('vm', 'show', '')).toEqual(['vm_1', 'vm_2']);
    expect(await offers('--log-level', 'debug', 'job', 'watch', 'job')).toEqual(['job_1']);
    expect(await offers('provision', 'a')).toEqual(['alice']);
    expect(await offers('vm', 'list', '--user', 'b')).toEqual(['bob']);
  });

  it('offers files where a file is wanted, and nothing where no daemon answers', async () => {
    expect(await offers('backup', name.slice(0, 4))).toContain(name);
    await daemon.stop();
    expect(await offers('vm', 'show', '')).toEqual([]);
  });
});
