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
import { Mutations } from './mutations.ts';
import {
  damagedInUse,
  folderErrorOf,
  folderLost,
  openErrorOf,
  type StoreOpenError,
} from './open-error.ts';
import { SqliteProblemStore } from './problem-store.ts';
import { ProblemWriter } from './problem-writer.ts';
import { SqliteReconcileStore } from './reconcile-store.ts';
import { SqliteRequestLedger } from './request-ledger.ts';
import { useSealingKey } from './resealing.ts';
import { SqliteRetentionStore } from './retention-store.ts';
import type { KeyRing, Sealer, SealingKey } from './sealing.ts';
import { settleRestored } from './restored-jobs.ts';
import { createTables, type Tables } from './tables.ts';
import { SqliteUserStore } from './user-store.ts';
import { VmChanges } from './vm-changes.ts';
import { SqliteVmStore } from './vm-store.ts';

/** How long two daemons on one folder may go unnoticed at most, as long as the first commits nothing. */
const watchIntervalMs = 1_000;

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
  /**
   * The database turned out to be damaged while it was in use (DatabaseDamagedError), or the folder's lock
   * was removed. Called once; the store does nothing more.
   */
  readonly onOver?: (error: StoreOpenError) => void;
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
    const { dataDir } = options;
    throw folderErrorOf(dataDir, openErrorOf(databaseFile(dataDir), error));
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
    isHeld: () => folder.isHeld(),
    onOver: (end, cause) => {
      const isDamaged = end === 'damaged';
      options.onOver?.(isDamaged ? damagedInUse(database.name, cause) : folderLost(dataDir));
    },
  });
  const tables = createTables(connection);
  const streamId = database
    .transaction(() => {
      useSealingKey(database, tables, sealer);
      tables.claims.releaseAll();
      settleRestored({ connection, tables, journal: new Journal(tables) }, clock.now());
      return ensureStreamId(tables, options.newStreamId);
    })
    .immediate();
  markDatabaseMade(dataDir, streamId);
  reserve.take();
  const watch = watchFolder(connection);
  return {
    ...createStores({ connection, tables, sealer, options, streamId }),
    path: database.name,
    streamId,
    async [Symbol.asyncDispose]() {
      clearInterval(watch);
      try {
        database.close();
      } finally {
        folder[Symbol.dispose]();
      }
      await Promise.resolve();
    },
  };
}

/** Also a store that commits nothing for a while has to notice that somebody removed its lock. */
function watchFolder(connection: Connection): NodeJS.Timeout {
  const watch = setInterval(() => {
    try {
      connection.refuseLostFolder();
    } catch {
      // `onOver` was called, once.
      clearInterval(watch);
    }
  }, watchIntervalMs);
  return watch.unref();
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
  const problems = new ProblemWriter(tables, journal);
  const mutations = new Mutations(tables, journal);
  const vmChanges = new VmChanges({ tables, journal, sealer, problems });
  const writers = { tables, journal, vmChanges, problems };
  const submitter = new JobSubmitter({ ...writers, sealer, mutations });
  const jobAdvance = new JobAdvance(writers);
  const jobWriters = { submitter, jobAdvance, mutations, problems };
  return {
    users: new SqliteUserStore({ connection, tables, journal, mutations }),
    vms: new SqliteVmStore({ connection, tables, vmChanges, sealer, mutations }),
    jobs: new SqliteJobStore({ connection, tables, journal, ...jobWriters }),
    events: new SqliteEventLog({ connection, tables }, parts.streamId),
    requests: new SqliteRequestLedger({ connection, mutations, clock }),
    problems: new SqliteProblemStore({ connection, tables, vmChanges, problems, mutations }),
    reconcile: new SqliteReconcileStore({ connection, tables, vmChanges, sealer }),
    retention: new SqliteRetentionStore(connection),
    async counts(userId?: string): Promise<StoreCounts> {
      return await connection.read(() => {
        const { queued: jobsQueued, running: jobsRunning } = tables.jobs.counts(userId);
        const jobs = { jobsQueued, jobsRunning };
        if (userId === undefined) {
          return { users: tables.users.count(), vms: tables.vms.count(), ...jobs };
        }
        const user = tables.users.find(userId);
        return { users: user === undefined ? 0 : 1, vms: user?.vmCount ?? 0, ...jobs };
      });
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
