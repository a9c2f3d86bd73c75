import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUpDatabase } from '../../../src/store/backup.ts';
import { checkSecrets } from '../../../src/store/resealing.ts';
import { readKeyRing } from '../../../src/store/sealing-key.ts';
import { Sealer } from '../../../src/store/sealing.ts';
import { MaintainedFolder } from '../../support/maintained-folder.ts';
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
  readonly secrets: number;
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
  expect(report).toMatchObject({ bytes: size, streamId: store.streamId, secrets: 3 });
  expect(report.counts).toMatchObject({ users: 1, vms: 3, jobs: 3, events: 7 });
  expect(readdirSync(place.folder).sort()).toEqual(['backup.db', 'data']);
  const copy = new BetterSqlite3(file, { readonly: true });
  try {
    expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    const sealer = new Sealer(readKeyRing({ dataDir: place.dataDir }).primary);
    expect(checkSecrets(copy, sealer)).toBe(3);
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

test('a secret that does not unseal is no backup, and its VM is named', async () => {
  const store = await place.open();
  await addUser(store);
  await submitProvision(store, 1);
  await store[Symbol.asyncDispose]();
  const raw = new BetterSqlite3(place.database);
  raw.exec('UPDATE vms SET sealed_secret = zeroblob(60)');
  raw.close();
  expect(await place.run('backup', place.file('backup.db'))).toContain(
    `refused the secret of VM "${idOf('vm', 1)}" in "the backup" does not unseal`,
  );
  expect(readdirSync(place.folder)).toEqual(['data']);
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
    /^refused ("the backup" is no good copy|database ".*" cannot be opened): /,
  );
  expect(readdirSync(place.folder)).toEqual(['data']);
});

test('an interruption takes the copy away', async () => {
  await (await place.open())[Symbol.asyncDispose]();
  const controller = new AbortController();
  controller.abort(new Error('interrupted'));
  const { dataDir } = place;
  const request = { dataDir, file: place.file('backup.db'), keys: readKeyRing({ dataDir }) };
  await expect(backUpDatabase({ ...request, signal: controller.signal })).rejects.toThrow(
    'interrupted',
  );
  expect(readdirSync(place.folder)).toEqual(['data']);
});
