import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { checkCopy, type CheckedCopy } from './copy-check.ts';
import { databaseFile } from './data-dir.ts';
import { summarize, type DatabaseSummary } from './database-summary.ts';
import { ensureFile, syncFile, syncFolder } from './files.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { migrationsDir, readMigrations } from './migrations.ts';
import { openErrorOf } from './open-error.ts';
import { Sealer, type KeyRing } from './sealing.ts';

/** Copied at once, so that an interruption is noticed in between. */
const pagesAtOnce = 1_000;

interface BackupRequest {
  readonly dataDir: string;
  /** Where the backup is to be; nothing may be there. Absolute. */
  readonly file: string;
  readonly keys: KeyRing;
  readonly signal?: AbortSignal;
}

export interface BackupReport extends CheckedCopy {
  readonly bytes: number;
}

/**
 * Copies the database as it is at one moment, whether a daemon works on it or not, and calls the copy
 * a backup only once it has been checked: under another name until then, synced, for the owner alone.
 * Only for a process that has not opened the database otherwise (a second handle in one process
 * drops the first one's locks). Throws MaintenanceError or StoreOpenError, and leaves nothing then.
 */
export async function backUpDatabase(request: BackupRequest): Promise<BackupReport> {
  const { file } = request;
  refuseExisting(file);
  const partial = `${file}.partial-${randomBytes(6).toString('hex')}`;
  try {
    const summary = await copySnapshot(request, partial);
    const bytes = settle(partial);
    const checked = checkAgainst(summary, partial, request.keys);
    publish(partial, file);
    return { ...checked, bytes };
  } finally {
    for (const suffix of ['', '-journal', '-wal', '-shm']) {
      rmSync(`${partial}${suffix}`, { force: true });
    }
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) {
    throw new MaintenanceError(`"${file}" exists already; name a file that does not`);
  }
  if (existsSync(path.dirname(file))) return;
  throw new MaintenanceError(`folder "${path.dirname(file)}" does not exist; make it first`);
}

/** The counts are of the snapshot that is copied: one transaction reads both. */
async function copySnapshot(
  { dataDir, signal }: BackupRequest,
  partial: string,
): Promise<DatabaseSummary> {
  const source = databaseFile(dataDir);
  if (!existsSync(source)) {
    throw new MaintenanceError(`database "${source}" does not exist; --data-dir names its folder`);
  }
  // SQLite gives its journals the mode of the file that they belong to.
  ensureFile(partial);
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new BetterSqlite3(source, { readonly: true });
    database.exec('BEGIN');
    const summary = summarize(database);
    await database.backup(partial, {
      progress: () => {
        signal?.throwIfAborted();
        return pagesAtOnce;
      },
    });
    return summary;
  } catch (error) {
    throw openErrorOf(source, error);
  } finally {
    database?.close();
  }
}

/** Makes the copy one file that needs no log beside it, and durable; answers with its size in bytes. */
function settle(partial: string): number {
  const database = new BetterSqlite3(partial);
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
  const { mode, size } = statSync(partial);
  if ((mode & 0o777) !== 0o600) {
    const octal = (mode & 0o777).toString(8).padStart(4, '0');
    throw new MaintenanceError(
      `a file in "${path.dirname(partial)}" has mode ${octal}, and a backup has to be its owner's alone (0600); choose a file system that keeps modes`,
    );
  }
  syncFile(partial);
  syncFolder(path.dirname(partial));
  return size;
}

function checkAgainst(summary: DatabaseSummary, partial: string, keys: KeyRing): CheckedCopy {
  const database = new BetterSqlite3(partial, { readonly: true });
  try {
    const sealer = new Sealer(keys.primary, keys.previous);
    const migrations = readMigrations(migrationsDir);
    const checked = checkCopy(database, { name: 'the backup', sealer, migrations });
    for (const [table, count] of Object.entries(summary.counts)) {
      const copied = checked.counts[table];
      if (copied === count) continue;
      throw new MaintenanceError(
        `the copy has ${copied ?? 'no'} rows in "${table}", and the database has ${count}; see that the disk works, then try again`,
      );
    }
    return checked;
  } finally {
    database.close();
  }
}

function publish(partial: string, file: string): void {
  try {
    // A name that somebody else took meanwhile is not replaced, as a rename would.
    linkSync(partial, file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') refuseExisting(file);
    throw error;
  }
  syncFolder(path.dirname(file));
}
