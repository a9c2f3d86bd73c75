import { DeployerError } from '../core/errors.ts';
import { jobNotFound } from '../core/not-found.ts';
import {
  UnclaimableJobError,
  type Claim,
  type JobChange,
  type JobFailure,
  type JobFilter,
  type JobStore,
  type JobSubmission,
  type Mutation,
  type Page,
  type PageRequest,
  type Submitted,
} from '../core/ports/store.ts';
import type { JobRecord, LogLineRecord, VmRecord } from '../core/records.ts';
import type { Connection } from './connection.ts';
import { pageOfRows, pageStart } from './cursors.ts';
import type { JobAdvance } from './job-advance.ts';
import { JobAside } from './job-aside.ts';
import type { JobSubmitter } from './job-submission.ts';
import type { Journal } from './journal.ts';
import type { Mutations } from './mutations.ts';
import type { ProblemWriter } from './problem-writer.ts';
import type { Tables } from './tables.ts';
import { sqliteFaultOf } from './sqlite-faults.ts';
import { isUrgentJob } from './urgency.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly journal: Journal;
  readonly submitter: JobSubmitter;
  readonly jobAdvance: JobAdvance;
  readonly mutations: Mutations;
  readonly problems: ProblemWriter;
}

/** JobStore on SQLite. */
export class SqliteJobStore implements JobStore {
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #journal: Journal;
  readonly #submitter: JobSubmitter;
  readonly #jobAdvance: JobAdvance;
  readonly #mutations: Mutations;
  readonly #jobAside: JobAside;

  constructor(dependencies: Dependencies) {
    const { connection, tables, journal, submitter, jobAdvance, mutations } = dependencies;
    this.#connection = connection;
    this.#tables = tables;
    this.#journal = journal;
    this.#submitter = submitter;
    this.#jobAdvance = jobAdvance;
    this.#mutations = mutations;
    this.#jobAside = new JobAside(dependencies);
  }

  async submit(submission: JobSubmission): Promise<Submitted> {
    const isUrgent = submission.job.kind === 'delete_vm';
    return await this.#connection.write(
      () => this.#submitter.submit(submission),
      () => isUrgent,
    );
  }

  async find(id: string): Promise<JobRecord | undefined> {
    return await this.#connection.read(() => this.#tables.jobs.find(id));
  }

  async list(filter: JobFilter, page: PageRequest): Promise<Page<JobRecord>> {
    return await this.#connection.read(() => {
      const start = pageStart(page, { prefix: 'job', order: 'newest' });
      return pageOfRows(this.#tables.jobs.listBefore(start, filter, page.limit + 1), page.limit);
    });
  }

  async unfinishedOf(vmId: string): Promise<readonly JobRecord[]> {
    return await this.#connection.read(() => this.#tables.jobs.listUnfinishedOf(vmId));
  }

  async lines(id: string, afterLine: number, limit: number): Promise<readonly LogLineRecord[]> {
    return await this.#connection.read(() =>
      this.#tables.logChunks.listAfter(id, afterLine, limit),
    );
  }

  async claimNext(claim: Parameters<JobStore['claimNext']>[0]): Promise<JobRecord | undefined> {
    // Where there is nothing to claim nothing is written.
    const isUrgent = (): boolean => {
      const next = this.#tables.claims.findNext(claim);
      return next === undefined || this.#isUrgent(next.id);
    };
    return await this.#connection.write(() => {
      const next = this.#tables.claims.findNext(claim);
      if (next === undefined) return undefined;
      if (next.recoveries >= (claim.recoveries?.wornOutFrom ?? Infinity)) {
        throw new UnclaimableJobError(next.id, { why: 'worn_out' });
      }
      try {
        return this.#claim(next.id, claim);
      } catch (error) {
        if (sqliteFaultOf(error) !== undefined) throw error;
        throw new UnclaimableJobError(next.id, { why: 'unreadable', cause: error });
      }
    }, isUrgent);
  }

  async renewClaims(claims: readonly Claim[], leaseMs: number, now: number): Promise<void> {
    await this.#connection.write(
      () => {
        for (const claim of claims) this.#tables.claims.renew(claim, leaseMs, now);
      },
      () => claims.length === 0 || claims.some(({ jobId }) => this.#isUrgent(jobId)),
    );
  }

  async release(claim: Claim): Promise<void> {
    await this.#connection.write(
      () => {
        this.#tables.claims.release(claim);
      },
      () => this.#isUrgent(claim.jobId),
    );
  }

  async showLife(claim: Claim): Promise<void> {
    await this.#connection.write(
      () => {
        this.#tables.claims.showLife(claim);
      },
      () => this.#isUrgent(claim.jobId),
    );
  }

  async putAside(id: string, failure: JobFailure, now: number): Promise<boolean> {
    return await this.#connection.write(
      () => this.#jobAside.putAside(id, failure, now),
      () => true,
    );
  }

  async advance(claim: Claim, change: JobChange): Promise<{ job: JobRecord; vm?: VmRecord }> {
    return await this.#connection.write(
      () => this.#jobAdvance.advance(claim, change),
      () => this.#isUrgent(claim.jobId),
    );
  }

  async requestCancel(id: string, now: number, mutation?: Mutation): Promise<JobRecord> {
    const work = (): JobRecord => {
      const known = this.#mutations.find(mutation);
      const job = this.#get(known?.jobId ?? id);
      if (known !== undefined) return job;
      const canceling = this.#cancel(job, now);
      const { vmId, userId } = job;
      this.#mutations.accept(
        mutation,
        {
          jobId: job.id,
          ...(vmId === undefined ? {} : { vmId }),
          ...(userId === undefined ? {} : { userId }),
        },
        now,
      );
      return canceling;
    };
    return await this.#connection.write(work, () => true);
  }

  #claim(id: string, claim: Parameters<JobStore['claimNext']>[0]): JobRecord | undefined {
    const { jobs, claims } = this.#tables;
    const before = jobs.find(id);
    claims.claim(id, claim);
    const job = jobs.find(id);
    if (job !== undefined && job.state !== before?.state) {
      this.#journal.job('job.updated', job, claim.now);
    }
    return job;
  }

  #cancel(job: JobRecord, now: number): JobRecord {
    if (job.endedAt !== undefined) {
      throw new DeployerError('JOB_ENDED', `job "${job.id}" has ended already: ${job.state}`, {
        details: { job: job.id, state: job.state },
      });
    }
    if (job.cancelRequestedAt !== undefined) return job;
    const canceling: JobRecord = { ...job, state: 'canceling', cancelRequestedAt: now };
    this.#tables.jobs.update(canceling);
    this.#journal.job('job.updated', canceling, now);
    return canceling;
  }

  #isUrgent(id: string): boolean {
    const job = this.#tables.jobs.find(id);
    return job !== undefined && isUrgentJob(job);
  }

  #get(id: string): JobRecord {
    const job = this.#tables.jobs.find(id);
    if (job !== undefined) return job;
    throw jobNotFound(id);
  }
}
