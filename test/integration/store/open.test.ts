import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Connection } from '../../../src/store/connection.ts';
import { assertPragmas, openDatabase } from '../../../src/store/database.ts';
import { ensureFolder } from '../../../src/store/files.ts';
import { migrate, migrationsDir, readMigrations } from '../../../src/store/migrations.ts';
import { StoreOpenError } from '../../../src/store/open-error.ts';
import { checkSecrets } from '../../../src/store/resealing.ts';
import { createSealingKey, Sealer } from '../../../src/store/sealing.ts';
import { eventually } from '../../support/socket-clients.ts';
import {
  addUser,
  createStore,
  idOf,
  submitProvision,
  type TestStore,
} from '../../support/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'open-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const sealingKey = createSealingKey(Buffer.alloc(32, 1));
const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe('the files', () => {
  test('are made for the owner alone', async () => {
    const dataDir = path.join(folder, 'a/b');
    await using store = await createStore({ dataDir });
    await addUser(store);
    expect(modeOf(dataDir)).toBe(0o700);
    const files = readdirSync(dataDir).sort();
    expect(files).toContain('deployer.db-wal');
    expect(files.map((file) => [file, modeOf(path.join(dataDir, file))])).toEqual(
      files.map((file) => [file, 0o600]),
    );
    expect(store.path).toBe(path.join(dataDir, 'deployer.db'));
  });

  test('above them are given to whom the folder belongs that they are made in', (context) => {
    if (process.geteuid?.() !== 0) context.skip('only root can give folders away');
    const nobody = 65_534;
    chownSync(folder, nobody, nobody);
    ensureFolder(path.join(folder, 'a/b'));
    expect(['a', 'a/b'].map((name) => statSync(path.join(folder, name)).uid)).toEqual([
      nobody,
      nobody,
    ]);
  });

  test('a reserve that this user may not open is named with what to do', async (context) => {
    const { geteuid, seteuid } = process;
    if (geteuid === undefined || seteuid === undefined || geteuid() !== 0) {
      context.skip('only root can be somebody else for a while');
      return;
    }
    const nobody = 65_534;
    const dataDir = path.join(folder, 'data');
    await (await createStore({ dataDir, sealingKey }))[Symbol.asyncDispose]();
    for (const name of ['', 'data', 'data/daemon.lock', 'data/deployer.db']) {
      chownSync(path.join(folder, name), nobody, nobody);
    }
    seteuid(nobody);
    try {
      const refused = createStore({ dataDir, sealingKey });
      await expect(refused).rejects.toBeInstanceOf(StoreOpenError);
      await expect(refused).rejects.toThrow(/^reserve ".*reserve" cannot be opened: .*chown/);
    } finally {
      seteuid(0);
    }
  });

  test('of a first start that was cut off are begun anew', async () => {
    const dataDir = path.join(folder, 'data');
    mkdirSync(dataDir);
    const half = path.join(folder, 'half.db');
    const writer = new BetterSqlite3(half);
    writer.pragma('cache_size = 1');
    writer.exec('CREATE TABLE half (text TEXT)');
    // Too much for its memory: half of it is in the file, and what was there before in the journal.
    writer.exec('BEGIN');
    for (let n = 0; n < 100; n += 1) writer.exec(`INSERT INTO half VALUES (hex(zeroblob(2000)))`);
    for (const end of ['', '-journal'])
      cpSync(`${half}${end}`, path.join(dataDir, `deployer.db${end}`));
    writer.close();
    await using store = await createStore({ dataDir });
    await addUser(store);
    expect(readdirSync(dataDir)).not.toContain('deployer.db-journal');
  });

  test('a database that went missing is not replaced by an empty one', async () => {
    const dataDir = path.join(folder, 'data');
    await (await createStore({ dataDir }))[Symbol.asyncDispose]();
    rmSync(path.join(dataDir, 'deployer.db'));
    await expect(createStore({ dataDir })).rejects.toThrow(/is missing, but there has been one/);
    expect(existsSync(path.join(dataDir, 'deployer.db'))).toBe(false);
    rmSync(path.join(dataDir, 'database.made'));
    await using store = await createStore({ dataDir });
    expect(store.streamId).not.toBe('');
  });
});

test('a file that is no database is refused by name and left as it is', async () => {
  const dataDir = path.join(folder, 'data');
  await (await createStore({ dataDir }))[Symbol.asyncDispose]();
  const file = path.join(dataDir, 'deployer.db');
  writeFileSync(file, 'something else entirely, and long enough to be read as a header'.repeat(99));
  const before = readFileSync(file);
  const refused = createStore({ dataDir });
  await expect(refused).rejects.toBeInstanceOf(StoreOpenError);
  await expect(refused).rejects.toThrow(
    `database "${file}" cannot be opened: file is not a database`,
  );
  expect(readFileSync(file).equals(before)).toBe(true);
});

describe('the mode of the database', () => {
  test('is synced in full and checks foreign keys at every open', () => {
    const file = path.join(folder, 'x.db');
    for (let n = 0; n < 2; n += 1) {
      const database = openDatabase(file);
      expect(database.pragma('synchronous', { simple: true })).toBe(2);
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
      database.close();
    }
  });

  test('is refused when it does not read back: the next plain open of a WAL file is NORMAL', () => {
    const file = path.join(folder, 'x.db');
    openDatabase(file).close();
    const raw = new BetterSqlite3(file);
    try {
      expect(() => {
        assertPragmas(raw, file);
      }).toThrow(/synchronous is 1; expected 2/);
    } finally {
      raw.close();
    }
  });

  test('a full disk refuses a commit whole, and needs no restart when there is room again', async () => {
    const database = openDatabase(path.join(folder, 'x.db'));
    try {
      database.exec('CREATE TABLE t (n INTEGER, data BLOB)');
      const connection = new Connection(database);
      const insert = connection.prepare<[number, Buffer], never>('INSERT INTO t VALUES (?, ?)');
      const count = connection.prepare<[], { n: number }>('SELECT count(*) AS n FROM t');
      const write = async () =>
        await connection.write(() => {
          for (let n = 0; n < 100; n += 1) insert.run(n, Buffer.alloc(10_000));
        });
      database.pragma('max_page_count = 50');
      await expect(write()).rejects.toMatchObject({
        name: 'StoreUnavailableError',
        cause: expect.objectContaining({ code: 'SQLITE_FULL' }),
      });
      expect(count.get()).toEqual({ n: 0 });
      database.pragma('max_page_count = 100000');
      await write();
      expect(count.get()).toEqual({ n: 100 });
    } finally {
      database.close();
    }
  });
});

describe('migrations', () => {
  const own = readMigrations(migrationsDir);
  const last = own.length;
  const fileAt = (version: number, name: string): string =>
    `${String(version).padStart(4, '0')}-${name}.sql`;
  const createFolder = (): string => {
    const migrations = path.join(folder, 'migrations');
    cpSync(migrationsDir, migrations, { recursive: true });
    return migrations;
  };

  test('are applied once each, later ones to an existing database', async () => {
    const dataDir = path.join(folder, 'data');
    const migrations = createFolder();
    const first = await createStore({ dataDir, migrationsDir: migrations });
    await addUser(first);
    const next = fileAt(last + 1, 'more');
    writeFileSync(path.join(migrations, next), 'CREATE TABLE more (n INTEGER) STRICT;');
    await using store = await first.reopen();
    expect(await store.users.find('user1')).toBeDefined();
    const raw = new BetterSqlite3(store.path, { readonly: true });
    const applied = raw.prepare('SELECT version, name FROM schema_migrations').all();
    raw.close();
    expect(applied).toEqual([
      ...own.map(({ version, name }) => ({ version, name })),
      { version: last + 1, name: 'more' },
    ]);
  });

  test('one that fails is rolled back whole and can be mended', async () => {
    const dataDir = path.join(folder, 'data');
    const migrations = createFolder();
    const file = path.join(migrations, fileAt(last + 1, 'more'));
    writeFileSync(file, 'CREATE TABLE more (n INTEGER) STRICT; SELECT 1 FROM nowhere;');
    await expect(createStore({ dataDir, migrationsDir: migrations })).rejects.toThrow(/nowhere/);
    writeFileSync(file, 'CREATE TABLE more (n INTEGER) STRICT;');
    await using store = await createStore({ dataDir, migrationsDir: migrations });
    await addUser(store);
  });

  test('keep the tombstones of a database that was made by the first program', async () => {
    const dataDir = path.join(folder, 'data');
    const migrations = path.join(folder, 'old');
    mkdirSync(migrations);
    cpSync(
      path.join(migrationsDir, fileAt(1, 'initial')),
      path.join(migrations, fileAt(1, 'initial')),
    );
    mkdirSync(dataDir);
    const old = new BetterSqlite3(path.join(dataDir, 'deployer.db'));
    migrate(old, readMigrations(migrations), 1);
    old.exec(`INSERT INTO vm_tombstones VALUES
      ('vm_1', 'usr_1', 'vm_1', 'main', 'sid-1', NULL, '{"id":"vm_1"}', x'00', 5)`);
    old.close();
    await using store = await createStore({ dataDir });
    expect(await store.vms.findDeleted('vm_1')).toEqual({ id: 'vm_1' });
  });

  test.each([
    {
      what: 'changed',
      change: (dir: string) => {
        appendFileSync(path.join(dir, '0001-initial.sql'), '-- an edit\n');
      },
      message: /"0001-initial.sql" was changed after it was applied to database/,
    },
    {
      what: 'renamed',
      change: (dir: string) => {
        cpSync(path.join(dir, '0001-initial.sql'), path.join(dir, '0001-other.sql'));
        rmSync(path.join(dir, '0001-initial.sql'));
      },
      message: /"0001-initial.sql" was applied .* is missing from this program/,
    },
    {
      what: 'missing, because the database is newer',
      change: (dir: string) => {
        for (const { version, name } of own) rmSync(path.join(dir, fileAt(version, name)));
      },
      message: /is newer than this program/,
    },
    {
      what: 'numbered with a gap',
      change: (dir: string) => {
        writeFileSync(path.join(dir, fileAt(last + 2, 'gap')), '');
      },
      message: new RegExp(
        `"${fileAt(last + 2, 'gap')}" is out of order; expected number ${last + 1}`,
      ),
    },
  ])('one that is $what refuses to start', async ({ change, message }) => {
    const dataDir = path.join(folder, 'data');
    const migrations = createFolder();
    const options = { dataDir, migrationsDir: migrations, sealingKey };
    await (await createStore(options))[Symbol.asyncDispose]();
    change(migrations);
    const refused = createStore(options);
    await expect(refused).rejects.toBeInstanceOf(StoreOpenError);
    await expect(refused).rejects.toThrow(message);
    // The refusal leaves the folder free.
    await using store = await createStore({ dataDir, sealingKey });
    expect((await store.counts()).users).toBe(0);
  });
});

describe('the sealing key', () => {
  test('opens after a restart; another one is refused while secrets are sealed', async () => {
    const dataDir = path.join(folder, 'data');
    const other = createSealingKey(Buffer.alloc(32, 2));
    const store = await createStore({ dataDir, sealingKey });
    await store[Symbol.asyncDispose]();
    const second = await createStore({ dataDir, sealingKey: other });
    await addUser(second);
    const { vm } = await submitProvision(second, 1);
    await second[Symbol.asyncDispose]();
    await expect(createStore({ dataDir, sealingKey })).rejects.toThrow(
      new RegExp(`sealed with key ${other.id}, but the sealing key given is ${sealingKey.id}`),
    );
    await using third = await createStore({ dataDir, sealingKey: other });
    expect(await third.vms.secret(vm.id)).toBe(`secret-of-${vm.id}`);
  });

  test('that comes after another seals everything anew, once', async () => {
    const dataDir = path.join(folder, 'data');
    const next = createSealingKey(Buffer.alloc(32, 2));
    const first = await createStore({ dataDir, sealingKey });
    await addUser(first);
    const { vm } = await submitProvision(first, 1);
    const deleted = await submitProvision(first, 2);
    const raw = new BetterSqlite3(first.path);
    raw.exec(`INSERT INTO vm_tombstones (vm_id, user_id, name, backend, cause, vm, sealed_secret,
        deleted_at, next_look_at)
      SELECT id, user_id, name, backend, 'deleted', '{}', sealed_secret, 1, 1 FROM vms
      WHERE id = '${deleted.vm.id}'`);
    raw.close();
    await first[Symbol.asyncDispose]();
    const ring = () => ({ primary: next, previous: [sealingKey] });
    const second = await createStore({ dataDir, sealingKey: ring });
    expect(await second.vms.secret(vm.id)).toBe(`secret-of-${vm.id}`);
    await second[Symbol.asyncDispose]();
    await using third = await createStore({ dataDir, sealingKey: next });
    expect(await third.vms.secret(vm.id)).toBe(`secret-of-${vm.id}`);
    const reader = new BetterSqlite3(third.path, { readonly: true });
    expect(checkSecrets(reader, new Sealer(next))).toEqual({
      opened: 3,
      keyIds: [next.id],
      unreadable: [],
    });
    reader.close();
  });

  test('leaves a secret that no key opens as it is, and seals the others anew', async () => {
    const dataDir = path.join(folder, 'data');
    const next = createSealingKey(Buffer.alloc(32, 2));
    const first = await createStore({ dataDir, sealingKey });
    await addUser(first);
    await submitProvision(first, 1);
    await submitProvision(first, 2);
    const raw = new BetterSqlite3(first.path);
    raw.exec(`UPDATE vms SET sealed_secret = x'01' WHERE id = '${idOf('vm', 2)}'`);
    raw.close();
    await first[Symbol.asyncDispose]();
    const ring = () => ({ primary: next, previous: [sealingKey] });
    await (await createStore({ dataDir, sealingKey: ring }))[Symbol.asyncDispose]();
    await using again = await createStore({ dataDir, sealingKey: next });
    expect(await again.vms.secret(idOf('vm', 1))).toBe(`secret-of-${idOf('vm', 1)}`);
    await expect(again.vms.secret(idOf('vm', 2))).rejects.toThrow(/does not unseal/);
    const reader = new BetterSqlite3(again.path, { readonly: true });
    const select = `SELECT sealed_secret FROM vms WHERE id = '${idOf('vm', 2)}'`;
    expect(reader.prepare(select).pluck().get()).toEqual(Buffer.from([1]));
    reader.close();
  });

  test('is the only way to a secret: no file of the folder has it', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const bytes = readdirSync(store.dataDir).map((file) =>
      readFileSync(path.join(store.dataDir, file)),
    );
    const written = Buffer.concat(bytes);
    expect(written.includes(vm.id)).toBe(true);
    expect(written.includes('secret-of-')).toBe(false);
  });

  test('does not open a blob that was moved to another VM', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    await submitProvision(store, 2);
    const raw = new BetterSqlite3(store.path);
    raw.exec('UPDATE vms SET sealed_secret = (SELECT min(sealed_secret) FROM vms)');
    raw.close();
    const secrets = await Promise.allSettled(
      [1, 2].map(async (n) => await store.vms.secret(idOf('vm', n))),
    );
    expect(secrets.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

type Child = ChildProcessByStdio<Writable, Readable, null>;

describe('one daemon for a folder', () => {
  const script = fileURLToPath(new URL('../../support/store-child.ts', import.meta.url));
  const children: Child[] = [];
  const start = (task: 'hold' | 'write', dataDir: string) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, task, dataDir], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    children.push(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async (): Promise<string> => String((await lines.next()).value);
    return { child, next };
  };
  const kill = async (child: Child): Promise<void> => {
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    child.stdout.resume();
    await gone;
  };
  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) await kill(child);
    }
  });

  test('a second open is refused, in this process and in another, and the first goes on', async () => {
    const dataDir = path.join(folder, 'data');
    await using store = await createStore({ dataDir, sealingKey });
    const again = createStore({ dataDir, sealingKey });
    await expect(again).rejects.toThrow(`data folder "${dataDir}" is in use by another daemon`);
    for (let n = 0; n < 2; n += 1) {
      const { next } = start('hold', dataDir);
      expect(await next()).toMatch(/^refused data folder .* is in use by another daemon/);
    }
    await addUser(store);
  });

  test.each([
    ['writes', async (store: TestStore) => await addUser(store)],
    ['only waits', async () => await Promise.resolve()],
  ])(
    'one that %s when its lock was removed and another took the folder is over',
    async (_, use) => {
      const dataDir = path.join(folder, 'data');
      const ends: Error[] = [];
      const onOver = (error: Error): void => void ends.push(error);
      await using store = await createStore({ dataDir, sealingKey, onOver });
      rmSync(path.join(dataDir, 'daemon.lock'));
      const { next } = start('hold', dataDir);
      expect(await next()).toBe('open');
      await use(store).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'StoreUnavailableError' });
      });
      await eventually(() => ends.length > 0);
      expect(ends).toEqual([expect.any(StoreOpenError)]);
      expect(ends[0]?.message).toContain('"daemon.lock" in it was removed or replaced');
      await expect(addUser(store, 2)).rejects.toThrow(/may be in use by another daemon/);
      await expect(store.counts()).rejects.toThrow(/may be in use by another daemon/);
      const reader = new BetterSqlite3(store.path, { readonly: true });
      expect(reader.prepare('SELECT count(*) FROM users').pluck().get()).toBe(0);
      reader.close();
    },
  );

  test('a killed daemon leaves the folder free', async () => {
    const dataDir = path.join(folder, 'data');
    const { child, next } = start('hold', dataDir);
    expect(await next()).toBe('open');
    await expect(createStore({ dataDir, sealingKey })).rejects.toThrow(/in use/);
    await kill(child);
    await using store = await createStore({ dataDir, sealingKey });
    expect(store.streamId).toBe('stream');
  });

  test('what was acknowledged is there after a kill -9, whole and without a hole', async () => {
    const dataDir = path.join(folder, 'data');
    const { child, next } = start('write', dataDir);
    let acknowledged = 0;
    for (let said = await next(); acknowledged < 50; said = await next()) {
      expect(said).toMatch(/^(open|line \d+)$/);
      acknowledged = Number(said.slice('line '.length)) || 0;
    }
    await kill(child);
    await using store = await createStore({ dataDir, sealingKey });
    const id = idOf('job', 1);
    const lines = await store.jobs.lines(id, 0, 1_000_000);
    expect(lines.length).toBeGreaterThanOrEqual(acknowledged);
    expect(lines.map(({ line }) => line)).toEqual(lines.map((_, n) => n + 1));
    expect((await store.jobs.find(id))?.lastLine).toBe(lines.length);
    const raw = new BetterSqlite3(store.path, { readonly: true });
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    raw.close();
  });
});
