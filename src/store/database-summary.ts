import type BetterSqlite3 from 'better-sqlite3';

/** What a database holds, to compare a copy by and to tell an operator. */
export interface DatabaseSummary {
  readonly streamId: string;
  /** The newest migration that was applied. */
  readonly schemaVersion: number;
  /** Rows of every table, by its name. */
  readonly counts: Readonly<Record<string, number>>;
}

/** To be read in one transaction. Throws where it is no database of this program. */
export function summarize(database: BetterSqlite3.Database): DatabaseSummary {
  const tables = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@'
       ORDER BY name`,
    )
    .pluck()
    .all();
  const counts = tables.map((table) => [
    table,
    database.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
  ]);
  return {
    streamId:
      database
        .prepare<[], string>(`SELECT value FROM meta WHERE name = 'stream_id'`)
        .pluck()
        .get() ?? '',
    schemaVersion:
      database.prepare<[], number>('SELECT max(version) FROM schema_migrations').pluck().get() ?? 0,
    counts: Object.fromEntries(counts) as Record<string, number>,
  };
}
