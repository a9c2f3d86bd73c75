import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseStats } from '../../../src/ssh/guest-stats.ts';
import { packRun } from '../../../src/ssh/run-files.ts';
import {
  killText,
  removeKeysText,
  startText,
  statsText,
  tailText,
  watchText,
} from '../../../src/ssh/shell-texts.ts';
import { until } from '../../support/core.ts';
import { LocalShell, shellKinds } from '../../support/shells.ts';
import { livingProcesses, readText } from '../../support/sshd.ts';

const runId = 'job_text';

describe.each(shellKinds)('with $name', (kind) => {
  let shell: LocalShell;
  let folder: string;
  let isOpen = false;

  beforeEach(async (context) => {
    const opened = await LocalShell.open(kind);
    if (typeof opened === 'string') return context.skip(opened);
    isOpen = true;
    shell = opened;
    folder = path.join(shell.home, '.hero_os_tfgrid_deployer', runId);
  });

  afterEach(async () => {
    if (!isOpen) return;
    await shell.ask(killText, [runId, '0']);
    await shell[Symbol.asyncDispose]();
    isOpen = false;
  });

  async function start(text: string, env: Record<string, string> = {}): Promise<string> {
    const { input, parts } = packRun({ runId, script: Buffer.from(text), env });
    return await shell.ask(startText, [runId, `${input.length}`, ...parts], input);
  }

  /** Waits for the end; the connection is held as a follower does. */
  async function watch(): Promise<string> {
    const run = shell.run(watchText, [runId]);
    const line = await run.firstLine;
    run.hangUp();
    await run.exited;
    return line;
  }

  async function untilSaid(text: string): Promise<void> {
    const file = path.join(folder, 'stdout');
    while (!(await readText(file))?.includes(text)) await sleep(5);
  }

  it('a VM tells its memory, disk, load and uptime', async () => {
    const run = shell.run(statsText, ['-']);
    await run.exited;
    await until(() => run.output().includes('== end\n'));
    expect(parseStats(run.output().toString())).toMatchObject({
      memory: { totalBytes: os.totalmem() },
      cpus: expect.any(Number),
    });
  });

  it('a script runs with its variables, and its end is told', async () => {
    const value = `it's $(touch "$HOME/executed")\n"x" \\\n\n`;
    const output = `<${value}>`;
    expect(await start('printf "<%s>" "$VALUE"; echo oops >&2; exit 42', { VALUE: value })).toBe(
      'started',
    );
    expect(await watch()).toBe(`exited 42 ${output.length} 5`);
    expect(await readFile(path.join(folder, 'stdout'), 'utf8')).toBe(output);
    expect((await readdir(shell.home)).includes('executed')).toBe(false);
    expect((await readdir(folder)).toSorted()).toEqual(
      ['exit_code', 'launched', 'script', 'stderr', 'stdout'].toSorted(),
    );
  });

  it('an incomplete upload starts nothing, leaves nothing, and can be repeated', async () => {
    const { input, parts } = packRun({ runId, script: Buffer.from('echo x'), env: { A: 'b' } });
    const args = [runId, `${input.length}`, ...parts];
    expect(await shell.ask(startText, args, input.subarray(0, -1))).toBe(
      'failed the upload is incomplete',
    );
    expect(await readdir(folder)).toEqual([]);
    expect(await watch()).toBe('absent');
    expect(await start('exit 0')).toBe('started');
    expect(await watch()).toBe('exited 0 0 0');
  });

  it('only one of many starts runs the script', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(async () => await start('echo x')));
    expect(answers.toSorted()).toEqual(['present', 'present', 'present', 'started']);
    expect(await watch()).toBe('exited 0 2 0');
  });

  it('output comes from the offset on, as it is written, until the connection ends', async () => {
    await start('printf 0123456789; until [ -e go ]; do sleep 0.05; done; printf abc');
    const run = shell.run(tailText, [runId, 'stdout', '4']);
    while (run.output().length < 6) await sleep(5);
    await writeFile(path.join(folder, 'go'), '');
    while (run.output().length < 9) await sleep(5);
    expect(run.output().toString()).toBe('456789abc');
    run.hangUp();
    await run.exited;
  });

  it('a watch ends with its connection', async () => {
    await start('sleep 600');
    const run = shell.run(watchText, [runId]);
    run.hangUp();
    await run.exited;
    expect(run.output().toString()).toBe('');
  });

  it('a killed run is dead with all of its session, and stays so', async () => {
    await start(
      'trap "" TERM; (trap "" TERM; while :; do sleep 1; done) & echo up; while :; do sleep 1; done',
    );
    await untilSaid('up');
    const [session = ''] = (await readFile(path.join(folder, 'launched'), 'utf8')).split(' ');
    expect(livingProcesses(Number(session)).length).toBeGreaterThan(1);
    expect(await shell.ask(killText, [runId, '2'])).toBe('dead');
    expect(livingProcesses(Number(session))).toEqual([]);
    expect(await watch()).toMatch(/^interrupted - \d+ \d+$/);
    expect(await start('echo again')).toBe('present');
  });

  it('keys are taken out, unless the list of them is cut', async () => {
    await mkdir(path.join(shell.home, '.ssh'));
    const file = path.join(shell.home, '.ssh', 'authorized_keys');
    await writeFile(file, 'ssh-ed25519 AAAAours operator\nssh-ed25519 AAAAuser * \\n user');
    expect(await shell.ask(removeKeysText, ['-'], Buffer.from('AAAAours\n'))).toMatch(/^failed/);
    expect(await readFile(file, 'utf8')).toContain('AAAAours');
    expect(await shell.ask(removeKeysText, ['-'], Buffer.from('AAAAours\nend\n'))).toBe('done');
    expect(await readFile(file, 'utf8')).toBe('ssh-ed25519 AAAAuser * \\n user\n');
  });

  if (kind.hasSetsid !== false) return;

  it('without setsid, a session that is not its own is not taken', async () => {
    const { input, parts } = packRun({ runId, script: Buffer.from('echo x'), env: {} });
    const args = [runId, `${input.length}`, ...parts];
    const run = shell.run(startText, args, { input, isLeader: false });
    expect(await run.firstLine).toBe('failed the VM has no setsid or no /proc');
  });
});
