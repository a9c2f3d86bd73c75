import BetterSqlite3 from 'better-sqlite3';
import type { JobFailure } from '../core/ports/store.ts';
import type { JobErrorRecord } from '../core/records.ts';
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';
import type { ProblemWriter } from './problem-writer.ts';
import type { Tables } from './tables.ts';

interface Named {
  readonly jobId: string;
  readonly error: string;
  readonly now: number;
}

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly journal: Journal;
  readonly problems: ProblemWriter;
}

/**
 * Ends jobs whose rows cannot be worked with; part of the caller's transaction. It reads as little of
 * them as it can: whatever else a row holds, its state is told by columns that the schema checks.
 */
export class JobAside {
  readonly #tables: Tables;
  readonly #journal: Journal;
  readonly #problems: ProblemWriter;
  readonly #step: BetterSqlite3.Statement<[string], { readonly name: string }>;
  readonly #endJob: BetterSqlite3.Statement<[Named]>;
  readonly #endStep: BetterSqlite3.Statement<[Named & { readonly message: string }]>;
  readonly #failVm: BetterSqlite3.Statement<[Named], { readonly id: string }>;

  constructor({ connection, tables, journal, problems }: Dependencies) {
    this.#tables = tables;
    this.#journal = journal;
    this.#problems = problems;
    this.#step = connection.prepare(
      `SELECT name FROM job_steps WHERE job_id = ? AND state NOT IN ('succeeded', 'skipped')
       ORDER BY position LIMIT 1`,
    );
    this.#endJob = connection.prepare(
      `UPDATE jobs SET state = 'failed', error = @error, ended_at = @now, log_complete = 1,
         blocked_on = NULL, next_attempt_at = NULL, claimed_by = NULL, claim_expires_at = NULL
       WHERE id = @jobId AND ended_at IS NULL`,
    );
    this.#endStep = connection.prepare(
      `UPDATE job_steps SET state = 'failed', ended_at = @now, message = @message
       WHERE job_id = @jobId AND state = 'running'`,
    );
    // A VM that a delete has taken over is that delete's (decision 12).
    this.#failVm = connection.prepare(
      `UPDATE vms SET state = 'failed', error = @error, updated_at = @now
       WHERE job_id = @jobId RETURNING id`,
    );
  }

  /** Whether the end could be told by events as well. Nothing happens to a job that has ended. */
  putAside(jobId: string, { reason, message, retryable }: JobFailure, now: number): boolean {
    const step = this.#step.get(jobId)?.name ?? 'unknown';
    const error: JobErrorRecord = { reason, message, step, retryable };
    const named = { jobId, error: JSON.stringify(error), now };
    if (this.#endJob.run(named).changes === 0) return true;
    this.#endStep.run({ ...named, message });
    const vmId = this.#failVm.get(named)?.id;
    if (vmId !== undefined) this.#problems.withdrawDeletes(vmId, now);
    return [
      this.#tell(() => this.#tellVm(vmId, now)),
      this.#tell(() => this.#tellJob(jobId, now)),
    ].every((isTold) => isTold);
  }

  #tellVm(vmId: string | undefined, now: number): void {
    const vm = vmId === undefined ? undefined : this.#tables.vms.find(vmId);
    if (vm !== undefined) this.#journal.vm('vm.updated', vm, now);
  }

  #tellJob(jobId: string, now: number): void {
    const job = this.#tables.jobs.find(jobId);
    if (job === undefined) return;
    this.#journal.job('job.updated', job, now);
    this.#journal.jobEnded(job, now);
  }

  /** A row that has no wire shape has no event: its end is true without one. */
  #tell(tell: () => void): boolean {
    try {
      tell();
      return true;
    } catch (error) {
      if (error instanceof BetterSqlite3.SqliteError) throw error;
      return false;
    }
  }
}
