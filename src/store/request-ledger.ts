import type { Clock } from '../core/ports/clock.ts';
import type { Mutation, Refusal, RequestLedger, RequestOutcome } from '../core/ports/store.ts';
import type { Connection } from './connection.ts';
import type { Mutations } from './mutations.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly mutations: Mutations;
  readonly clock: Pick<Clock, 'now'>;
}

/** RequestLedger on SQLite. */
export class SqliteRequestLedger implements RequestLedger {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  async find(mutation: Mutation): Promise<RequestOutcome | undefined> {
    const { connection, mutations } = this.#dependencies;
    return await connection.read(() => mutations.find(mutation));
  }

  async record(mutation: Mutation, outcome: RequestOutcome): Promise<void> {
    const { connection, mutations, clock } = this.#dependencies;
    await connection.write(() => {
      // Remembered already with the same params: the first outcome stands.
      if (mutations.find(mutation) === undefined) mutations.accept(mutation, outcome, clock.now());
    });
  }

  async refuse(mutation: Mutation, refusal: Refusal): Promise<void> {
    const { connection, mutations, clock } = this.#dependencies;
    await connection.write(() => {
      mutations.refuse(mutation, refusal, clock.now());
    });
  }
}
