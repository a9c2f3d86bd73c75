import { spawnSync } from 'node:child_process';
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUpDatabase } from '../../../src/store/backup.ts';
import { checkSecrets } from '../../../src/store/resealing.ts';
import { readKeyRing } from '../../../src/store/sealing-key.ts';
import { Sealer } from '../../../src/store/sealing.ts';
import { MaintainedFolder } from '../../support/maintained-folder.ts';
import { SmallDisk } from '../../support/small-disk.ts';
import { addUser, claim, idOf, submitProvision } from '../../support/store.ts';

let place: MaintainedFolder;
beforeEach(() => {
  place = new MaintainedFolder();
});
afterEach(() => {
  place[Symbol.dispose]();
});

interface Report {
  readonly bytes: number;
  readonly streamId: string;
  readonly schemaVersion: number;
  readonly secrets: { readonly opened: number; readonly unreadable: readonly string[] };
  readonly counts: Readonly<Record<string, number>>;
}

/** What the child reported; it is another process, as the command is beside the daemon. */
async function backUp(file: string): Promise<Report> {
  const [report = ''] = ((await place.run('backup', file)) ?? '').split('\n');
  return JSON.parse(report) as Report;
}

test('a backup of a store at work is one file of its owner, whole, and its secrets unseal', async () => {
  await using store = await place.open();
  await addUser(store);
  for (let n = 1; n <= 3; n += 1) await submitProvision(store, n);
  const file = place.file('backup.db');
  const report = await backUp(file);
  const { mode, size } = statSync(file);
  expect(mode & 0o777).toBe(0o600);
  expect(report).toMatchObject({
    bytes: size,
    streamId: store.streamId,
    secrets: { opened: 3, unreadable: [] },
  });
  expect(report.counts).toMatchObject({ users: 1, vms: 3, jobs: 3, events: 7 });
  expect(readdirSync(place.folder).sort()).toEqual(['backup.db', 'data']);
  const copy = new BetterSqlite3(file, { readonly: true });
  try {
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    const sealer = new Sealer(readKeyRing({ dataDir: place.dataDir }).primary);
    expect(checkSecrets(copy, sealer).opened).toBe(3);
  } finally {
    copy.close();
  }
  const key = readFileSync(place.keyFile, 'utf8').trim();
  expect(readFileSync(file, 'latin1')).not.toContain(key);
  // The store has noticed nothing.
  await submitProvision(store, 4);
});

test('backups while commits go on are each a moment that was', async () => {
  await using store = await place.open();
  await addUser(store);
  await submitProvision(store, 1);
  const held = await claim(store);
  const over = new AbortController();
  const writing = (async () => {
    let count = 0;
    while (!over.signal.aborted) {
      count += 1;
      const log = [{ time: count, stream: 'stdout' as const, text: `line ${count}` }];
      await store.jobs.advance(held.claim, { now: 3_000, log });
      await new Promise((resolve) => setImmediate(resolve));
    }
    return count;
  })();
  for (let n = 1; n <= 3; n += 1) {
    const moment = place.file(`${n}.db`);
    await backUp(moment);
    const copy = new BetterSqlite3(moment, { readonly: true });
    const lines = copy.prepare('SELECT last_line FROM jobs').pluck().get();
    const logged = copy.prepare('SELECT max(last_line) FROM log_chunks').pluck().get() ?? 0;
    copy.close();
    expect(logged).toBe(lines);
  }
  over.abort();
  expect(await writing).toBeGreaterThan(0);
});

test('what exists is not overwritten, and a refused backup leaves nothing', async () => {
  await (await place.open())[Symbol.asyncDispose]();
  const file = place.file('backup.db');
  writeFileSync(file, 'precious');
  expect(await place.run('backup', file)).toBe(
    `refused "${file}" exists already; name a file that does not`,
  );
  expect(readFileSync(file, 'utf8')).toBe('precious');
  expect(await place.run('backup', place.file('no/where.db'))).toMatch(
    /^refused folder .* make it first/,
  );
  expect(readdirSync(place.folder).sort()).toEqual(['backup.db', 'data']);
});

test('a secret that is broken by itself keeps no backup from being made, and is named in it', async () => {
  const store = await place.open();
  await addUser(store);
  await submitProvision(store, 1);
  await submitProvision(store, 2);
  await store[Symbol.asyncDispose]();
  const raw = new BetterSqlite3(place.database);
  raw.exec(`UPDATE vms SET sealed_secret = zeroblob(60) WHERE id = '${idOf('vm', 2)}'`);
  raw.close();
  expect((await backUp(place.file('backup.db'))).secrets).toEqual({
    opened: 1,
    keyIds: [readKeyRing({ dataDir: place.dataDir }).primary.id],
    unreadable: [idOf('vm', 2)],
  });
});

test('a key that is not the one that sealed the secrets makes no backup, and a VM is named', async () => {
  const store = await place.open();
  await addUser(store);
  await submitProvision(store, 1);
  await store[Symbol.asyncDispose]();
  writeFileSync(place.keyFile, readFileSync(place.writeOtherKey('other')));
  expect(await place.run('backup', place.file('backup.db'))).toContain(
    `refused the secret of VM "${idOf('vm', 1)}" in "the backup" does not unseal`,
  );
  expect(readdirSync(place.folder).sort()).toEqual(['data', 'other']);
});

test('a damaged database is no backup either', async () => {
  const store = await place.open();
  await addUser(store);
  for (let n = 1; n <= 20; n += 1) await submitProvision(store, n);
  await store[Symbol.asyncDispose]();
  const content = readFileSync(place.database);
  content.fill(0xa5, 4_096 * 12, 4_096 * 14);
  writeFileSync(place.database, content);
  expect(await place.run('backup', place.file('backup.db'))).toMatch(
    /^damaged database ".*" (turned out to be damaged|cannot be opened): .* restore FILE --replace$/,
  );
  expect(readdirSync(place.folder)).toEqual(['data']);
});

test('nor is one whose log is damaged, which SQLite would leave out', async () => {
  const store = await place.open();
  await addUser(store);
  for (let n = 1; n <= 8; n += 1) await submitProvision(store, n);
  const copied = place.file('copied');
  // By another process: closing a handle of the database in this one would drop the store's locks.
  spawnSync('cp', ['-r', place.dataDir, copied]);
  await store[Symbol.asyncDispose]();
  rmSync(place.dataDir, { recursive: true });
  renameSync(copied, place.dataDir);
  const log = readFileSync(`${place.database}-wal`);
  log.fill(0xa5, 4_120 * 6, 4_120 * 6 + 500);
  writeFileSync(`${place.database}-wal`, log);
  expect(await place.run('backup', place.file('backup.db'))).toMatch(
    /^damaged database ".*" cannot be opened: its write-ahead log is damaged/,
  );
  expect(readdirSync(place.folder)).toEqual(['data']);
});

describe('a folder that the backup cannot lie in is told of with what to do:', () => {
  beforeEach(async () => {
    const store = await place.open();
    await addUser(store);
    await submitProvision(store, 1);
    await store[Symbol.asyncDispose]();
  });

  test('one whose disk is full', async (context) => {
    using disk = SmallDisk.mount(context, 1);
    disk.fill();
    const file = path.join(disk.path, 'backup.db');
    expect(await place.run('backup', file)).toMatch(
      /^refused ".*" cannot be written to: .*; make room on its disk, or choose another folder$/,
    );
    expect(readdirSync(disk.path)).toEqual(['filler']);
  });

  test('one of another user', async (context) => {
    const { geteuid, seteuid } = process;
    if (geteuid === undefined || seteuid === undefined || geteuid() !== 0) {
      context.skip('only root can be somebody else for a while');
      return;
    }
    const { dataDir } = place;
    for (const name of [place.folder, dataDir, place.database, place.keyFile]) {
      chownSync(name, 65_534, 65_534);
    }
    const foreign = place.file('foreign');
    mkdirSync(foreign, { mode: 0o755 });
    seteuid(65_534);
    try {
      const keys = readKeyRing({ dataDir });
      const file = path.join(foreign, 'backup.db');
      await expect(backUpDatabase({ dataDir, file, keys, now: Date.now() })).rejects.toThrow(
        /^".*foreign" cannot be written to: EACCES.* the user who runs this may write to$/,
      );
    } finally {
      seteuid(0);
    }
  });
});

test('what a killed backup left is removed by the next one to the same file, a day later', async () => {
  await (await place.open())[Symbol.asyncDispose]();
  const [old, fresh, other, foreign] = [
    'backup.db.partial-0123456789ab',
    'backup.db.partial-ba9876543210',
    'other.db.partial-0123456789ab',
    'backup.db.partial-of-mine',
  ].map((name) => place.file(name));
  for (const file of [old, fresh, other, foreign]) writeFileSync(file ?? '', 'half');
  const longAgo = Date.now() / 1_000 - 2 * 86_400;
  for (const file of [old, other, foreign]) utimesSync(file ?? '', longAgo, longAgo);
  await backUp(place.file('backup.db'));
  expect(readdirSync(place.folder).sort()).toEqual([
    'backup.db',
    'backup.db.partial-ba9876543210',
    'backup.db.partial-of-mine',
    'data',
    'other.db.partial-0123456789ab',
  ]);
});

test('an interruption takes the copy away', async () => {
  await (await place.open())[Symbol.asyncDispose]();
  const controller = new AbortController();
  controller.abort(new Error('interrupted'));
  const { dataDir } = place;
  const request = {
    dataDir,
    file: place.file('backup.db'),
    now: 0,
    keys: readKeyRing({ dataDir }),
  };
  await expect(backUpDatabase({ ...request, signal: controller.signal })).rejects.toThrow(
    'interrupted',
  );
  expect(readdirSync(place.folder)).toEqual(['data']);
});
