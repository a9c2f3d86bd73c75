import { closeSync, openSync, statSync, type Stats } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { damagedAtOpen, openErrorOf, StoreOpenError } from './open-error.ts';
import { findWalDamage } from './wal-file.ts';

/** Up to this size every page is looked at, about a millisecond and a half for each MiB. */
const wholeCheckBytesMax = 32 * 1024 * 1024;

/** Of a larger database those are: what may not be lost, and is small. */
const essentialTables = ['meta', 'users', 'vms', 'vm_tombstones'];

/**
 * Looks at an existing database before it is opened for good, and changes nothing: SQLite would
 * take an empty file for a new database, and a damaged log for the end of it. Where there is no file,
 * all is well. `hasBeenMade`: it was in use before.
 * Throws DatabaseDamagedError, or StoreOpenError for what is no fault of its content.
 */
export function checkDatabaseFile(file: string, hasBeenMade: boolean): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return;
  refuseUnusable(file, stats);
  if (!hasBeenMade && hasRollbackJournal(file)) return;
  const walDamage = findWalDamage(file);
  if (walDamage !== undefined) throw damagedAtOpen(file, walDamage);
  if (stats.size === 0 && hasBeenMade) throw damagedAtOpen(file, 'it is empty');
  if (stats.size > 0) checkContent(file, { bytes: stats.size, hasBeenMade });
}

/**
 * Before the write-ahead log there is a journal, during the very first start: a power cut leaves it, and
 * nothing was acknowledged then. Opening the database rolls it back, which a mere look cannot.
 */
function hasRollbackJournal(file: string): boolean {
  return statSync(`${file}-journal`, { throwIfNoEntry: false }) !== undefined;
}

function refuseUnusable(file: string, stats: Stats): void {
  if (!stats.isFile()) {
    throw new StoreOpenError(
      `database "${file}" cannot be opened: it is ${stats.isDirectory() ? 'a folder' : 'no file'}; move it away, and put the database or a backup in its place (hero_os_tfgrid_deployer restore FILE)`,
    );
  }
  try {
    // Nobody in this process has it open yet: closing a handle drops no lock.
    closeSync(openSync(file, 'r+'));
  } catch (error) {
    throw new StoreOpenError(
      `database "${file}" cannot be opened: this user may not read and write it; it has to belong to the user that runs the daemon, with mode 0600 (chown, chmod)`,
      { cause: error },
    );
  }
}

/** Closing a connection that can write would fold the log into a file that is not to be touched. */
function checkContent(
  file: string,
  { bytes, hasBeenMade }: { readonly bytes: number; readonly hasBeenMade: boolean },
): void {
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new BetterSqlite3(file, { readonly: true });
    const tables = database
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .pluck()
      .all();
    if (hasBeenMade && !tables.includes('meta')) {
      throw damagedAtOpen(file, 'its tables are gone');
    }
    for (const check of checksOf(tables, bytes)) {
      const found = database.pragma(check, { simple: true });
      if (found !== 'ok') throw damagedAtOpen(file, String(found).replace(/\s+/g, ' '));
    }
  } catch (error) {
    throw openErrorOf(file, error);
  } finally {
    database?.close();
  }
}

function checksOf(tables: readonly string[], bytes: number): readonly string[] {
  if (bytes <= wholeCheckBytesMax) return ['quick_check(1)'];
  return essentialTables
    .filter((table) => tables.includes(table))
    .map((table) => `quick_check(${table})`);
}
