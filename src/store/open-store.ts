import type BetterSqlite3 from 'better-sqlite3';
import type { Clock } from '../core/ports/clock.ts';
import type { Store, StoreCounts } from '../core/ports/store.ts';
import { Connection, type CommitHooks } from './connection.ts';
import { databaseFile, hasDatabaseBeenMade, markDatabaseMade } from './data-dir.ts';
import { DataFolder } from './data-folder.ts';
import { checkDatabaseFile } from './database-check.ts';
import { openDatabase } from './database.ts';
import { SqliteEventLog } from './event-log.ts';
import { JobAdvance } from './job-advance.ts';
import { SqliteJobStore } from './job-store.ts';
import { JobSubmitter } from './job-submission.ts';
import { Journal } from './journal.ts';
import { migrate, migrationsDir, readMigrations } from './migrations.ts';
import { damagedInUse, openErrorOf, type DatabaseDamagedError } from './open-error.ts';
import { SqliteProblemStore } from './problem-store.ts';
import { ProblemWriter } from './problem-writer.ts';
import { SqliteReconcileStore } from './reconcile-store.ts';
import { SqliteRequestLedger } from './request-ledger.ts';
import { useSealingKey } from './resealing.ts';
import { SqliteRetentionStore } from './retention-store.ts';
import type { KeyRing, Sealer, SealingKey } from './sealing.ts';
import { Tallies } from './tallies.ts';
import { createTables, type Tables } from './tables.ts';
import { SqliteUserStore } from './user-store.ts';
import { VmChanges } from './vm-changes.ts';
import { SqliteVmStore } from './vm-store.ts';

export interface StoreOptions {
  /** Made 0700 where it is missing. */
  readonly dataDir: string;
  /** A function is called once the folder is this process's own, and may make the key. */
  readonly sealingKey: SealingKey | (() => KeyRing);
  readonly clock: Pick<Clock, 'now'>;
  /** Names the event stream of a database that is made now; unique among all databases. */
  readonly newStreamId: () => string;
  /** Default: the package's own. */
  readonly migrationsDir?: string;
  /** Room that is kept on the disk for deletes. Default: 8 MiB. */
  readonly reserveBytes?: number;
  /** The database turned out to be damaged while it was in use. Called once; the store does nothing more. */
  readonly onDamaged?: (error: DatabaseDamagedError) => void;
  readonly commitHooks?: CommitHooks | undefined;
}

/** The store of one data folder, and the folder's lock with it. */
export interface OpenStore extends Store, AsyncDisposable {
  /** The database file. */
  readonly path: string;
  readonly streamId: string;
}

/**
 * Opens the data folder for this process alone: lock, key, database, migrations, the sealing key's
 * check, and the claims of earlier processes, which the lock proves to be dead, given back. Nothing is
 * written before the lock is held. On a full disk the reserve is given back for it.
 * Throws StoreOpenError with a message for the operator.
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  return await Promise.resolve(open(options));
}

function open(options: StoreOptions): OpenStore {
  const folder = DataFolder.open(options);
  try {
    return folder.withRoom(() => openDatabaseIn(folder, options));
  } catch (error) {
    folder[Symbol.dispose]();
    throw openErrorOf(databaseFile(options.dataDir), error);
  }
}

function openDatabaseIn(folder: DataFolder, options: StoreOptions): OpenStore {
  const { dataDir } = options;
  const file = databaseFile(dataDir);
  checkDatabaseFile(file, hasDatabaseBeenMade(dataDir));
  const database = openDatabase(file);
  try {
    return prepare(database, folder, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(
  database: BetterSqlite3.Database,
  folder: DataFolder,
  options: StoreOptions,
): OpenStore {
  const { sealer, reserve } = folder;
  const { dataDir, clock } = options;
  migrate(database, readMigrations(options.migrationsDir ?? migrationsDir), clock.now());
  const connection = new Connection(database, {
    reserve,
    hooks: options.commitHooks,
    onDamaged: (cause) => options.onDamaged?.(damagedInUse(database.name, cause)),
  });
  const tables = createTables(connection);
  const streamId = database
    .transaction(() => {
      useSealingKey(database, tables, sealer);
      tables.claims.releaseAll();
      return ensureStreamId(tables, options.newStreamId);
    })
    .immediate();
  markDatabaseMade(dataDir, streamId);
  reserve.take();
  return {
    ...createStores({ connection, tables, sealer, options, streamId }),
    path: database.name,
    streamId,
    async [Symbol.asyncDispose]() {
      try {
        database.close();
      } finally {
        folder[Symbol.dispose]();
      }
      await Promise.resolve();
    },
  };
}

function createStores(parts: {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly sealer: Sealer;
  readonly options: StoreOptions;
  readonly streamId: string;
}): Store {
  const { connection, tables, sealer, options } = parts;
  const { clock } = options;
  const journal = new Journal(tables);
  const vmChanges = new VmChanges({ tables, journal, sealer });
  const problems = new ProblemWriter(tables, journal);
  const submitter = new JobSubmitter({ tables, journal, vmChanges, sealer, problems });
  const jobAdvance = new JobAdvance({ tables, journal, vmChanges, problems });
  const tallies = new Tallies(connection);
  return {
    users: new SqliteUserStore({ connection, tables, journal }),
    vms: new SqliteVmStore({ connection, tables, vmChanges, sealer }),
    jobs: new SqliteJobStore({ connection, tables, journal, submitter, jobAdvance }),
    events: new SqliteEventLog({ connection, tables }, parts.streamId),
    requests: new SqliteRequestLedger({ connection, tables, clock }),
    problems: new SqliteProblemStore({ connection, tables, vmChanges, problems }),
    reconcile: new SqliteReconcileStore({ connection, tables, vmChanges, sealer }),
    retention: new SqliteRetentionStore(connection),
    async counts(): Promise<StoreCounts> {
      return await connection.read(() => {
        const { queued, running } = tables.jobs.counts();
        const users = tables.users.count();
        return { users, vms: tables.vms.count(), jobsQueued: queued, jobsRunning: running };
      });
    },
    async tallies() {
      return await connection.read(() => tallies.read());
    },
    async findWriteFault(): Promise<string | undefined> {
      return await connection.findWriteFault(() => {
        tables.meta.set('probed_at', String(clock.now()));
      });
    },
  };
}

function ensureStreamId(tables: Tables, newStreamId: () => string): string {
  const stored = tables.meta.find('stream_id');
  if (stored !== undefined) return stored;
  const streamId = newStreamId();
  tables.meta.set('stream_id', streamId);
  return streamId;
}
