import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ensureFile, giveToOwnerOf } from './files.ts';
import { openErrorOf, StoreOpenError } from './open-error.ts';

/** How long a statement waits for another process that holds the database. Milliseconds. */
const busyTimeoutMs = 5_000;

/** Set on each open: SQLite keeps only journal_mode in the file. Read back before anything is written. */
const pragmas = [
  { name: 'journal_mode', set: 'WAL', expected: 'wal' },
  // NORMAL loses acknowledged commits at a power cut.
  { name: 'synchronous', set: 'FULL', expected: 2 },
  { name: 'foreign_keys', set: 'ON', expected: 1 },
  { name: 'trusted_schema', set: 'OFF', expected: 0 },
  { name: 'temp_store', set: 'MEMORY', expected: 2 },
  { name: 'cell_size_check', set: 'ON', expected: 1 },
  // A WAL that grew in a burst is cut back at the next checkpoint. Bytes.
  { name: 'journal_size_limit', set: '67108864', expected: 67_108_864 },
] as const;

/**
 * Opens the database file, made 0600 where there is none, in the one mode that the store works in.
 * Throws StoreOpenError where the mode cannot be had.
 */
export function openDatabase(file: string): BetterSqlite3.Database {
  ensureFile(file);
  giveToOwnerOf(path.dirname(file), file);
  const database = connect(file);
  try {
    for (const { name, set } of pragmas) database.pragma(`${name} = ${set}`);
    assertPragmas(database, file);
    return database;
  } catch (error) {
    database.close();
    throw openErrorOf(file, error);
  }
}

function connect(file: string): BetterSqlite3.Database {
  try {
    return new BetterSqlite3(file, { timeout: busyTimeoutMs });
  } catch (error) {
    throw openErrorOf(file, error);
  }
}

/** Throws StoreOpenError for the first setting that does not read back as it has to be. */
export function assertPragmas(database: BetterSqlite3.Database, file: string): void {
  for (const { name, expected } of pragmas) {
    const actual = database.pragma(name, { simple: true });
    if (actual === expected) continue;
    throw new StoreOpenError(
      `database "${file}": ${name} is ${String(actual)}; expected ${expected}`,
    );
  }
}
