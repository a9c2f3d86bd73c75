import type BetterSqlite3 from 'better-sqlite3';
import type { Connection } from '../connection.ts';

/**
 * `restored_at`: milliseconds since the epoch; there as long as nothing may be done about what a sweep
 * finds. `restored_unsettled`: there until the first start after a restore. `probed_at`: when a write was last tried after one had failed. Milliseconds since the epoch.
 */
type FactName = 'stream_id' | 'sealing_key_id' | 'restored_at' | 'restored_unsettled' | 'probed_at';

/** Rows of `meta`: single facts about the database. */
export class MetaTable {
  readonly #byName: BetterSqlite3.Statement<[string], { readonly value: string }>;
  readonly #set: BetterSqlite3.Statement;
  readonly #delete: BetterSqlite3.Statement<[string]>;

  constructor(connection: Connection) {
    this.#byName = connection.prepare('SELECT value FROM meta WHERE name = ?');
    this.#set = connection.prepare(
      `INSERT INTO meta (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    );
    this.#delete = connection.prepare('DELETE FROM meta WHERE name = ?');
  }

  find(name: FactName): string | undefined {
    return this.#byName.get(name)?.value;
  }

  set(name: FactName, value: string): void {
    this.#set.run(name, value);
  }

  delete(name: FactName): void {
    this.#delete.run(name);
  }
}
