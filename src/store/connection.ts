import BetterSqlite3 from 'better-sqlite3';
import { StoreUnavailableError } from '../core/ports/store.ts';

/** What a test of the whole program does around each commit of a `write`. */
export interface CommitHooks {
  /** What it throws makes the commit fail, as SQLite's own errors do. */
  before(): void;
  after(): void;
}

/**
 * The one connection to the database, with its transactions and those who listen for new events.
 *
 * INVARIANTS
 * - SQLite works synchronously: nothing runs between the parts of one `read` or `write`.
 * - Listeners hear of what is committed only, and after the commit (decision 4).
 */
export class Connection {
  readonly #database: BetterSqlite3.Database;
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  readonly #rollback: BetterSqlite3.Statement;
  readonly #hooks: CommitHooks | undefined;
  readonly #listeners = new Set<() => void>();
  #appends = 0;

  constructor(database: BetterSqlite3.Database, hooks?: CommitHooks) {
    this.#database = database;
    this.#hooks = hooks;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#rollback = database.prepare('ROLLBACK');
  }

  prepare<Params extends unknown[], Row>(sql: string): BetterSqlite3.Statement<Params, Row> {
    return this.#database.prepare<Params, Row>(sql);
  }

  /** The port's promise for what SQLite answers at once. */
  async read<T>(work: () => T): Promise<T> {
    return await Promise.resolve(work());
  }

  /** All of `work` is committed and synced, or none of it when it throws. */
  async write<T>(work: () => T): Promise<T> {
    return await Promise.resolve(this.#transact(work));
  }

  /** To be called by who appends events, in a `write`. */
  noteAppend(): void {
    this.#appends += 1;
  }

  onAppend(listener: () => void): () => void {
    // A function of its own: one listener may be registered twice.
    const entry = (): void => {
      listener();
    };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  #transact<T>(work: () => T): T {
    const appendsBefore = this.#appends;
    this.#begin.run();
    let result: T;
    try {
      result = work();
      this.#hooks?.before();
      this.#commit.run();
    } catch (error) {
      // SQLite itself rolls back at some faults of the disk.
      if (this.#database.inTransaction) this.#rollback.run();
      throw isUnavailable(error)
        ? new StoreUnavailableError('the database cannot be written now', { cause: error })
        : error;
    }
    this.#hooks?.after();
    if (this.#appends > appendsBefore) this.#poke();
    return result;
  }

  /** Apart from the caller: a listener's fault must not look like a failed commit. */
  #poke(): void {
    for (const entry of this.#listeners) {
      queueMicrotask(() => {
        if (this.#listeners.has(entry)) entry();
      });
    }
  }
}

/** The disk is full or fails; anything else is a fault of the change itself. */
function isUnavailable(error: unknown): boolean {
  return (
    error instanceof BetterSqlite3.SqliteError &&
    /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM)/.test(error.code)
  );
}
