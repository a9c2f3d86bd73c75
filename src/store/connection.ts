import type BetterSqlite3 from 'better-sqlite3';
import { StoreUnavailableError } from '../core/ports/store.ts';
import { Condition, type StoreEnd } from './condition.ts';
import type { Reserve } from './reserve.ts';
import { mayLackRoom } from './sqlite-faults.ts';

/** What a test of the whole program does around each commit of a `write`. */
export interface CommitHooks {
  /** What it throws makes the commit fail, as SQLite's own errors do. */
  before(): void;
  after(): void;
}

interface ConnectionOptions {
  /** Given back for urgent writes on a full disk. Default: there is none, and none is missed. */
  readonly reserve?: Reserve;
  /** Whether the data folder is still this process's own; asked before each commit. Default: it is. */
  readonly isHeld?: () => boolean;
  /** The store is of no use any more; called once. Nothing is read or written from then on. */
  readonly onOver?: (end: StoreEnd, cause: unknown) => void;
  readonly hooks?: CommitHooks | undefined;
}

const noReserve: Reserve = { isHeld: true, giveBack: () => false, take: () => true };

/**
 * The one connection to the database, with its transactions and those who listen for new events.
 *
 * States: working; short of room (the reserve is given back: only urgent writes are made until it is
 * taken again); over (damaged, or the folder is lost: neither read nor written any more).
 *
 * INVARIANTS
 * - SQLite works synchronously: nothing runs between the parts of one `read` or `write`.
 * - Listeners hear of what is committed only, and after the commit (decision 4).
 * - Nothing is committed in a folder that another process may have.
 * - What was refused is rolled back whole: the same change can be made again on this connection.
 */
export class Connection {
  readonly #database: BetterSqlite3.Database;
  readonly #reserve: Reserve;
  readonly #condition: Condition;
  readonly #begin: BetterSqlite3.Statement;
  readonly #commit: BetterSqlite3.Statement;
  readonly #rollback: BetterSqlite3.Statement;
  readonly #totalChanges: BetterSqlite3.Statement<[], number>;
  readonly #isHeld: () => boolean;
  readonly #hooks: CommitHooks | undefined;
  readonly #listeners = new Set<() => void>();
  #appends = 0;

  constructor(database: BetterSqlite3.Database, options: ConnectionOptions = {}) {
    this.#database = database;
    this.#reserve = options.reserve ?? noReserve;
    this.#hooks = options.hooks;
    this.#condition = new Condition(options.onOver);
    this.#isHeld = options.isHeld ?? (() => true);
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#rollback = database.prepare('ROLLBACK');
    this.#totalChanges = database.prepare<[], number>('SELECT total_changes()').pluck();
  }

  prepare<Params extends unknown[], Row>(sql: string): BetterSqlite3.Statement<Params, Row> {
    return this.#database.prepare<Params, Row>(sql);
  }

  /** The port's promise for what SQLite answers at once. */
  async read<T>(work: () => T): Promise<T> {
    return await Promise.resolve(this.#reading(work));
  }

  /**
   * All of `work` is committed and synced, or none of it when it throws; it may be called twice. What
   * `isUrgent` says so of (asked outside the transaction, and only where room is short) may use the
   * reserve: it saves money, or makes room itself.
   */
  async write<T>(work: () => T, isUrgent: () => boolean = () => false): Promise<T> {
    return await Promise.resolve(this.#write(work, isUrgent));
  }

  /**
   * Why nothing ordinary can be written now, safe to show; undefined when it can, which `probe` (a
   * change of its own) is to show where the last write failed.
   */
  async findWriteFault(probe: () => void): Promise<string | undefined> {
    if (!this.#condition.isFailing && this.#reserve.isHeld) return undefined;
    try {
      await this.write(probe);
      return undefined;
    } catch (error) {
      if (error instanceof StoreUnavailableError) return error.message;
      throw error;
    }
  }

  /** Throws StoreUnavailableError, for good, once the folder is not this process's own. */
  refuseLostFolder(): void {
    if (!this.#isHeld()) this.#condition.lost();
    this.#condition.refuseOver();
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

  #reading<T>(work: () => T): T {
    this.#condition.refuseOver();
    try {
      return work();
    } catch (error) {
      throw this.#condition.translateRead(error);
    }
  }

  #write<T>(work: () => T, isUrgent: () => boolean): T {
    this.#condition.refuseOver();
    if (!this.#reserve.isHeld && !this.#reserve.take() && !this.#reading(isUrgent)) {
      throw this.#condition.full();
    }
    try {
      return this.#transact(work);
    } catch (error) {
      const needsReserve = mayLackRoom(error) && this.#reserve.isHeld && this.#reading(isUrgent);
      if (needsReserve && this.#reserve.giveBack()) return this.#again(work);
      throw this.#condition.translateWrite(error);
    }
  }

  #again<T>(work: () => T): T {
    try {
      return this.#transact(work);
    } catch (error) {
      throw this.#condition.translateWrite(error);
    }
  }

  #transact<T>(work: () => T): T {
    const appendsBefore = this.#appends;
    const changesBefore = this.#condition.isFailing ? this.#totalChanges.get() : undefined;
    this.#begin.run();
    let result: T;
    try {
      result = work();
      this.#hooks?.before();
      this.refuseLostFolder();
      this.#commit.run();
    } catch (error) {
      // SQLite itself rolls back at some faults of the disk.
      if (this.#database.inTransaction) this.#rollback.run();
      throw error;
    }
    // A transaction without a change succeeds on a full disk, too.
    if (this.#condition.isFailing && this.#totalChanges.get() !== changesBefore) {
      this.#condition.wrote();
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
