import type BetterSqlite3 from 'better-sqlite3';
import type { StoreTallies } from '../core/ports/tallies.ts';
import type { Connection } from './connection.ts';

type Rows<T> = BetterSqlite3.Statement<[], T>;

/** Counts of what is there now, each from an index that has little else in it. */
export class Tallies {
  readonly #users: Rows<{ readonly count: number }>;
  readonly #jobs: Rows<StoreTallies['jobs'][number]>;
  readonly #vms: Rows<StoreTallies['vms'][number]>;
  readonly #problems: Rows<StoreTallies['problems'][number]>;
  readonly #unownedVms: Rows<StoreTallies['unownedVms'][number]>;

  constructor(connection: Connection) {
    this.#users = connection.prepare('SELECT count(*) AS count FROM users');
    this.#jobs = connection.prepare(
      `SELECT kind, state, coalesce(
                (SELECT name FROM job_steps
                 WHERE job_id = jobs.id AND job_steps.state IN ('pending', 'running')
                 ORDER BY position LIMIT 1), '') AS step,
              count(*) AS count
       FROM jobs WHERE ended_at IS NULL GROUP BY kind, state, step`,
    );
    this.#vms = connection.prepare('SELECT state, count(*) AS count FROM vms GROUP BY state');
    this.#problems = connection.prepare(
      `SELECT kind, state, count(*) AS count
       FROM problems WHERE closed_at IS NULL GROUP BY kind, state`,
    );
    this.#unownedVms = connection.prepare(
      `SELECT backend, count(*) AS count FROM problems
       WHERE closed_at IS NULL AND kind IN ('orphan_vm', 'leftover_after_delete')
         AND backend_vm_id IS NOT NULL
       GROUP BY backend`,
    );
  }

  /** To be read in one transaction. */
  read(): StoreTallies {
    return {
      users: this.#users.get()?.count ?? 0,
      jobs: this.#jobs.all(),
      vms: this.#vms.all(),
      problems: this.#problems.all(),
      unownedVms: this.#unownedVms.all(),
    };
  }
}
