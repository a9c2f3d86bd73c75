import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { lacksLinks, syncFolder } from './files.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { sqliteFaultOf } from './sqlite-faults.ts';
import { findWalDamage } from './wal-file.ts';

interface Aside {
  /** The name that nothing has yet. */
  readonly aside: string;
  /** The database is away, and its log is still there. */
  readonly onMoved: () => void;
}

/**
 * Gives a database a second name, under which it stays when another file takes the first; answers with
 * that name, or undefined where there is no database. Its log is folded into it first: a log that stays
 * behind would be taken for the new file's. Only where that cannot be done, because the database is
 * damaged and good for nothing but to be looked at, it is moved away with its log: the log last, for
 * without it the database would seem whole, and lack what was committed.
 */
export function putAside(database: string, { aside, onMoved }: Aside): string | undefined {
  const stats = statSync(database, { throwIfNoEntry: false });
  if (stats?.isFile() === true && foldLog(database)) {
    linkOrMove(database, aside);
    syncFolder(path.dirname(database));
    return aside;
  }
  if (stats !== undefined) renameSync(database, aside);
  syncFolder(path.dirname(database));
  onMoved();
  moveLog(database, aside);
  syncFolder(path.dirname(database));
  return stats === undefined ? undefined : aside;
}

function linkOrMove(database: string, aside: string): void {
  try {
    linkSync(database, aside);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    renameSync(database, aside);
  }
}

/** False when the database is too damaged for it. */
function foldLog(database: string): boolean {
  if (findWalDamage(database) !== undefined) return false;
  try {
    const opened = new BetterSqlite3(database, { fileMustExist: true });
    try {
      opened.pragma('synchronous = FULL');
      opened.pragma('journal_mode = DELETE');
    } finally {
      opened.close();
    }
  } catch (error) {
    if (sqliteFaultOf(error) === 'damaged') return false;
    throw cannotFold(database, error);
  }
  if (existsSync(`${database}-wal`)) throw cannotFold(database, new Error('its log stays'));
  return true;
}

function cannotFold(database: string, cause: unknown): MaintenanceError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new MaintenanceError(
    `database "${database}" cannot be put aside: ${why}; end what else reads it, see that its disk has room, then try again`,
    { cause },
  );
}

function moveLog(database: string, aside: string): void {
  for (const suffix of ['-wal', '-journal']) {
    if (existsSync(`${database}${suffix}`)) renameSync(`${database}${suffix}`, `${aside}${suffix}`);
  }
  rmSync(`${database}-shm`, { force: true });
}
