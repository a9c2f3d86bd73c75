import type BetterSqlite3 from 'better-sqlite3';
import type { Connection } from '../connection.ts';

/** Rows of `meta`: single facts about the database. */
export class MetaTable {
  readonly #byName: BetterSqlite3.Statement<[string], { readonly value: string }>;
  readonly #set: BetterSqlite3.Statement;

  constructor(connection: Connection) {
    this.#byName = connection.prepare('SELECT value FROM meta WHERE name = ?');
    this.#set = connection.prepare(
      `INSERT INTO meta (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    );
  }

  find(name: 'stream_id' | 'sealing_key_id'): string | undefined {
    return this.#byName.get(name)?.value;
  }

  set(name: 'stream_id' | 'sealing_key_id', value: string): void {
    this.#set.run(name, value);
  }
}
