import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { writeFaultOf } from './backup-target.ts';
import { checkCopy, type CheckedCopy } from './copy-check.ts';
import { databaseFile, markDatabaseMade } from './data-dir.ts';
import { giveToOwnerOf, syncFile, syncFolder } from './files.ts';
import { DataDirLock } from './lock.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { migrationsDir, readMigrations } from './migrations.ts';
import { refuseOwnDatabase } from './own-files.ts';
import { putAside } from './put-aside.ts';
import { Sealer, type KeyRing } from './sealing.ts';
import { findWalDamage } from './wal-file.ts';

/**
 * What was just done. After each of them a crash leaves the database before, or the restored one; after
 * `moved away`, which only a damaged database comes to, there is none until the next restore, and no
 * start begins with an empty one.
 */
export type RestoreStep =
  'copied' | 'checked' | 'changed' | 'marked' | 'moved away' | 'put aside' | 'in place';

export interface RestoreRequest {
  readonly dataDir: string;
  /** The backup; it is only read. Absolute. */
  readonly file: string;
  readonly keys: KeyRing;
  /** Whether a database that is there is put aside; otherwise it is a refusal. */
  readonly replaces: boolean;
  /** Of the restored database: readers of the old stream are to notice. */
  readonly newStreamId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly onStep?: (step: RestoreStep) => void;
}

export interface RestoreReport extends CheckedCopy {
  /** Where the restored database is. */
  readonly database: string;
  /** Where the database that was there is now. */
  readonly aside?: string;
  /** Jobs that had not ended; the next start ends them. */
  readonly unfinishedJobs: number;
}

/**
 * Puts a backup in the place of the database of a folder that no daemon uses: checks a copy of it in
 * the folder, gives that a stream of its own, ends all claims, notes `restored_at` (by which
 * reconciliation knows that what it does not know may be real) and `restored_unsettled` (by which the
 * next start ends the jobs of the past), and renames it. Nothing else in it changes. Throws
 * MaintenanceError or StoreOpenError; the database is then the one that it was, or, where it was
 * damaged, put aside.
 */
export function restoreDatabase(request: RestoreRequest): RestoreReport {
  const { dataDir, file, onStep = () => undefined } = request;
  refuseNoFile(file);
  refuseUnreadable(file);
  refuseOwnDatabase(file, dataDir);
  const lock = DataDirLock.acquire(dataDir);
  const database = databaseFile(dataDir);
  const staged = `${database}.restoring`;
  let isOurs = false;
  try {
    if (!request.replaces) refuseExisting(database);
    refuseStaged(file, staged);
    isOurs = true;
    const checked = inFolder(dataDir, () => {
      stage(file, staged);
      onStep('copied');
      return checkAndChange(staged, request);
    });
    // Before anything is moved: without a database no start is to begin with an empty one.
    markDatabaseMade(dataDir, request.newStreamId);
    onStep('marked');
    const aside = putAside(database, {
      aside: `${database}.before-restore-${stampOf(request.now)}`,
      onMoved: () => {
        onStep('moved away');
      },
    });
    onStep('put aside');
    renameSync(staged, database);
    syncFolder(dataDir);
    onStep('in place');
    return { ...checked, database, ...(aside === undefined ? {} : { aside }) };
  } finally {
    if (isOurs) removeStaged(staged);
    lock[Symbol.dispose]();
  }
}

/** Throws MaintenanceError for what the file system refuses there. */
function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeFaultOf(folder, error);
  }
}

function refuseExisting(database: string): void {
  if (!existsSync(database)) return;
  throw new MaintenanceError(
    `database "${database}" exists; with --replace it is put aside and the backup in its place`,
  );
}

function refuseNoFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() === true && stats.size > 0) return;
  const what = stats === undefined ? 'does not exist' : stats.isFile() ? 'is empty' : 'is no file';
  throw new MaintenanceError(`"${file}" ${what}; expected a file that \`backup\` made`);
}

function refuseUnreadable(file: string): void {
  try {
    for (const each of [file, `${file}-wal`]) {
      if (existsSync(each)) closeSync(openSync(each, 'r'));
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new MaintenanceError(
      `"${file}" cannot be read: ${why}; the user who runs this has to be allowed to (chown, chmod)`,
      { cause: error },
    );
  }
}

/** The place where a restore works: what lies there is removed before and after. */
function refuseStaged(file: string, staged: string): void {
  const [given, there] = [file, staged].map((each) => statSync(each, { throwIfNoEntry: false }));
  if (there === undefined || given?.ino !== there.ino || given.dev !== there.dev) return;
  throw new MaintenanceError(
    `"${file}" is what an interrupted restore left behind; name the backup itself, or move the file to another name first`,
  );
}

/** A log beside it belongs to it: a copy that was made by hand, of a folder whose daemon was stopped. */
function stage(file: string, staged: string): void {
  removeStaged(staged);
  const damage = findWalDamage(file);
  if (damage !== undefined) throw new MaintenanceError(`"${file}" is no good copy: ${damage}`);
  for (const suffix of ['', '-wal']) {
    if (!existsSync(`${file}${suffix}`)) continue;
    copyFileSync(`${file}${suffix}`, `${staged}${suffix}`);
    chmodSync(`${staged}${suffix}`, 0o600);
  }
}

function checkAndChange(
  staged: string,
  request: RestoreRequest,
): Omit<RestoreReport, 'aside' | 'database'> {
  const { file, keys, onStep = () => undefined } = request;
  const database = new BetterSqlite3(staged, { fileMustExist: true });
  let checked: CheckedCopy;
  let unfinishedJobs: number;
  try {
    const sealer = new Sealer(keys.primary, keys.previous);
    const migrations = readMigrations(migrationsDir);
    checked = checkCopy(database, { name: file, sealer, migrations });
    // One file, without a log beside it: it is renamed alone.
    database.pragma('journal_mode = DELETE');
    onStep('checked');
    unfinishedJobs = change(database, request);
  } finally {
    database.close();
  }
  giveToOwnerOf(request.dataDir, staged);
  syncFile(staged);
  syncFolder(request.dataDir);
  onStep('changed');
  return { ...checked, streamId: request.newStreamId, unfinishedJobs };
}

/** Answers how many jobs had not ended. */
function change(database: BetterSqlite3.Database, { newStreamId, now }: RestoreRequest): number {
  const set = database.prepare(
    `INSERT INTO meta (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  return database
    .transaction(() => {
      set.run('stream_id', newStreamId);
      set.run('restored_at', String(now));
      set.run('restored_unsettled', String(now));
      database.exec(
        `UPDATE jobs SET claimed_by = NULL, claim_expires_at = NULL WHERE claimed_by IS NOT NULL`,
      );
      return (
        database
          .prepare<[], number>('SELECT count(*) FROM jobs WHERE ended_at IS NULL')
          .pluck()
          .get() ?? 0
      );
    })
    .immediate();
}

function removeStaged(staged: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) {
    rmSync(`${staged}${suffix}`, { force: true });
  }
}

/** UTC, as part of a file's name. */
function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/[-:.]/g, '');
}
