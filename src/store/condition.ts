import { StoreUnavailableError } from '../core/ports/store.ts';
import { sqliteFaultOf, type SqliteFault } from './sqlite-faults.ts';

/** For clients as well: no path, and nothing of SQLite's own words. */
const messages = {
  full: 'the disk of the database is full: only deletes and cancels are stored until there is room again',
  failing:
    'the disk of the database fails: nothing can be stored or read reliably until it works again',
  busy: 'the database is held by another process: nothing can be stored until that lets go of it',
  damaged: 'the database is damaged: the daemon stops, and a backup has to be restored',
} as const satisfies Record<SqliteFault, string>;

/**
 * What the faults met so far say about the database.
 *
 * States: good, failing (the last write failed), damaged (for good).
 */
export class Condition {
  readonly #onDamaged: (cause: unknown) => void;
  #isFailing = false;
  #isDamaged = false;

  constructor(onDamaged: (cause: unknown) => void = () => undefined) {
    this.#onDamaged = onDamaged;
  }

  /** Whether the last write failed for a reason that is not its own, or the database is damaged. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Something was written. */
  wrote(): void {
    this.#isFailing = false;
  }

  refuseDamaged(): void {
    if (this.#isDamaged) throw new StoreUnavailableError(messages.damaged);
  }

  /** What the caller is told of a fault met in reading; an error that is the change's own stays. */
  translateRead(error: unknown): unknown {
    const fault = sqliteFaultOf(error);
    if (fault === undefined) return error;
    if (fault === 'damaged' && !this.#isDamaged) {
      this.#isDamaged = true;
      this.#isFailing = true;
      this.#onDamaged(error);
    }
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
}
