import type BetterSqlite3 from 'better-sqlite3';
import type { Clock } from '../core/ports/clock.ts';
import type { Store, StoreCounts } from '../core/ports/store.ts';
import { Connection, type CommitHooks } from './connection.ts';
import { databaseFile, markDatabaseMade, refuseMissingDatabase } from './data-dir.ts';
import { openDatabase } from './database.ts';
import { SqliteEventLog } from './event-log.ts';
import { ensureFolder } from './files.ts';
import { JobAdvance } from './job-advance.ts';
import { SqliteJobStore } from './job-store.ts';
import { JobSubmitter } from './job-submission.ts';
import { Journal } from './journal.ts';
import { DataDirLock } from './lock.ts';
import { migrate, migrationsDir, readMigrations } from './migrations.ts';
import { StoreOpenError } from './open-error.ts';
import { SqliteProblemStore } from './problem-store.ts';
import { ProblemWriter } from './problem-writer.ts';
import { SqliteReconcileStore } from './reconcile-store.ts';
import { SqliteRequestLedger } from './request-ledger.ts';
import { SqliteRetentionStore } from './retention-store.ts';
import { Sealer, type SealingKey } from './sealing.ts';
import { createTables, type Tables } from './tables.ts';
import { SqliteUserStore } from './user-store.ts';
import { VmChanges } from './vm-changes.ts';
import { SqliteVmStore } from './vm-store.ts';

export interface StoreOptions {
  /** Made 0700 where it is missing. */
  readonly dataDir: string;
  readonly sealingKey: SealingKey;
  readonly clock: Pick<Clock, 'now'>;
  /** Names the event stream of a database that is made now; unique among all databases. */
  readonly newStreamId: () => string;
  /** Default: the package's own. */
  readonly migrationsDir?: string;
  readonly commitHooks?: CommitHooks | undefined;
}

/** The store of one data folder, and the folder's lock with it. */
export interface OpenStore extends Store, AsyncDisposable {
  /** The database file. */
  readonly path: string;
  readonly streamId: string;
}

/**
 * Opens the data folder for this process alone: lock, database, migrations, the sealing key's check,
 * and the claims of earlier processes, which the lock proves to be dead, given back.
 * Throws StoreOpenError with a message for the operator.
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  return await Promise.resolve(open(options));
}

function open(options: StoreOptions): OpenStore {
  const { dataDir } = options;
  ensureFolder(dataDir);
  const lock = DataDirLock.acquire(dataDir);
  try {
    refuseMissingDatabase(dataDir);
    const database = openDatabase(databaseFile(dataDir));
    try {
      return prepare(database, lock, options);
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    lock[Symbol.dispose]();
    throw error;
  }
}

function prepare(
  database: BetterSqlite3.Database,
  lock: DataDirLock,
  options: StoreOptions,
): OpenStore {
  const { dataDir, clock } = options;
  migrate(database, readMigrations(options.migrationsDir ?? migrationsDir), clock.now());
  const connection = new Connection(database, options.commitHooks);
  const tables = createTables(connection);
  const streamId = database
    .transaction(() => {
      checkSealingKey(tables, options.sealingKey);
      tables.claims.releaseAll();
      return ensureStreamId(tables, options.newStreamId);
    })
    .immediate();
  markDatabaseMade(dataDir, streamId);
  return {
    ...createStores({ connection, tables, clock, options, streamId }),
    path: database.name,
    streamId,
    async [Symbol.asyncDispose]() {
      database.close();
      lock[Symbol.dispose]();
      await Promise.resolve();
    },
  };
}

function createStores(parts: {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly clock: Pick<Clock, 'now'>;
  readonly options: StoreOptions;
  readonly streamId: string;
}): Store {
  const { connection, tables, clock } = parts;
  const sealer = new Sealer(parts.options.sealingKey);
  const journal = new Journal(tables);
  const vmChanges = new VmChanges({ tables, journal, sealer });
  const problems = new ProblemWriter(tables, journal);
  const submitter = new JobSubmitter({ tables, journal, vmChanges, sealer, problems });
  const jobAdvance = new JobAdvance({ tables, journal, vmChanges, problems });
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
  };
}

/** Another key than the one that sealed the secrets would make every VM undeletable: refused. */
function checkSealingKey(tables: Tables, { id }: SealingKey): void {
  const stored = tables.meta.find('sealing_key_id');
  if (stored === id) return;
  if (stored !== undefined && (tables.vms.count() > 0 || tables.tombstones.count() > 0)) {
    throw new StoreOpenError(
      `the VM secrets in the database are sealed with key ${stored}, but the sealing key given is ${id}; put the original key back`,
    );
  }
  tables.meta.set('sealing_key_id', id);
}

function ensureStreamId(tables: Tables, newStreamId: () => string): string {
  const stored = tables.meta.find('stream_id');
  if (stored !== undefined) return stored;
  const streamId = newStreamId();
  tables.meta.set('stream_id', streamId);
  return streamId;
}
