import BetterSqlite3 from 'better-sqlite3';

/**
 * What an error of SQLite says about the ground that it stands on:
 * - `full`: no room; the same change succeeds once there is some.
 * - `failing`: the disk, its file system or the memory fails. SQLite has rolled the change back, drops
 *   what it had cached of it, and works on with the same connection as soon as the disk does.
 * - `busy`: another process holds the database.
 * - `damaged`: what was read is no database; whatever is written now makes it worse.
 */
export type SqliteFault = 'full' | 'failing' | 'busy' | 'damaged';

const faults: readonly (readonly [RegExp, SqliteFault])[] = [
  // On a full disk the index of the write-ahead log cannot grow either.
  [/^SQLITE_(FULL|IOERR_SHMSIZE)$/, 'full'],
  [/^SQLITE_(IOERR|READONLY|CANTOPEN|NOMEM|PERM)/, 'failing'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
];

/** Undefined: a fault of the change itself, or no error of SQLite. */
export function sqliteFaultOf(error: unknown): SqliteFault | undefined {
  if (!(error instanceof BetterSqlite3.SqliteError)) return undefined;
  return faults.find(([pattern]) => pattern.test(error.code))?.[1];
}

/** Whether the fault was met in reading, of the two files that a copy is made between. */
export function isReadFault(error: unknown): boolean {
  if (!(error instanceof BetterSqlite3.SqliteError)) return false;
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|CORRUPTFS|SHM))/.test(error.code);
}

/** Whether more room on the disk could help: a quota that is used up shows as a failed write. */
export function mayLackRoom(error: unknown): boolean {
  if (sqliteFaultOf(error) === 'full') return true;
  return error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_IOERR_WRITE';
}
