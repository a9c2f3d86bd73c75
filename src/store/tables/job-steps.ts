import type BetterSqlite3 from 'better-sqlite3';
import type { StepRecord } from '../../core/records.ts';
import type { Connection } from '../connection.ts';
import { toStepColumns, type StepRow } from './job-rows.ts';

/** Rows of `job_steps`: the steps of each job by position, from 0. */
export class StepTable {
  readonly #insert: BetterSqlite3.Statement;
  readonly #update: BetterSqlite3.Statement;
  readonly #ofJob: BetterSqlite3.Statement<[string], StepRow>;

  constructor(connection: Connection) {
    this.#insert = connection.prepare(
      `INSERT INTO job_steps
         (job_id, position, name, state, attempt, started_at, ended_at, message, data)
       VALUES
         (@job_id, @position, @name, @state, @attempt, @started_at, @ended_at, @message, @data)`,
    );
    this.#update = connection.prepare(
      `UPDATE job_steps SET state = @state, attempt = @attempt, started_at = @started_at,
         ended_at = @ended_at, message = @message, data = @data
       WHERE job_id = @job_id AND position = @position`,
    );
    this.#ofJob = connection.prepare('SELECT * FROM job_steps WHERE job_id = ? ORDER BY position');
  }

  insert(jobId: string, position: number, step: StepRecord): void {
    this.#insert.run(toStepColumns(jobId, position, step));
  }

  update(jobId: string, position: number, step: StepRecord): void {
    this.#update.run(toStepColumns(jobId, position, step));
  }

  list(jobId: string): readonly StepRow[] {
    return this.#ofJob.all(jobId);
  }
}
