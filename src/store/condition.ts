import { StoreUnavailableError } from '../core/ports/store.ts';
import { sqliteFaultOf, type SqliteFault } from './sqlite-faults.ts';

/** For clients as well: no path, and nothing of SQLite's own words. */
const messages = {
  full: 'the disk of the database is full: only deletes and cancels are stored until there is room again',
  failing:
    'the disk of the database fails: nothing can be stored or read reliably until it works again',
  busy: 'the database is held by another process: nothing can be stored until that lets go of it',
  damaged: 'the database is damaged: the daemon stops, and a backup has to be restored',
  lost: 'the data folder may be in use by another daemon: this one stops',
} as const satisfies Record<SqliteFault | 'lost', string>;

/** Why a store is of no use any more: the database is damaged, or the data folder's lock is gone. */
export type StoreEnd = 'damaged' | 'lost';

/**
 * What the faults met so far say about the database.
 *
 * States: good, failing (the last write failed), over (damaged, or the folder is lost; for good).
 */
export class Condition {
  readonly #onOver: (end: StoreEnd, cause: unknown) => void;
  #isFailing = false;
  #end: StoreEnd | undefined;

  /** `onOver` is called once. */
  constructor(onOver: (end: StoreEnd, cause: unknown) => void = () => undefined) {
    this.#onOver = onOver;
  }

  /** Whether the last write failed for a reason that is not its own, or all is over. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Something was written. */
  wrote(): void {
    this.#isFailing = false;
  }

  refuseOver(): void {
    if (this.#end !== undefined) throw new StoreUnavailableError(messages[this.#end]);
  }

  /** The data folder is another process's, or nobody's. */
  lost(): void {
    this.#endWith('lost', undefined);
  }

  /** What the caller is told of a fault met in reading; an error that is the change's own stays. */
  translateRead(error: unknown): unknown {
    const fault = sqliteFaultOf(error);
    if (fault === undefined) return error;
    if (fault === 'damaged') this.#endWith('damaged', error);
    return new StoreUnavailableError(messages[fault], { cause: error });
  }

  translateWrite(error: unknown): unknown {
    const translated = this.translateRead(error);
    if (translated instanceof StoreUnavailableError) this.#isFailing = true;
    return translated;
  }

  full(): StoreUnavailableError {
    this.#isFailing = true;
    return new StoreUnavailableError(messages.full);
  }

  #endWith(end: StoreEnd, cause: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#isFailing = true;
    this.#onOver(end, cause);
  }
}
