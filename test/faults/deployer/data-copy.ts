import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { Event } from '../../../src/contract/types.gen.ts';
import { Connection } from '../../../src/store/connection.ts';
import { databaseFile } from '../../../src/store/data-dir.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { SqliteEventLog } from '../../../src/store/event-log.ts';
import { loadSealingKey } from '../../../src/store/sealing-key.ts';
import { Sealer } from '../../../src/store/sealing.ts';
import { createTables } from '../../../src/store/tables.ts';

/** A VM of which the database holds the secret, alive or as a tombstone. */
export interface KnownVm {
  readonly id: string;
  readonly isDeleted: boolean;
  /** Undefined: it does not unseal. */
  readonly secret: string | undefined;
}

/** What is in a data folder, read with the store's own code from a copy. */
export interface DataContent {
  /** Empty: the database is whole, and its keys fit. */
  readonly faults: readonly string[];
  readonly vms: readonly KnownVm[];
  readonly events: readonly Event[];
  /** Jobs that have not ended. */
  readonly unfinishedJobs: readonly string[];
  readonly userIds: readonly string[];
  readonly vmUserIds: readonly string[];
}

interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
  readonly is_deleted: number;
}

const nothing: DataContent = {
  faults: [],
  vms: [],
  events: [],
  unfinishedJobs: [],
  userIds: [],
  vmUserIds: [],
};

/**
 * To be called while no daemon has the folder. One that was never written to has nothing in it; one that
 * cannot be read has a fault.
 */
export async function readDataFolder(dataDir: string): Promise<DataContent> {
  if (!existsSync(databaseFile(dataDir))) return nothing;
  const copy = await mkdtemp(path.join(os.tmpdir(), 'data-'));
  try {
    await cp(dataDir, copy, { recursive: true, force: true });
    return await readCopy(copy);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...nothing, faults: [`the database cannot be read: ${why}`] };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function readCopy(folder: string): Promise<DataContent> {
  const database = openDatabase(databaseFile(folder));
  try {
    const hasTables = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'vms'").get();
    if (hasTables === undefined) return nothing;
    const ids = (sql: string): string[] => database.prepare(sql).pluck().all() as string[];
    return {
      faults: faultsOf(database),
      vms: readVms(database, new Sealer(loadSealingKey({ dataDir: folder }))),
      events: await readEvents(database),
      unfinishedJobs: ids('SELECT id FROM jobs WHERE ended_at IS NULL'),
      userIds: ids('SELECT id FROM users'),
      vmUserIds: ids('SELECT user_id FROM vms'),
    };
  } finally {
    database.close();
  }
}

function faultsOf(database: BetterSqlite3.Database): string[] {
  const integrity = database.pragma('integrity_check') as readonly { integrity_check: string }[];
  const foreign = database.pragma('foreign_key_check') as readonly object[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...foreign.map((row) => `foreign key: ${JSON.stringify(row)}`),
  ];
}

function readVms(database: BetterSqlite3.Database, sealer: Sealer): KnownVm[] {
  const rows = database
    .prepare<[], SealedRow>(
      `SELECT id, sealed_secret AS sealed, 0 AS is_deleted FROM vms
       UNION ALL SELECT vm_id, sealed_secret, 1 FROM vm_tombstones`,
    )
    .all();
  return rows.map(({ id, sealed, is_deleted: isDeleted }) => {
    let secret: string | undefined;
    try {
      secret = sealer.open(id, sealed);
    } catch {
      secret = undefined;
    }
    return { id, isDeleted: isDeleted === 1, secret };
  });
}

async function readEvents(database: BetterSqlite3.Database): Promise<Event[]> {
  const connection = new Connection(database);
  const log = new SqliteEventLog(
    { connection, tables: createTables(connection) },
    streamIdOf(database),
  );
  const events: Event[] = [];
  for (;;) {
    const page = await log.after(events.at(-1)?.seq ?? 0, { topics: [], logs: true }, 1_000);
    if (page.events.length === 0) return events;
    events.push(...page.events);
  }
}

function streamIdOf(database: BetterSqlite3.Database): string {
  const select = "SELECT value FROM meta WHERE name = 'stream_id'";
  return String(database.prepare(select).pluck().get());
}
