import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Connection } from '../../../src/store/connection.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { Reserve } from '../../../src/store/reserve.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'connection-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Pages of the database instead of bytes of the disk. */
class PageReserve implements Reserve {
  readonly #database: BetterSqlite3.Database;
  isHeld = true;
  hasRoom = false;

  constructor(database: BetterSqlite3.Database) {
    this.#database = database;
    this.limit(50);
  }

  limit(pages: number): void {
    this.#database.pragma(`max_page_count = ${pages}`);
  }

  giveBack(): boolean {
    if (!this.isHeld) return false;
    this.isHeld = false;
    this.limit(100);
    return true;
  }

  take(): boolean {
    this.isHeld ||= this.hasRoom;
    return this.isHeld;
  }
}

describe('the reserve', () => {
  let database: BetterSqlite3.Database;
  let reserve: PageReserve;
  let connection: Connection;
  let insert: (pages: number) => () => void;
  let count: () => unknown;

  beforeEach(() => {
    database = openDatabase(path.join(folder, 'x.db'));
    database.exec('CREATE TABLE t (data BLOB)');
    reserve = new PageReserve(database);
    connection = new Connection(database, { reserve });
    const statement = connection.prepare<[Buffer], never>('INSERT INTO t VALUES (?)');
    insert = (pages) => () => {
      for (let n = 0; n < pages; n += 1) statement.run(Buffer.alloc(4_000));
    };
    count = () => database.prepare('SELECT count(*) FROM t').pluck().get();
  });
  afterEach(() => {
    database.close();
  });

  const urgent = () => true;
  const full = { name: 'StoreUnavailableError', message: expect.stringContaining('is full') };

  test('is given back for what is urgent, and is not there for anything else', async () => {
    await expect(connection.write(insert(60))).rejects.toMatchObject(full);
    expect(reserve.isHeld).toBe(true);
    await connection.write(insert(60), urgent);
    expect(reserve.isHeld).toBe(false);
    expect(count()).toBe(60);
    // There is room for one more, and it is not for this.
    await expect(connection.write(insert(1))).rejects.toMatchObject(full);
    await connection.write(insert(1), urgent);
    expect(count()).toBe(61);
  });

  test('is used up in the end, and what is urgent waits then, too', async () => {
    await expect(connection.write(insert(120), urgent)).rejects.toMatchObject(full);
    expect(count()).toBe(0);
    reserve.hasRoom = true;
    reserve.limit(1_000);
    await connection.write(insert(120), urgent);
    expect(reserve.isHeld).toBe(true);
  });

  test('is no matter of a change that has a fault of its own', async () => {
    const work = () => {
      throw new Error('its own');
    };
    await expect(connection.write(work, urgent)).rejects.toThrow('its own');
    expect(reserve.isHeld).toBe(true);
    expect(await connection.findWriteFault(insert(1))).toBeUndefined();
  });

  test('is asked for by whoever asks for the health, and a write that changes nothing proves nothing', async () => {
    const probe = insert(2);
    expect(await connection.findWriteFault(probe)).toBeUndefined();
    expect(count()).toBe(0);
    await expect(connection.write(insert(60))).rejects.toMatchObject(full);
    await connection.write(() => undefined);
    reserve.limit(2);
    expect(await connection.findWriteFault(probe)).toContain('is full');
    reserve.limit(1_000);
    expect(await connection.findWriteFault(probe)).toBeUndefined();
    expect(await connection.findWriteFault(probe)).toBeUndefined();
    expect(count()).toBe(2);
  });
});

describe('a disk that fails', () => {
  let child: ChildProcessByStdio<Writable, Readable, null>;
  let ask: (line?: string) => Promise<string>;

  beforeEach((context) => {
    if (spawnSync('prlimit', ['--version']).status !== 0) {
      context.skip('prlimit, by which writes are made to fail, is not installed');
    }
    const script = fileURLToPath(new URL('../../support/told-store.ts', import.meta.url));
    child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    ask = async (line) => {
      if (line !== undefined) child.stdin.write(`${line}\n`);
      return String((await lines.next()).value);
    };
  });
  afterEach(async () => {
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  });

  /** Writes beyond this size of any file fail, which SQLite takes for an I/O error. */
  const limitFiles = (bytes: number | 'unlimited'): void => {
    const { status, stderr } = spawnSync('prlimit', [
      '--pid',
      String(child.pid),
      `--fsize=${bytes}:`,
    ]);
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
  };

  test('refuses writes whole, answers reads, and is written again on the same connection', async () => {
    expect(await ask()).toBe('open');
    expect(await ask('add 1')).toBe('added');
    limitFiles(statSync(path.join(folder, 'deployer.db-wal')).size);
    const fault = 'the disk of the database fails';
    expect(await ask('add 2')).toContain(`StoreUnavailableError: ${fault}`);
    expect(await ask('add 3')).toContain(`StoreUnavailableError: ${fault}`);
    expect(await ask('health')).toContain(fault);
    expect(await ask('count')).toBe('1');
    limitFiles('unlimited');
    expect(await ask('health')).toBe('well');
    expect(await ask('add 2')).toBe('added');
    expect(await ask('count')).toBe('2');
  });
});
