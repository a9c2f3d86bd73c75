import type BetterSqlite3 from 'better-sqlite3';
import type { Claim, JobFilter } from '../../core/ports/store.ts';
import type { JobRecord } from '../../core/records.ts';
import type { Connection } from '../connection.ts';
import { FilteredPages } from '../filtered-pages.ts';
import {
  jobFixedColumns,
  jobMutableColumns,
  toJobColumns,
  toJobRecord,
  type JobRow,
} from './job-rows.ts';
import { StepTable } from './job-steps.ts';

const columns = [...jobFixedColumns, ...jobMutableColumns];
const select = `SELECT ${columns.map((name) => `jobs.${name}`).join(', ')} FROM jobs`;

interface Counts {
  readonly queued: number;
  readonly running: number;
}

/** Rows of `jobs` with their steps. Claims are in `claims.ts`. */
export class JobTable {
  readonly #steps: StepTable;
  readonly #insert: BetterSqlite3.Statement;
  readonly #update: BetterSqlite3.Statement;
  readonly #setLastLine: BetterSqlite3.Statement;
  readonly #byId: BetterSqlite3.Statement<[string], JobRow>;
  readonly #byClaim: BetterSqlite3.Statement<[string, number], JobRow>;
  readonly #unfinishedOf: BetterSqlite3.Statement<[string], JobRow>;
  readonly #vmIdsUnfinished: BetterSqlite3.Statement<[], { readonly vm_id: string }>;
  readonly #idsUnfinished: BetterSqlite3.Statement<[], { readonly id: string }>;
  readonly #counts: BetterSqlite3.Statement<[{ readonly user: string | null }], Counts>;
  readonly #pages: FilteredPages<JobRow>;

  constructor(connection: Connection) {
    this.#steps = new StepTable(connection);
    const parameters = columns.map((name) => `@${name}`).join(', ');
    this.#insert = connection.prepare(
      `INSERT INTO jobs (${columns.join(', ')}) VALUES (${parameters})`,
    );
    const assignments = jobMutableColumns.map((name) => `${name} = @${name}`).join(', ');
    // With its end a job's claim ends.
    this.#update = connection.prepare(
      `UPDATE jobs SET ${assignments},
         claimed_by = iif(@ended_at IS NULL, claimed_by, NULL),
         claim_expires_at = iif(@ended_at IS NULL, claim_expires_at, NULL)
       WHERE id = @id`,
    );
    this.#setLastLine = connection.prepare('UPDATE jobs SET last_line = ? WHERE id = ?');
    this.#byId = connection.prepare(`${select} WHERE id = ?`);
    this.#byClaim = connection.prepare(
      `${select} WHERE id = ? AND run_epoch = ? AND claimed_by IS NOT NULL AND ended_at IS NULL`,
    );
    this.#unfinishedOf = connection.prepare(
      `${select} WHERE vm_id = ? AND ended_at IS NULL ORDER BY created_at, id`,
    );
    this.#vmIdsUnfinished = connection.prepare(
      'SELECT DISTINCT vm_id FROM jobs WHERE ended_at IS NULL AND vm_id IS NOT NULL',
    );
    this.#idsUnfinished = connection.prepare(
      'SELECT id FROM jobs WHERE ended_at IS NULL ORDER BY created_at, id',
    );
    this.#counts = connection.prepare(
      `SELECT coalesce(sum(state = 'queued'), 0) AS queued,
              coalesce(sum(state <> 'queued'), 0) AS running
       FROM jobs WHERE ended_at IS NULL AND (@user IS NULL OR user_id = @user)`,
    );
    this.#pages = new FilteredPages(connection, { select, table: 'jobs' });
  }

  insert(job: JobRecord): void {
    this.#insert.run(toJobColumns(job));
    job.steps.forEach((step, position) => {
      this.#steps.insert(job.id, position, step);
    });
  }

  /** Writes the job and, of its steps, those at `positions`. */
  update(job: JobRecord, positions: readonly number[] = []): void {
    this.#update.run(toJobColumns(job));
    this.updateSteps(job, positions);
  }

  /** Writes what a commit of log lines alone changes. */
  updateLastLine(job: JobRecord, positions: readonly number[]): void {
    this.#setLastLine.run(job.lastLine, job.id);
    this.updateSteps(job, positions);
  }

  updateSteps(job: JobRecord, positions: readonly number[]): void {
    for (const position of positions) {
      const step = job.steps[position];
      if (step === undefined) throw new Error(`job ${job.id} has no step ${position}`);
      this.#steps.update(job.id, position, step);
    }
  }

  find(id: string): JobRecord | undefined {
    return this.#withSteps(this.#byId.get(id));
  }

  /** The job, if the claim is still the living one. */
  findClaimed(claim: Claim): JobRecord | undefined {
    return this.#withSteps(this.#byClaim.get(claim.jobId, claim.runEpoch));
  }

  /** Oldest first. */
  listUnfinishedOf(vmId: string): readonly JobRecord[] {
    return this.#allWithSteps(this.#unfinishedOf.all(vmId));
  }

  /** The VMs that a job works on, or will. */
  vmIdsUnfinished(): ReadonlySet<string> {
    return new Set(this.#vmIdsUnfinished.all().map(({ vm_id }) => vm_id));
  }

  /** Oldest first. */
  idsUnfinished(): readonly string[] {
    return this.#idsUnfinished.all().map(({ id }) => id);
  }

  /** Newest first. */
  listBefore(id: string, filter: JobFilter, limit: number): readonly JobRecord[] {
    const { vmId, userId, state } = filter;
    const equalities = { vm_id: vmId, user_id: userId, state };
    return this.#allWithSteps(this.#pages.listBefore(id, equalities, limit));
  }

  /** Of the unfinished jobs, those that wait for their first claim and all others. */
  counts(userId?: string): Counts {
    return this.#counts.get({ user: userId ?? null }) ?? { queued: 0, running: 0 };
  }

  #withSteps(row: JobRow | undefined): JobRecord | undefined {
    return row === undefined ? undefined : toJobRecord(row, this.#steps.list(row.id));
  }

  #allWithSteps(rows: readonly JobRow[]): readonly JobRecord[] {
    return rows.map((row) => toJobRecord(row, this.#steps.list(row.id)));
  }
}
