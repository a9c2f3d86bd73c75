import { spawnSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUpDatabase } from '../../../src/store/backup.ts';
import { restoreDatabase, type RestoreStep } from '../../../src/store/restore.ts';
import { readKeyRing } from '../../../src/store/sealing-key.ts';
import { MaintainedFolder } from '../../support/maintained-folder.ts';
import { SmallDisk } from '../../support/small-disk.ts';
import {
  addUser,
  claim,
  createStore,
  eventsAfter,
  idOf,
  submitProvision,
} from '../../support/store.ts';

let place: MaintainedFolder;
let backup: string;

/** A backup with a VM and a claimed job, and a database that has one more VM since. */
beforeEach(async () => {
  place = new MaintainedFolder();
  backup = place.file('backup.db');
  const { dataDir } = place;
  const first = await place.open();
  await addUser(first);
  await submitProvision(first, 1);
  await first[Symbol.asyncDispose]();
  claimAll();
  await backUpDatabase({ dataDir, file: backup, keys: readKeyRing({ dataDir }), now: 0 });
  await using store = await place.open();
  await submitProvision(store, 2);
});
afterEach(() => {
  place[Symbol.dispose]();
});

/** As a process that was killed leaves them. */
function claimAll(): void {
  const database = new BetterSqlite3(place.database);
  database.exec(`UPDATE jobs SET claimed_by = 'worker', claim_expires_at = 9, run_epoch = 1`);
  database.close();
}

/** What an operator is told; here, without a process for each. */
function restore(): string {
  const { dataDir } = place;
  try {
    restoreDatabase({
      dataDir,
      file: backup,
      keys: readKeyRing({ dataDir }),
      replaces: true,
      newStreamId: 'restored-stream',
      now: Date.parse('2026-01-02T03:04:05.678Z'),
    });
    return 'done';
  } catch (error) {
    return `refused ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The numbers of the VMs in a database file. */
function vmsIn(file: string): unknown {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    return database.prepare('SELECT id FROM vms ORDER BY id').pluck().all();
  } finally {
    database.close();
  }
}

const before = [idOf('vm', 1), idOf('vm', 2)];
const restored = [idOf('vm', 1)];
const asideName = 'deployer.db.before-restore-20260102T030405678Z';

describe('a restore', () => {
  test('puts the backup in place with a stream of its own, without claims, and the rest as it was', async () => {
    const original = readFileSync(backup);
    expect(restore()).toBe('done');
    expect(readFileSync(backup).equals(original)).toBe(true);
    expect(vmsIn(path.join(place.dataDir, asideName))).toEqual(before);
    expect(readdirSync(place.dataDir).filter((name) => name.includes('restoring'))).toEqual([]);
    expect(statSync(place.database).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(place.dataDir, 'database.made'), 'utf8')).toBe(
      'restored-stream\n',
    );
    await using store = await place.open();
    expect(store.streamId).toBe('restored-stream');
    expect(vmsIn(place.database)).toEqual(restored);
    expect(await store.vms.secret(idOf('vm', 1))).toBe(`secret-of-${idOf('vm', 1)}`);
    const raw = new BetterSqlite3(store.path, { readonly: true });
    const meta = raw.prepare(`SELECT value FROM meta WHERE name = 'restored_at'`).pluck().get();
    raw.close();
    expect(meta).toBe(String(Date.parse('2026-01-02T03:04:05.678Z')));
    const { headSeq, oldestSeq } = await store.events.bounds();
    expect([oldestSeq, headSeq]).toEqual([1, 6]);
  });

  test('ends the jobs of the past at the next start, and takes for uncertain what rows lack', async () => {
    expect(restore()).toBe('done');
    await using store = await place.open();
    expect(await store.jobs.find(idOf('job', 1))).toMatchObject({
      state: 'failed',
      error: { reason: 'RESTORED', retryable: true },
    });
    expect(await store.vms.find(idOf('vm', 1))).toMatchObject({
      state: 'failed',
      error: { reason: 'RESTORED' },
      deploy: { attempts: 0, uncertainSince: expect.any(Number), calling: true },
    });
    const newest = (await eventsAfter(store, 3)).map(({ type }) => type);
    expect(newest).toEqual(['vm.updated', 'job.updated', 'job.ended']);
    await expect(claim(store)).rejects.toThrow('expected a job to claim');
  });

  test('ends claims in the file itself, before anybody opens it', async () => {
    const copy = new BetterSqlite3(backup, { readonly: true });
    expect(copy.prepare('SELECT claimed_by FROM jobs').pluck().all()).toEqual(['worker']);
    copy.close();
    expect(restore()).toBe('done');
    const raw = new BetterSqlite3(place.database, { readonly: true });
    expect(raw.prepare('SELECT claimed_by, claim_expires_at FROM jobs').raw().all()).toEqual([
      [null, null],
    ]);
    raw.close();
  });

  test('makes a folder that has a key and nothing else one with a database', async () => {
    const key = readFileSync(place.keyFile);
    rmSync(place.dataDir, { recursive: true });
    expect(restore()).toMatch(/^refused sealing key file ".*" is missing; put the key back/);
    expect(existsSync(place.dataDir)).toBe(false);
    mkdirSync(place.dataDir);
    writeFileSync(place.keyFile, key, { mode: 0o600 });
    expect(restore()).toBe('done');
    await using store = await place.open();
    expect((await store.counts()).vms).toBe(1);
  });

  test('by root leaves a folder that the daemon’s user can use', async (context) => {
    if (process.geteuid?.() !== 0) context.skip('only root can give files away');
    const nobody = 65_534;
    const key = readFileSync(place.keyFile);
    rmSync(place.dataDir, { recursive: true });
    mkdirSync(place.dataDir);
    writeFileSync(place.keyFile, key, { mode: 0o600 });
    for (const name of [place.folder, place.dataDir, place.keyFile]) {
      chownSync(name, nobody, nobody);
    }
    expect(restore()).toBe('done');
    expect(await place.run('rotate')).toBe('done');
    const owners = readdirSync(place.dataDir).map((name) => {
      const { uid, gid } = statSync(path.join(place.dataDir, name));
      return [name, uid, gid];
    });
    expect(owners).toEqual(owners.map(([name]) => [name, nobody, nobody]));
    expect(owners.map(([name]) => name)).toEqual(
      expect.arrayContaining(['daemon.lock', 'deployer.db', 'reserve', 'sealing.key']),
    );
  });

  test('is refused of the database itself, by whatever name, and leaves that as it is', () => {
    const wal = `${place.database}-wal`;
    writeFileSync(wal, 'a log');
    const [symbolic, hard] = [place.file('symbolic.db'), place.file('hard.db')];
    symlinkSync(place.database, symbolic);
    linkSync(place.database, hard);
    for (const own of [place.database, symbolic, hard, wal]) {
      backup = own;
      expect(restore()).toBe(
        `refused "${own}" is "${own === wal ? wal : place.database}" itself, which is to be replaced; expected a backup (\`backup FILE\` makes one)`,
      );
    }
    rmSync(wal);
    expect(vmsIn(place.database)).toEqual(before);
    expect(readdirSync(place.dataDir).filter((name) => name.includes('before'))).toEqual([]);
  });

  test('is refused while a store has the folder', async () => {
    await using store = await place.open();
    // Another process: a second handle of the lock in this one would drop the first.
    expect(await place.run('restore', backup)).toContain(
      'is in use by another daemon; stop that one',
    );
    expect((await store.counts()).vms).toBe(2);
  });

  test('is refused while a store works on the database whose lock was removed', async () => {
    await using store = await place.open();
    await submitProvision(store, 3);
    rmSync(path.join(place.dataDir, 'daemon.lock'));
    expect(await place.run('restore', backup)).toMatch(
      /^refused database ".*" cannot be put aside: database is locked; end what else reads it/,
    );
    expect(vmsIn(place.database)).toEqual([...before, idOf('vm', 3)]);
  });

  test.each<[string, (database: BetterSqlite3.Database) => unknown, RegExp]>([
    [
      'of a newer program',
      (database) => database.exec(`INSERT INTO schema_migrations VALUES (99, 'later', 'x', 1)`),
      /newer than this program: it has migration "0099-later\.sql"/,
    ],
    [
      'with a reference that leads nowhere',
      (database) => database.exec('PRAGMA foreign_keys = OFF; DELETE FROM users'),
      /a row of "vms" refers to one that is not there/,
    ],
    [
      'that is sealed with a key which is not there',
      (database) => {
        const sealed = Buffer.concat([Buffer.from([1]), Buffer.alloc(60, 7)]);
        database.prepare('UPDATE vms SET sealed_secret = ?').run(sealed);
        database.exec(`UPDATE meta SET value = '0707' WHERE name = 'sealing_key_id'`);
      },
      /the secret of VM ".*" in ".*backup\.db" does not unseal/,
    ],
    [
      'of another program',
      (database) => database.exec('DROP TABLE schema_migrations'),
      /is no good copy: it is no database of this program/,
    ],
  ])('of a file %s is refused, and changes nothing', async (_, change, message) => {
    const database = new BetterSqlite3(backup);
    change(database);
    database.close();
    expect(restore()).toMatch(message);
    expect(vmsIn(place.database)).toEqual(before);
    expect(readdirSync(place.dataDir).filter((name) => name.includes('restor'))).toEqual([]);
  });

  test('carries a secret that is broken by itself over as it is, and names its VM', async () => {
    const database = new BetterSqlite3(backup);
    database.exec('UPDATE vms SET sealed_secret = zeroblob(60)');
    database.close();
    expect(restore()).toBe('done');
    await using store = await place.open();
    await expect(store.vms.secret(idOf('vm', 1))).rejects.toThrow('does not unseal');
  });

  test('of what an interrupted restore left is refused, and leaves it', () => {
    const left = `${place.database}.restoring`;
    copyFileSync(backup, left);
    linkSync(left, place.file('also.db'));
    for (const file of [left, place.file('also.db')]) {
      backup = file;
      expect(restore()).toMatch(/is what an interrupted restore left behind; name the backup/);
      expect(vmsIn(left)).toEqual(restored);
    }
  });

  test('of a file that this user may not read says so', (context) => {
    const { geteuid, seteuid } = process;
    if (geteuid === undefined || seteuid === undefined || geteuid() !== 0) {
      context.skip('only root can be somebody else for a while');
      return;
    }
    for (const name of [place.folder, place.dataDir, place.keyFile]) chownSync(name, 65_534, 0);
    seteuid(65_534);
    try {
      expect(restore()).toMatch(
        /^refused ".*backup\.db" cannot be read: EACCES.*\(chown, chmod\)$/,
      );
    } finally {
      seteuid(0);
    }
  });

  test('onto a disk without room for it says so, and changes nothing', async (context) => {
    using disk = SmallDisk.mount(context, 2);
    const dataDir = path.join(disk.path, 'data');
    mkdirSync(dataDir);
    copyFileSync(place.keyFile, path.join(dataDir, 'sealing.key'));
    await (
      await createStore({ dataDir, sealingKey: readKeyRing({ dataDir }).primary })
    )[Symbol.asyncDispose]();
    disk.fill();
    const request = { dataDir, file: backup, keys: readKeyRing({ dataDir }), replaces: true };
    expect(() => restoreDatabase({ ...request, newStreamId: 'x', now: 1 })).toThrow(
      /^".*data" cannot be written to: .*; make room on its disk, or choose another folder$/,
    );
    expect(readdirSync(dataDir).filter((name) => name.includes('restor'))).toEqual([]);
  });

  test.each([
    ['garbage', Buffer.alloc(9_000, 0xa5), /is no good copy: file is not a database/],
    ['empty', Buffer.alloc(0), /is empty; expected a file that/],
  ])('of a file that is %s is refused', async (_, content, message) => {
    writeFileSync(backup, content);
    expect(restore()).toMatch(message);
    expect(vmsIn(place.database)).toEqual(before);
  });

  test('of a torn file is refused', async () => {
    const content = readFileSync(backup);
    content.fill(0xa5, 4_096 * 5, 4_096 * 9);
    writeFileSync(backup, content);
    expect(restore()).toMatch(/^refused ".*backup\.db" is no good copy: /);
    expect(vmsIn(place.database)).toEqual(before);
  });

  test('takes a copy that was made by hand with the log that lies beside it', async () => {
    await using store = await place.open();
    await submitProvision(store, 3);
    // By another process: closing a handle of the database in this one would drop the store's locks.
    for (const suffix of ['', '-wal']) {
      spawnSync('cp', [`${place.database}${suffix}`, `${backup}${suffix}`]);
    }
    await store[Symbol.asyncDispose]();
    expect(restore()).toBe('done');
    expect(vmsIn(place.database)).toEqual([...before, idOf('vm', 3)]);
  });
});

describe('a restore over a database that is damaged', () => {
  test.each([
    ['garbage', () => writeFileSync(place.database, Buffer.alloc(50_000, 0xa5))],
    ['empty', () => writeFileSync(place.database, '')],
    ['missing', () => rmSync(place.database)],
    [
      'a folder',
      () => {
        rmSync(place.database);
        mkdirSync(place.database);
      },
    ],
    ['one with a log of garbage', () => writeFileSync(`${place.database}-wal`, 'x'.repeat(9_000))],
  ])('works where it is %s, and keeps what was there', async (_, damage) => {
    damage();
    const log = existsSync(`${place.database}-wal`);
    const isThere = existsSync(place.database);
    await expect(createStore({ dataDir: place.dataDir })).rejects.toThrow(/restore FILE/);
    expect(restore()).toBe('done');
    const names = readdirSync(place.dataDir).filter((name) => name.startsWith(asideName));
    expect(names.sort()).toEqual([
      ...(isThere ? [asideName] : []),
      ...(log ? [`${asideName}-wal`] : []),
    ]);
    await using store = await place.open();
    expect((await store.counts()).vms).toBe(1);
  });
});

describe('a restore that is killed', () => {
  test.each<[RestoreStep, readonly string[]]>([
    ['copied', before],
    ['checked', before],
    ['changed', before],
    ['marked', before],
    ['put aside', before],
    ['in place', restored],
  ])('after it has %s leaves a database that opens, and can be made again', async (step, vms) => {
    expect(await place.run('restore', backup, step)).toBeUndefined();
    const store = await place.open();
    expect(vmsIn(place.database)).toEqual(vms);
    expect(store.streamId === 'restored-stream').toBe(vms === restored);
    await submitProvision(store, 7);
    await store[Symbol.asyncDispose]();
    rmSync(path.join(place.dataDir, asideName), { force: true });
    expect(restore()).toBe('done');
    await using again = await place.open();
    expect(vmsIn(again.path)).toEqual(restored);
    expect(vmsIn(path.join(place.dataDir, asideName))).toEqual([...vms, idOf('vm', 7)]);
  });

  test.each<[RestoreStep, RegExp | undefined]>([
    ['copied', /its write-ahead log is damaged/],
    ['checked', /its write-ahead log is damaged/],
    ['changed', /its write-ahead log is damaged/],
    ['marked', /its write-ahead log is damaged/],
    ['moved away', /is missing, but there has been one; .* restore FILE/],
    ['put aside', /is missing, but there has been one; .* restore FILE/],
    ['in place', undefined],
  ])(
    'after it has %s over a damaged log leaves no database that opens without it',
    async (step, refusal) => {
      await damageLog();
      // Of a folder that lost its marker, as well.
      rmSync(path.join(place.dataDir, 'database.made'));
      expect(await place.run('restore', backup, step)).toBeUndefined();
      if (refusal !== undefined) await expect(place.open()).rejects.toThrow(refusal);
      // The children's clock stands still: one name for all that is put aside.
      rmSync(path.join(place.dataDir, asideName), { force: true });
      expect(await place.run('restore', backup)).toBe('done');
      await using store = await place.open();
      expect(vmsIn(store.path)).toEqual(restored);
      expect(store.streamId).toBe('restored-stream');
    },
  );

  /** As a crash leaves the folder, and a disk that fails: a frame in the middle of the log is garbage. */
  async function damageLog(): Promise<void> {
    const copied = place.file('copied');
    const store = await place.open();
    for (let n = 11; n <= 18; n += 1) await submitProvision(store, n);
    // By another process: closing a handle of the database in this one would drop the store's locks.
    spawnSync('cp', ['-r', place.dataDir, copied]);
    await store[Symbol.asyncDispose]();
    rmSync(place.dataDir, { recursive: true });
    renameSync(copied, place.dataDir);
    const log = readFileSync(`${place.database}-wal`);
    log.fill(0xa5, 4_120 * 6, 4_120 * 6 + 500);
    writeFileSync(`${place.database}-wal`, log);
  }
});
