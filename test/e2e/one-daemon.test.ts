import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoneDaemon } from '../support/lone-daemon.ts';
import { eventually } from '../support/socket-clients.ts';
import { addUser, claim, submitProvision } from '../support/store.ts';

/** Everything in a folder: name, size and time of the last change. */
function stateOf(folder: string): unknown {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => {
      const { size, mtimeMs, ctimeMs } = statSync(path.join(parentPath, name));
      return [path.join(parentPath, name), size, mtimeMs, ctimeMs];
    })
    .sort();
}

/** A daemon that begins with a job which would call the Forge and the backend at once. */
async function openWithWork(): Promise<LoneDaemon> {
  const daemon = await LoneDaemon.open();
  await using store = await daemon.openStore();
  await addUser(store);
  await submitProvision(store, 1);
  return daemon;
}

describe('a second daemon', () => {
  let first: LoneDaemon;
  let second: LoneDaemon;

  beforeEach(async () => {
    first = await LoneDaemon.open();
    second = await openWithWork();
  });

  afterEach(async () => {
    await second[Symbol.asyncDispose]();
    await first[Symbol.asyncDispose]();
  });

  it('on the same socket says so and ends, having written nothing and called nobody', async () => {
    await first.process.start();
    const before = [stateOf(first.dataDir), stateOf(second.folder), stateOf(first.socketDir)];
    const { code, stdout, stderr } = await second.process.run('--socket-dir', first.socketDir);
    expect(code).toBe(1);
    expect(stderr).toContain(`something listens on "${first.process.socketPath}" already`);
    expect(stderr).toContain('Stop that one, or choose another --socket-dir');
    expect(stdout).toBe('');
    const after = [stateOf(first.dataDir), stateOf(second.folder), stateOf(first.socketDir)];
    expect(after).toEqual(before);
    expect(second.calls).toBe(0);
    const fresh = path.join(second.folder, 'fresh');
    await second.process.run('--socket-dir', first.socketDir, '--data-dir', fresh);
    expect(existsSync(fresh)).toBe(false);
    expect((await first.process.run('call', 'get_info')).code).toBe(0);
  });

  it('on the same data folder says so and ends, having written nothing and called nobody', async () => {
    await first.process.start();
    const before = [stateOf(first.dataDir), stateOf(second.folder)];
    const { code, stdout, stderr } = await second.process.run('--data-dir', first.dataDir);
    expect(code).toBe(1);
    expect(stderr).toContain(`data folder "${first.dataDir}" is in use by another daemon`);
    expect(stderr).toContain('stop that one or choose another folder');
    expect(stdout).toBe('');
    expect([stateOf(first.dataDir), stateOf(second.folder)]).toEqual(before);
    expect(second.calls).toBe(0);
    expect((await first.process.run('call', 'get_info')).code).toBe(0);
  });

  it('that starts in the same instant on the same socket calls nobody before it ends', async () => {
    const other = await openWithWork();
    try {
      const begun = [second, other].map((daemon) => {
        const program = daemon.process.begin('--socket-dir', first.socketDir);
        return { daemon, ...program, end: program.ended.then((end) => ({ daemon, end })) };
      });
      const { daemon: loser, end } = await Promise.race(begun.map(async (each) => await each.end));
      expect(end.code).toBe(1);
      expect(end.stderr).toMatch(/something listens on ".*" already/);
      const winner = begun.find(({ daemon }) => daemon !== loser);
      // What the loser would have done, too.
      await eventually(() => winner === undefined || winner.daemon.calls > 0);
      expect(loser.calls).toBe(0);
      winner?.stop();
      expect((await winner?.ended)?.code).toBe(0);
    } finally {
      await other[Symbol.asyncDispose]();
    }
  });
});

describe('a daemon whose lock is removed', () => {
  it('ends by itself, for another may have the folder, and starts again', async () => {
    await using daemon = await LoneDaemon.open();
    await daemon.process.start();
    rmSync(path.join(daemon.dataDir, 'daemon.lock'));
    expect(await daemon.process.ended()).toBe(1);
    expect(readFileSync(daemon.process.logFile, 'utf8')).toContain('was removed or replaced');
    await daemon.process.start();
    expect((await daemon.process.run('call', 'get_info')).code).toBe(0);
  });
});

describe('a daemon whose database is damaged', () => {
  let daemon: LoneDaemon;
  let file: string;

  beforeEach(async () => {
    daemon = await openWithWork();
    file = path.join(daemon.dataDir, 'deployer.db');
  });

  afterEach(async () => {
    await daemon[Symbol.asyncDispose]();
  });

  it('does not start, says what to do, and leaves the file as it is', async () => {
    const garbage = readFileSync(file).fill(0xa5, 0, 200);
    writeFileSync(file, garbage);
    const { code, stderr, stdout } = await daemon.process.run();
    expect(code).toBe(6);
    expect(stderr).toContain(`database "${file}" cannot be opened: file is not a database`);
    expect(stderr).toContain('restore FILE --replace');
    expect(stdout).toBe('');
    expect(readFileSync(file).equals(garbage)).toBe(true);
    expect(daemon.calls).toBe(0);
    expect(existsSync(daemon.process.socketPath)).toBe(false);
    const backup = path.join(daemon.folder, 'backup.db');
    expect((await daemon.process.run('backup', backup)).code).toBe(6);
    expect(existsSync(backup)).toBe(false);
  });

  it('ends when it meets the damage at work, with a code of its own', async () => {
    await using store = await daemon.openStore();
    const { claim: held } = await claim(store);
    for (let n = 1; n <= 200; n += 1) {
      const line = { time: n, stream: 'stdout' as const, text: 'x'.repeat(9_000) };
      await store.jobs.advance(held, { now: 3_000, log: [line] });
    }
    await store[Symbol.asyncDispose]();
    await daemon.process.start();
    const pages = Math.floor(statSync(file).size / 4_096);
    const target = [`of=${file}`, 'bs=4096', 'seek=25', `count=${pages - 25}`, 'conv=notrunc'];
    spawnSync('dd', ['if=/dev/zero', ...target], { stdio: 'ignore' });
    const { code } = await daemon.process.run('call', 'read_events', '{"after_seq":0}');
    expect([1, 3]).toContain(code);
    expect(await daemon.process.ended()).toBe(6);
    const log = readFileSync(daemon.process.logFile, 'utf8');
    expect(log).toContain('turned out to be damaged');
    expect(log).toContain('restore FILE --replace');
    expect(existsSync(daemon.process.socketPath)).toBe(false);
  });
});
