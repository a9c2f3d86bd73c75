import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuestRun, RunOffsets } from '../../../src/core/ports/guest.ts';
import { SshGuest } from '../../../src/ssh/ssh-guest.ts';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { startSshAgent, type SshAgent } from '../../support/ssh-agent.ts';
import { livingProcesses, readText, startSshd, type Sshd } from '../../support/sshd.ts';

const runId = 'job_01jd8q5v9x7k2m4n6p8r0s1t2v';

const opened: AsyncDisposable[] = [];
let agent: SshAgent;
let vm: Sshd;
let guest: SshGuest;

beforeEach(async (context) => {
  skipWithoutOpenSsh(context);
  agent = await startSshAgent();
  opened.push(agent);
  vm = await startSshd({ authorizedKeys: agent.publicKeys });
  opened.push(vm);
  guest = createGuest();
});

afterEach(async () => {
  for (const resource of opened.splice(0).reverse()) await resource[Symbol.asyncDispose]();
});

function createGuest(): SshGuest {
  return new SshGuest({
    agentSocket: agent.socketPath,
    connectTimeoutMs: 10_000,
    extraOperatorKeys: [],
    killGraceMs: 300,
  });
}

function script(text: string, env: Record<string, string> = {}): GuestRun {
  return { runId, script: Buffer.from(text), env };
}

/** Collects what a follower is given. */
class Collector {
  readonly chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };

  readonly sink = async (stream: 'stdout' | 'stderr', bytes: Uint8Array): Promise<void> => {
    this.chunks[stream].push(Buffer.from(bytes));
    await Promise.resolve();
  };

  text(stream: 'stdout' | 'stderr' = 'stdout'): string {
    return Buffer.concat(this.chunks[stream]).toString('utf8');
  }

  get offsets(): RunOffsets {
    return {
      stdout: Buffer.concat(this.chunks.stdout).length,
      stderr: Buffer.concat(this.chunks.stderr).length,
    };
  }

  async until(text: string): Promise<void> {
    while (!this.text().includes(text)) await sleep(5);
  }
}

async function follow(collector: Collector, signal?: AbortSignal) {
  const { sink, offsets: from } = collector;
  return await guest.followRun(vm.target, { runId, from, sink }, signal);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(10);
}

/** The id of the run's session, which is its launcher's. */
async function sessionOfRun(): Promise<number> {
  const launched = await readFile(path.join(vm.runFolder(runId), 'launched'), 'utf8');
  return Number(launched.split(' ')[0]);
}

describe('a run', () => {
  it('delivers both streams byte by byte and its exit code', async () => {
    const line = 'x'.repeat(100_000);
    await guest.startRun(
      vm.target,
      script(
        `#!/bin/sh\nprintf 'grüße, 世界 🚀\\n'\necho a warning >&2\nprintf '%s\\n' ${line}\nprintf 'no newline'\nexit 7\n`,
      ),
    );
    const collector = new Collector();
    expect(await follow(collector)).toEqual({ kind: 'exited', exitCode: 7 });
    expect(collector.text()).toBe(`grüße, 世界 🚀\n${line}\nno newline`);
    expect(collector.text('stderr')).toBe('a warning\n');
  });

  it('is run by its shebang, else by sh, in its own directory, with nothing to read', async () => {
    await guest.startRun(vm.target, script('pwd; cat; echo "$0"; echo "$HOME"; umask'));
    const collector = new Collector();
    expect(await follow(collector)).toEqual({ kind: 'exited', exitCode: 0 });
    const folder = vm.runFolder(runId);
    expect(collector.text().split('\n').slice(0, 3)).toEqual([folder, `${folder}/script`, vm.home]);
    expect(collector.text()).toMatch(/\n00[02]2\n$/);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('says why a script without an interpreter cannot run', async () => {
    await guest.startRun(vm.target, script('#!/nowhere/interpreter\n'));
    const collector = new Collector();
    expect(await follow(collector)).toEqual({ kind: 'exited', exitCode: 127 });
    expect(collector.text('stderr')).toContain('script');
  });

  it('gets its variables exactly, as files that are gone afterwards, and evaluates none', async () => {
    const env = {
      QUOTES: `it's "quoted" \\ and \\n`,
      LINES: '\nfirst\n\nsecond\n\n',
      COMMAND: '$(touch "$HOME/executed") `touch "$HOME/executed"`; touch $HOME/executed',
      EMPTY: '',
      PATH: '/nowhere',
      IFS: 'abc',
      dir: '/elsewhere',
      UNICODE: 'ключ 🔑',
      SPACES: '  two  ',
    };
    const names = Object.keys(env);
    await guest.startRun(vm.target, script('#!/bin/cat /proc/self/environ\n', env));
    const collector = new Collector();
    await follow(collector);
    const environ = collector.text().split('\0');
    for (const name of names) {
      expect(environ).toContain(`${name}=${env[name as keyof typeof env]}`);
    }
    expect(await readText(path.join(vm.home, 'executed'))).toBeUndefined();
    expect(await readText(path.join(vm.runFolder(runId), 'env', 'QUOTES'))).toBeUndefined();
  });

  it('never has a value of a variable on a command line', async () => {
    const secret = 'canary-0123456789';
    await guest.startRun(
      vm.target,
      script('for f in /proc/[0-9]*/cmdline; do tr "\\0" " " <"$f"; echo; done 2>/dev/null', {
        SECRET: secret,
      }),
    );
    const collector = new Collector();
    await follow(collector);
    expect(collector.text()).toContain('launcher');
    expect(collector.text()).not.toContain(secret);
  });

  it('refuses variables that no shell could hold', async () => {
    await expect(guest.startRun(vm.target, script('', { 'a b': '' }))).rejects.toMatchObject({
      reason: 'BOOTSTRAP_FAILED',
    });
    await expect(guest.startRun(vm.target, script('', { A: 'a\0b' }))).rejects.toMatchObject({
      reason: 'BOOTSTRAP_FAILED',
    });
  });

  it('keeps the exit code of a script that signals its own group', async () => {
    await guest.startRun(vm.target, script('#!/bin/sh\ntrap "exit 3" TERM\nkill 0\nsleep 5\n'));
    expect(await follow(new Collector())).toEqual({ kind: 'exited', exitCode: 3 });
  });

  it('has ended when its script has, whatever daemon it left behind', async () => {
    await guest.startRun(vm.target, script('#!/bin/sh\nsleep 600 &\necho done\n'));
    const collector = new Collector();
    expect(await follow(collector)).toEqual({ kind: 'exited', exitCode: 0 });
    expect(collector.text()).toBe('done\n');
    await guest.killRun(vm.target, runId);
    await until(() => vm.processes().length === 0);
  });

  it('takes no notice of what a login shell says', async () => {
    await using noisy = await startSshd({
      authorizedKeys: agent.publicKeys,
      config: [
        'ForceCommand echo welcome; printf to-you; echo noise >&2; eval "$SSH_ORIGINAL_COMMAND"',
      ],
    });
    await guest.startRun(noisy.target, script('echo out; echo err >&2'));
    const collector = new Collector();
    const from = { stdout: 0, stderr: 0 };
    await guest.followRun(noisy.target, { runId, from, sink: collector.sink });
    expect([collector.text(), collector.text('stderr')]).toEqual(['out\n', 'err\n']);
  });
});

describe('starting', () => {
  it('runs once, however often it is asked for, at once or one after the other', async () => {
    const run = script('#!/bin/sh\necho x >>"$HOME/count"\nsleep 0.3\n');
    const answers = await Promise.all(
      Array.from({ length: 5 }, async () => await guest.startRun(vm.target, run)),
    );
    expect(answers.toSorted()).toEqual(['present', 'present', 'present', 'present', 'started']);
    expect(await guest.startRun(vm.target, run)).toBe('present');
    await follow(new Collector());
    expect(await guest.startRun(vm.target, run)).toBe('present');
    expect(await readFile(path.join(vm.home, 'count'), 'utf8')).toBe('x\n');
  });

  it('is repeated safely when the connection is cut during the upload', async () => {
    const run = script(`#!/bin/sh\necho x >>"$HOME/count"\n#${'y'.repeat(8_000_000)}\n`);
    const attempt = guest.startRun(vm.target, run).catch((error: unknown) => error);
    await until(async () => (await vm.namesIn(vm.runFolder(runId))).length > 0);
    vm.cutSessions();
    const first = await attempt;
    if (first !== 'started') {
      expect(first).toMatchObject({ reason: 'SSH_UNREACHABLE', retryable: true });
    }
    expect(['started', 'present']).toContain(await guest.startRun(vm.target, run));
    expect(await follow(new Collector())).toEqual({ kind: 'exited', exitCode: 0 });
    expect(await readFile(path.join(vm.home, 'count'), 'utf8')).toBe('x\n');
    expect(await vm.namesIn(vm.runFolder(runId))).toEqual([
      'exit_code',
      'launched',
      'script',
      'stderr',
      'stdout',
    ]);
  });

  it("fails with the VM's words where the directory cannot be made", async () => {
    const file = path.join(vm.home, '.hero_os_tfgrid_deployer');
    await writeFile(file, '');
    await expect(guest.startRun(vm.target, script(''))).rejects.toMatchObject({
      reason: 'BOOTSTRAP_FAILED',
      message: expect.stringContaining('directory of the run cannot be made') as unknown,
    });
  });
});

describe('following', () => {
  it('goes on at the offsets after the connection was cut, with nothing lost or doubled', async () => {
    const lines = 4_000;
    await guest.startRun(
      vm.target,
      script(
        `#!/bin/sh\ni=0\nwhile [ $i -lt ${lines} ]; do i=$((i+1)); echo "line $i"; echo "err $i" >&2; [ $((i % 200)) -ne 0 ] || sleep 0.05; done\n`,
      ),
    );
    const collector = new Collector();
    let cuts = 0;
    for (;;) {
      const before = collector.offsets.stdout;
      const following = follow(collector).then(
        (end) => ({ end }),
        (error: unknown) => ({ error }),
      );
      if (cuts < 5) {
        // Whichever is first: on a busy machine the script may have ended by now.
        await Promise.race([until(() => collector.offsets.stdout > before), following]);
        vm.cutSessions();
      }
      const outcome = await following;
      if ('end' in outcome) {
        expect(outcome.end).toEqual({ kind: 'exited', exitCode: 0 });
        break;
      }
      expect(outcome.error).toMatchObject({ reason: 'SSH_UNREACHABLE', retryable: true });
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(0);
    const expected = (word: string): string =>
      Array.from({ length: lines }, (_, index) => `${word} ${index + 1}\n`).join('');
    expect(collector.text()).toBe(expected('line'));
    expect(collector.text('stderr')).toBe(expected('err'));
  });

  it('survives a restart of the whole SSH server', async () => {
    await guest.startRun(
      vm.target,
      script('#!/bin/sh\necho before\nuntil [ -e go ]; do sleep 0.05; done\necho after\n'),
    );
    const collector = new Collector();
    const following = follow(collector);
    await collector.until('before');
    await Promise.all([
      expect(following).rejects.toMatchObject({ reason: 'SSH_UNREACHABLE' }),
      vm.stop(),
    ]);
    await vm.start();
    await writeFile(path.join(vm.runFolder(runId), 'go'), '');
    expect(await follow(collector)).toEqual({ kind: 'exited', exitCode: 0 });
    expect(collector.text()).toBe('before\nafter\n');
  });

  it('delivers tens of megabytes in order to a slow reader', async () => {
    await guest.startRun(vm.target, script('#!/bin/sh\nseq 1 3000000\n'));
    let bytes = 0;
    let last = '';
    let isBusy = false;
    const sink = async (_stream: string, chunk: Uint8Array): Promise<void> => {
      expect(isBusy).toBe(false);
      isBusy = true;
      bytes += chunk.length;
      last = Buffer.from(chunk.subarray(-20)).toString();
      await sleep(1);
      isBusy = false;
    };
    const from = { stdout: 0, stderr: 0 };
    expect(await guest.followRun(vm.target, { runId, from, sink })).toMatchObject({ exitCode: 0 });
    expect(bytes).toBe((await stat(path.join(vm.runFolder(runId), 'stdout'))).size);
    expect(last).toMatch(/3000000\n$/);
  });

  it('tells an absent run', async () => {
    expect(await follow(new Collector())).toEqual({ kind: 'absent' });
  });

  it('tells an interrupted run, after its output', async () => {
    await guest.startRun(vm.target, script('#!/bin/sh\necho begun\nsleep 600\n'));
    const collector = new Collector();
    const following = follow(collector);
    await collector.until('begun');
    process.kill(-(await sessionOfRun()), 'SIGKILL');
    expect(await following).toEqual({ kind: 'interrupted' });
    expect(await follow(new Collector())).toEqual({ kind: 'interrupted' });
    expect(collector.text()).toBe('begun\n');
  });

  it('waits for a script whose launcher alone was killed', async () => {
    await guest.startRun(
      vm.target,
      script('#!/bin/sh\necho begun\nuntil [ -e go ]; do sleep 0.05; done\necho late\n'),
    );
    const collector = new Collector();
    const following = follow(collector);
    await collector.until('begun');
    process.kill(await sessionOfRun(), 'SIGKILL');
    expect(await guest.startRun(vm.target, script('echo again'))).toBe('present');
    await writeFile(path.join(vm.runFolder(runId), 'go'), '');
    expect(await following).toEqual({ kind: 'interrupted' });
    expect(collector.text()).toBe('begun\nlate\n');
  });

  it('takes a run of before a reboot for interrupted, whoever has its id now', async () => {
    await guest.startRun(vm.target, script('#!/bin/sh\nsleep 600\n'));
    const file = path.join(vm.runFolder(runId), 'launched');
    const launched = await readFile(file, 'utf8');
    await writeFile(file, launched.replace(/ \S+\n$/, ' 00000000-boot\n'));
    expect(await follow(new Collector())).toEqual({ kind: 'interrupted' });
    await writeFile(file, launched.replace(/^(\d+) \d+/, '$1 1'));
    expect(await follow(new Collector())).toEqual({ kind: 'interrupted' });
  });

  it('ends with the reason of the signal, and closes the connection', async () => {
    await guest.startRun(vm.target, script('#!/bin/sh\necho begun\nsleep 600\n'));
    const controller = new AbortController();
    const collector = new Collector();
    const following = follow(collector, controller.signal);
    await collector.until('begun');
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(following).rejects.toBe(reason);
    expect(vm.processes().length).toBeGreaterThan(0);
    await until(() => vm.cutSessions() === 0);
  });

  it('ends with the error of the sink', async () => {
    await guest.startRun(vm.target, script('#!/bin/sh\necho begun\nsleep 600\n'));
    const fault = new Error('the disk is full');
    const from = { stdout: 0, stderr: 0 };
    const sink = async (): Promise<void> => await Promise.reject(fault);
    await expect(guest.followRun(vm.target, { runId, from, sink })).rejects.toBe(fault);
  });
});

describe('killing', () => {
  it('resolves only when the whole group is dead, whoever ignores TERM', async () => {
    await guest.startRun(
      vm.target,
      script(
        '#!/bin/sh\n(trap "" TERM; while :; do sleep 1; done) &\nset -m\nsleep 600 &\ntrap "" TERM\necho up\nwhile :; do sleep 1; done\n',
      ),
    );
    const collector = new Collector();
    const following = follow(collector);
    await collector.until('up');
    const session = await sessionOfRun();
    expect(livingProcesses(session).length).toBeGreaterThan(3);
    await guest.killRun(vm.target, runId);
    expect(livingProcesses(session)).toEqual([]);
    expect(await following).toEqual({ kind: 'interrupted' });
    expect(await guest.startRun(vm.target, script('echo again'))).toBe('present');
    await guest.killRun(vm.target, runId);
  });

  it('forbids a run that was never launched', async () => {
    await guest.killRun(vm.target, runId);
    expect(await guest.startRun(vm.target, script('touch "$HOME/ran"'))).toBe('present');
    expect(await follow(new Collector())).toEqual({ kind: 'interrupted' });
    expect(await readText(path.join(vm.home, 'ran'))).toBeUndefined();
  });

  it('leaves the end of a run that had ended', async () => {
    await guest.startRun(vm.target, script('exit 4'));
    await follow(new Collector());
    await guest.killRun(vm.target, runId);
    expect(await follow(new Collector())).toEqual({ kind: 'exited', exitCode: 4 });
  });
});
