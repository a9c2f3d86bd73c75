import { spawnSync } from 'node:child_process';
import {
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseDamagedError, StoreOpenError } from '../../../src/store/open-error.ts';
import { createSealingKey } from '../../../src/store/sealing.ts';
import {
  addUser,
  claim,
  createStore,
  eventsAfter,
  submitProvision,
  type TestStore,
} from '../../support/store.ts';

const sealingKey = createSealingKey(Buffer.alloc(32, 1));
let folder: string;
let dataDir: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'damaged-'));
  dataDir = path.join(folder, 'data');
  file = path.join(dataDir, 'deployer.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A closed database with some hundred KiB in it, and no log beside it. */
async function makeDatabase(): Promise<void> {
  await using store = await createStore({ dataDir, sealingKey });
  await fillWith(store, 40);
}

async function fillWith(store: TestStore, events: number): Promise<void> {
  await addUser(store);
  await submitProvision(store, 1);
  const held = await claim(store);
  for (let n = 1; n <= events; n += 1) {
    const line = { time: n, stream: 'stdout' as const, text: 'x'.repeat(9_000) };
    await store.jobs.advance(held.claim, { now: 3_000, log: [line] });
  }
}

/** What a crash leaves: the database and its log as they are while a store is at work. */
async function makeCrashed(): Promise<void> {
  const source = path.join(folder, 'source');
  await using store = await createStore({ dataDir: source, sealingKey });
  await fillWith(store, 4);
  // Another process: here, closing a handle of the database would drop the store's own locks.
  spawnSync('cp', ['-r', source, dataDir]);
  for (const name of ['daemon.lock', 'deployer.db-shm']) rmSync(path.join(dataDir, name));
}

function overwrite(target: string, at: number, bytes: Buffer): void {
  const content = readFileSync(target);
  bytes.copy(content, at);
  writeFileSync(target, content);
}

const garbage = (bytes: number): Buffer => Buffer.alloc(bytes, 0xa5);
const open = async () => await createStore({ dataDir, sealingKey });

describe('a database that is damaged', () => {
  test.each([
    ['a header of something else', () => overwrite(file, 0, garbage(100))],
    ['garbage behind a right first line', () => overwrite(file, 18, garbage(80))],
    ['a torn page', () => overwrite(file, 4_096 * 9, garbage(4_096))],
    ['pages of nothing', () => overwrite(file, 4_096 * 4, Buffer.alloc(4_096 * 20))],
    ['half of its pages', () => truncateSync(file, 4_096 * 40 + 17)],
    ['no content', () => truncateSync(file, 0)],
    ['no table', () => writeFileSync(file, emptyDatabase())],
  ])('by %s is refused with the remedy, and left as it is', async (_, damage) => {
    await makeDatabase();
    damage();
    const before = readFileSync(file);
    const refused = open();
    await expect(refused).rejects.toBeInstanceOf(DatabaseDamagedError);
    await expect(refused).rejects.toThrow(
      /^database ".*deployer\.db" cannot be opened: .*; it was left as it is\. .* restore FILE --replace$/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    // The refusal leaves the folder free.
    await expect(open()).rejects.toBeInstanceOf(DatabaseDamagedError);
  });

  test.each([
    ['is garbage', (log: string) => writeFileSync(log, garbage(statSync(log).size))],
    ['begins with garbage', (log: string) => overwrite(log, 0, garbage(32))],
    ['has lost its first page', (log: string) => overwrite(log, 32, garbage(4_096))],
    ['has garbage within', (log: string) => overwrite(log, 4_120 * 6, garbage(500))],
  ])(
    'because its log %s is refused: SQLite would lose what was acknowledged',
    async (_, damage) => {
      await makeCrashed();
      const log = `${file}-wal`;
      damage(log);
      const before = [readFileSync(file), readFileSync(log)];
      await expect(open()).rejects.toThrow(/cannot be opened: its write-ahead log is/);
      expect([readFileSync(file), readFileSync(log)]).toEqual(before);
    },
  );

  test.each([
    ['whole', () => undefined],
    ['torn in its last commit', (log: string) => truncateSync(log, statSync(log).size - 5_000)],
    [
      'longer by what was never written',
      (log: string) => truncateSync(log, statSync(log).size + 99_999),
    ],
  ])('by a power cut is opened: its log is %s', async (_, change) => {
    await makeCrashed();
    const whole = await eventsIn(path.join(folder, 'source'));
    change(`${file}-wal`);
    await using store = await open();
    expect((await eventsAfter(store)).length).toBeGreaterThanOrEqual(whole - 1);
  });

  async function eventsIn(of: string): Promise<number> {
    await using store = await createStore({ dataDir: of, sealingKey });
    return (await eventsAfter(store)).length;
  }
});

/** As SQLite makes it when it is only told the mode. */
function emptyDatabase(): Buffer {
  const empty = path.join(folder, 'empty.db');
  const code = `const d = new (require('better-sqlite3'))(${JSON.stringify(empty)}); d.pragma('journal_mode = WAL'); d.close();`;
  expect(spawnSync(process.execPath, ['-e', code]).status).toBe(0);
  return readFileSync(empty);
}

test('a folder in the place of the database is refused by what it is', async () => {
  await makeDatabase();
  rmSync(file);
  mkdirSync(file);
  const refused = open();
  await expect(refused).rejects.toBeInstanceOf(StoreOpenError);
  await expect(refused).rejects.toThrow(/it is a folder; move it away, .* restore FILE/);
});

test('a database of another user is refused with what it has to be', async (context) => {
  const { geteuid, seteuid } = process;
  if (geteuid === undefined || seteuid === undefined || geteuid() !== 0) {
    context.skip('only root can be somebody else for a while');
    return;
  }
  const nobody = 65_534;
  await makeDatabase();
  chownSync(folder, nobody, nobody);
  for (const name of ['', 'daemon.lock', 'reserve']) {
    chownSync(path.join(dataDir, name), nobody, nobody);
  }
  seteuid(nobody);
  try {
    await expect(open()).rejects.toThrow(
      /may not read and write it; .* mode 0600 \(chown, chmod\)/,
    );
  } finally {
    seteuid(0);
  }
});

describe('damage that is met while the store works', () => {
  test('is said once, and nothing is read or written afterwards', async () => {
    const found: Error[] = [];
    const onOver = (error: Error): void => void found.push(error);
    const first = await createStore({ dataDir, sealingKey });
    await fillWith(first, 200);
    await using store = await first.reopen({ onOver });
    const { size } = statSync(file);
    // From another process, for the same reason as above.
    const zeroes = Math.floor(size / 4_096) - 20;
    const dd = ['if=/dev/zero', `of=${file}`, 'bs=4096', 'seek=20', `count=${zeroes}`];
    spawnSync('dd', [...dd, 'conv=notrunc'], { stdio: 'ignore' });
    await expect(eventsAfter(store)).rejects.toMatchObject({
      name: 'StoreUnavailableError',
      message: expect.stringContaining('damaged'),
    });
    const before = readFileSync(`${file}-wal`);
    await expect(addUser(store, 2)).rejects.toThrow(/damaged: the daemon stops/);
    await expect(store.counts()).rejects.toThrow(/damaged/);
    expect(await store.findWriteFault()).toContain('damaged');
    expect(readFileSync(`${file}-wal`).equals(before)).toBe(true);
    expect(found).toEqual([expect.any(DatabaseDamagedError)]);
    expect(found[0]?.message).toContain('restore FILE --replace');
  });
});
