import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { BackupTarget } from './backup-target.ts';
import { checkCopy, CopyDamagedError, findDamage, type CheckedCopy } from './copy-check.ts';
import { databaseFile } from './data-dir.ts';
import { summarize, type DatabaseSummary } from './database-summary.ts';
import { DataDirLock } from './lock.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { migrationsDir, readMigrations } from './migrations.ts';
import { damagedAtOpen, damagedInUse, openErrorOf, StoreOpenError } from './open-error.ts';
import { Sealer, type KeyRing } from './sealing.ts';
import { isReadFault, sqliteFaultOf } from './sqlite-faults.ts';
import { findWalDamage } from './wal-file.ts';

/** Copied at once, so that an interruption is noticed in between. */
const pagesAtOnce = 1_000;

interface BackupRequest {
  readonly dataDir: string;
  /** Where the backup is to be; nothing may be there. Absolute. */
  readonly file: string;
  readonly keys: KeyRing;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly signal?: AbortSignal;
}

export interface BackupReport extends CheckedCopy {
  readonly bytes: number;
}

/**
 * Copies the database as it is at one moment, whether a daemon works on it or not, and calls the copy
 * a backup only once it has been checked: under another name until then, synced, for the owner alone.
 * Only for a process that has not opened the database otherwise (a second handle in one process
 * drops the first one's locks). Throws MaintenanceError or StoreOpenError, DatabaseDamagedError where
 * the database is to be restored instead, and leaves nothing then.
 */
export async function backUpDatabase(request: BackupRequest): Promise<BackupReport> {
  const { dataDir, file, now } = request;
  const source = databaseFile(dataDir);
  if (!existsSync(source)) {
    throw new MaintenanceError(`database "${source}" does not exist; --data-dir names its folder`);
  }
  refuseDamagedLog(dataDir);
  using target = BackupTarget.open(file, now);
  const summary = await copySnapshot(request, target);
  const bytes = target.settle();
  const checked = checkAgainst(summary, target, request);
  target.publish();
  return { ...checked, bytes };
}

/**
 * SQLite takes a log that it cannot read for the end of it, and would give a copy without what it held. The
 * log of a daemon that runs is read by its index instead, and may be half written at this moment.
 */
function refuseDamagedLog(dataDir: string): void {
  const source = databaseFile(dataDir);
  try {
    if (findWalDamage(source) === undefined) return;
    using lock = DataDirLock.tryAcquire(dataDir);
    const damage = lock === undefined ? undefined : findWalDamage(source);
    if (damage !== undefined) throw damagedAtOpen(source, damage);
  } catch (error) {
    throw sourceFaultOf(source, error);
  }
}

/** The counts are of the snapshot that is copied: one transaction reads both. */
async function copySnapshot(
  { dataDir, signal }: BackupRequest,
  target: BackupTarget,
): Promise<DatabaseSummary> {
  const source = databaseFile(dataDir);
  let database: BetterSqlite3.Database | undefined;
  try {
    database = new BetterSqlite3(source, { readonly: true });
    database.exec('BEGIN');
    const summary = summarize(database);
    await copyPages(database, target, signal);
    return summary;
  } catch (error) {
    throw sourceFaultOf(source, error);
  } finally {
    database?.close();
  }
}

async function copyPages(
  database: BetterSqlite3.Database,
  target: BackupTarget,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await database.backup(target.partial, {
      progress: () => {
        signal?.throwIfAborted();
        return pagesAtOnce;
      },
    });
  } catch (error) {
    throw isReadFault(error) ? error : target.faultOf(error);
  }
}

/** What an operator is told of a fault of the database that is copied; another error stays. */
function sourceFaultOf(source: string, error: unknown): unknown {
  const isSystems = error instanceof Error && 'syscall' in error;
  if (isSystems) {
    return new StoreOpenError(
      `database "${source}" cannot be read: ${error.message}; run this as the daemon's user, or as root`,
      { cause: error },
    );
  }
  if (error instanceof BetterSqlite3.SqliteError && sqliteFaultOf(error) === undefined) {
    return new MaintenanceError(`"${source}" is no database of this program (${error.message})`, {
      cause: error,
    });
  }
  return openErrorOf(source, error);
}

function checkAgainst(
  summary: DatabaseSummary,
  target: BackupTarget,
  { dataDir, keys }: BackupRequest,
): CheckedCopy {
  const database = new BetterSqlite3(target.partial, { readonly: true });
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
  } catch (error) {
    if (error instanceof CopyDamagedError) refuseDamagedSource(databaseFile(dataDir));
    throw error;
  } finally {
    database.close();
  }
}

/** A copy that is damaged is mostly one of what is damaged itself. Throws DatabaseDamagedError then. */
function refuseDamagedSource(source: string): void {
  const database = new BetterSqlite3(source, { readonly: true });
  try {
    const damage = findDamage(database);
    if (damage !== undefined) throw damagedInUse(source, new Error(damage));
  } finally {
    database.close();
  }
}
