import type BetterSqlite3 from 'better-sqlite3';
import type { NewUser } from '../../core/ports/store.ts';
import type { UserRecord } from '../../core/records.ts';
import { withoutNulls } from '../columns.ts';
import type { Connection } from '../connection.ts';

interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly display_name: string | null;
  readonly email: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly vm_count: number;
}

const select = `SELECT id, username, display_name, email, created_at, updated_at,
  (SELECT count(*) FROM vms WHERE vms.user_id = users.id) AS vm_count FROM users`;

/** Rows of `users`; usernames are unique regardless of case. */
export class UserTable {
  readonly #insert: BetterSqlite3.Statement;
  readonly #byId: BetterSqlite3.Statement<[string], UserRow>;
  readonly #byUsername: BetterSqlite3.Statement<[string], UserRow>;
  readonly #page: BetterSqlite3.Statement<[string, number], UserRow>;
  readonly #delete: BetterSqlite3.Statement;
  readonly #count: BetterSqlite3.Statement<[], { readonly count: number }>;

  constructor(connection: Connection) {
    this.#insert = connection.prepare(
      `INSERT INTO users (id, username, display_name, email, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#byId = connection.prepare(`${select} WHERE id = ?`);
    this.#byUsername = connection.prepare(`${select} WHERE username = ?`);
    this.#page = connection.prepare(`${select} WHERE id > ? ORDER BY id LIMIT ?`);
    this.#delete = connection.prepare('DELETE FROM users WHERE id = ?');
    this.#count = connection.prepare('SELECT count(*) AS count FROM users');
  }

  insert(user: NewUser): void {
    const { id, username, displayName, email, now } = user;
    this.#insert.run(id, username, displayName ?? null, email ?? null, now, now);
  }

  find(idOrUsername: string): UserRecord | undefined {
    const row = this.#byId.get(idOrUsername) ?? this.#byUsername.get(idOrUsername);
    return row === undefined ? undefined : toRecord(row);
  }

  findByUsername(username: string): UserRecord | undefined {
    const row = this.#byUsername.get(username);
    return row === undefined ? undefined : toRecord(row);
  }

  /** Oldest first. */
  listAfter(id: string, limit: number): readonly UserRecord[] {
    return this.#page.all(id, limit).map(toRecord);
  }

  delete(id: string): void {
    this.#delete.run(id);
  }

  count(): number {
    return this.#count.get()?.count ?? 0;
  }
}

function toRecord(row: UserRow): UserRecord {
  return withoutNulls({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    email: row.email,
    vmCount: row.vm_count,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}
