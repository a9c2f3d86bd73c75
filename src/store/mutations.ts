import type { Mutation, Refusal, RequestOutcome } from '../core/ports/store.ts';
import type { Journal } from './journal.ts';
import type { Tables } from './tables.ts';

/** Puts mutations on record, in the transaction of their effect; part of the caller's transaction. */
export class Mutations {
  readonly #tables: Pick<Tables, 'requests'>;
  readonly #journal: Journal;

  constructor(tables: Pick<Tables, 'requests'>, journal: Journal) {
    this.#tables = tables;
    this.#journal = journal;
  }

  /** What it led to before. Throws IDEMPOTENCY_MISMATCH when its id is known with other params. */
  find(mutation: Mutation | undefined): RequestOutcome | undefined {
    return mutation && this.#tables.requests.find(mutation);
  }

  /** Undefined: a change that nobody called for, which its own events tell. */
  accept(mutation: Mutation | undefined, outcome: RequestOutcome, now: number): void {
    if (mutation === undefined) return;
    this.#tables.requests.insert(mutation, outcome, now);
    this.#journal.accepted(mutation, outcome, now);
  }

  refuse(mutation: Mutation, refusal: Refusal, now: number): void {
    this.#journal.refused(mutation, refusal, now);
  }
}
