import type { Clock } from '../core/ports/clock.ts';
import type { RequestKey, RequestLedger, RequestOutcome } from '../core/ports/store.ts';
import type { Connection } from './connection.ts';
import type { Tables } from './tables.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly clock: Pick<Clock, 'now'>;
}

/** RequestLedger on SQLite. */
export class SqliteRequestLedger implements RequestLedger {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  async find(key: RequestKey): Promise<RequestOutcome | undefined> {
    const { connection, tables } = this.#dependencies;
    return await connection.read(() => tables.requests.find(key));
  }

  async remember(key: RequestKey, outcome: RequestOutcome): Promise<void> {
    const { connection, tables, clock } = this.#dependencies;
    await connection.write(() => {
      // Remembered already with the same params: the first outcome stands.
      if (tables.requests.find(key) === undefined) {
        tables.requests.insert(key, outcome, clock.now());
      }
    });
  }
}
