import type BetterSqlite3 from 'better-sqlite3';
import type { RetentionCutoffs, RetentionStore } from '../core/ports/retention.ts';
import type { Connection } from './connection.ts';

/** RetentionStore on SQLite. */
export class SqliteRetentionStore implements RetentionStore {
  readonly #connection: Connection;
  readonly #events: BetterSqlite3.Statement<[{ rowsMax: number; before: number }]>;
  readonly #jobs: BetterSqlite3.Statement<[{ rowsMax: number; before: number }]>;
  readonly #requests: BetterSqlite3.Statement<[{ rowsMax: number; before: number }]>;
  readonly #problems: BetterSqlite3.Statement<[{ rowsMax: number; before: number }]>;

  constructor(connection: Connection) {
    this.#connection = connection;
    // Up to the first one that is kept, whatever the clock did meanwhile: no hole in the log.
    this.#events = connection.prepare(
      `WITH oldest AS (SELECT seq, time FROM events ORDER BY seq LIMIT @rowsMax)
       DELETE FROM events WHERE seq IN (SELECT seq FROM oldest) AND seq < coalesce(
         (SELECT min(seq) FROM oldest WHERE time >= @before),
         (SELECT max(seq) + 1 FROM oldest))`,
    );
    // Steps and log go with the job.
    this.#jobs = connection.prepare(
      `DELETE FROM jobs WHERE id IN (
         SELECT id FROM jobs
         WHERE ended_at < @before
           AND NOT EXISTS (SELECT 1 FROM events WHERE events.job_id = jobs.id)
           AND NOT EXISTS (SELECT 1 FROM vms WHERE vms.id = jobs.vm_id AND vms.job_id = jobs.id)
         ORDER BY id LIMIT @rowsMax)`,
    );
    this.#requests = connection.prepare(
      `DELETE FROM requests WHERE (caller, method, request_id) IN (
         SELECT caller, method, request_id FROM requests
         WHERE created_at < @before ORDER BY created_at LIMIT @rowsMax)`,
    );
    this.#problems = connection.prepare(
      `DELETE FROM problems WHERE id IN (
         SELECT id FROM problems WHERE closed_at < @before ORDER BY closed_at LIMIT @rowsMax)`,
    );
  }

  async prune(cutoffs: RetentionCutoffs, rowsMax: number): Promise<number> {
    const { eventsBefore, jobsEndedBefore } = cutoffs;
    const work = (): number => {
      const events = this.#events.run({ rowsMax, before: eventsBefore });
      const jobs = this.#jobs.run({ rowsMax, before: jobsEndedBefore });
      const requests = this.#requests.run({ rowsMax, before: jobsEndedBefore });
      const problems = this.#problems.run({ rowsMax, before: jobsEndedBefore });
      return events.changes + jobs.changes + requests.changes + problems.changes;
    };
    // It makes room in the database, and with it for what waits for room.
    return await this.#connection.write(work, () => true);
  }
}
