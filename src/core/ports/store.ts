import type {
  JobErrorRecord,
  JobKind,
  JobPatch,
  JobRecord,
  JobState,
  LogLineRecord,
  NewLogLine,
  StepPatch,
  StepRecord,
  TombstoneCause,
  VmPatch,
  VmRecord,
} from '../records.ts';
import type { VmLimits } from '../vms/vm-quota.ts';
import type { EventLog } from './event-log.ts';
import type { Page, PageRequest } from './pages.ts';
import type { NewProblem, ProblemStore } from './problems.ts';
import type { ReconcileStore } from './reconcile.ts';
import type { Mutation, RequestLedger } from './requests.ts';
import type { RetentionStore } from './retention.ts';
import type { UserStore } from './user-store.ts';
import type { VmStore } from './vm-store.ts';

export type { Page, PageRequest } from './pages.ts';
export type { Mutation, Refusal, RequestLedger, RequestOutcome } from './requests.ts';
export type { NewUser, UserStore } from './user-store.ts';
export type { ExpiryAnnouncement, VmFilter, VmStore } from './vm-store.ts';

/*
 * Persistence as the core asks for it. Every method is asynchronous and atomic (decision 5): it
 * commits a change together with its events and log lines (decision 4), synced, or throws and
 * leaves nothing. The core never composes transactions.
 */

/** A VM to be made. `secret` is sealed before it is written. */
export type NewVm = Omit<VmRecord, 'jobId' | 'updatedAt' | 'username'> & {
  readonly secret: string;
};

/** A job to be made, with all its steps. */
export interface NewJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly vmId?: string;
  readonly userId?: string;
  readonly steps: readonly StepRecord[];
  readonly retryOf?: string;
  readonly requestedBy: string;
  readonly requestId?: string;
  readonly now: number;
}

/**
 * One intent, committed as one transaction: the job, its VM (made or changed), what it supersedes,
 * and the request that it answers. A VM with a gateway that another one at its backend has is not made:
 * GATEWAY_NAME_TAKEN.
 */
export interface JobSubmission {
  readonly job: NewJob;
  readonly vm:
    | { readonly create: NewVm }
    | {
        readonly id: string;
        readonly patch: VmPatch;
        /** Pure; throws what refuses the submission. Sees the VM as it is in this very transaction. */
        readonly require?: (vm: VmRecord) => void;
      };
  /** With create: how many VMs there may be; beyond: VM_QUOTA. */
  readonly vmLimits?: VmLimits;
  /**
   * What to do when the VM has an unfinished job: `refuse` throws JOB_IN_PROGRESS with details
   * `{job_id}`; `supersede` marks it (supersededBy, cancelRequestedAt, state canceling), except
   * that an unfinished delete is returned as the answer itself, unless only the new one is forced.
   */
  readonly whenBusy: 'refuse' | 'supersede';
  readonly mutation?: Mutation;
  /** The problem that the job resolves; it stays open, with the resolution `delete`, until it is. */
  readonly problemId?: string;
}
export interface Submitted {
  readonly job: JobRecord;
  readonly vm: VmRecord;
  /** False when the answer is an earlier job (an unfinished delete, or a repeated request). */
  readonly created: boolean;
}

/** Proof of being the current worker of a job; a stale one is refused with StaleClaimError. */
export interface Claim {
  readonly jobId: string;
  readonly runEpoch: number;
}

/** Another worker has the job now: stop at once, write nothing. */
export class StaleClaimError extends Error {
  override readonly name = 'StaleClaimError';
}

/**
 * The store cannot write or read now: a full disk, an I/O error. Nothing of the change is true; the
 * same change may succeed later. Any store method may throw it. The message is safe to show. On a full
 * disk what saves money or makes room (deletes, cancels, retention) is stored for longer than the rest.
 */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** A job that cannot be claimed. `worn_out`: its recoveries failed; `unreadable`: its rows are. */
export class UnclaimableJobError extends Error {
  override readonly name = 'UnclaimableJobError';
  readonly jobId: string;
  readonly why: 'worn_out' | 'unreadable';

  constructor(
    jobId: string,
    { why, cause }: { readonly why: 'worn_out' | 'unreadable'; readonly cause?: unknown },
  ) {
    super(`job "${jobId}" cannot be claimed: ${why}`, { cause });
    this.jobId = jobId;
    this.why = why;
  }
}

/** Why a job is put aside. */
export type JobFailure = Pick<JobErrorRecord, 'reason' | 'message' | 'retryable'>;

/** One step forward of a job: everything in it becomes true together. */
export interface JobChange {
  readonly now: number;
  readonly job?: JobPatch;
  readonly steps?: readonly StepPatch[];
  readonly vm?: VmPatch;
  /** Numbered and appended; one job.log event. */
  readonly log?: readonly NewLogLine[];
  /**
   * The VM is gone for certain, or given up: its row is dropped, its sealed secret goes to a tombstone
   * with this cause.
   */
  readonly dropVm?: TombstoneCause;
  /** Emits problem.opened. With `dropVm` the problem is about the tombstone that this sets. */
  readonly openProblem?: NewProblem;
  /**
   * What the backend had for the VM is gone for certain, and another one will be asked for: the sealed
   * secret goes to a tombstone with the VM as it was, this one is sealed on the row, which stays. What
   * else of the old one is cleared is in `vm`.
   */
  readonly renewVm?: { readonly secret: string };
  /**
   * Ends the job: state and endedAt are set, logComplete becomes true, job.ended is emitted (after
   * job.updated); the claim ends.
   */
  readonly end?: {
    readonly state: Extract<JobState, 'succeeded' | 'failed' | 'canceled'>;
    readonly error?: JobErrorRecord;
  };
}

export interface JobFilter {
  readonly vmId?: string;
  readonly userId?: string;
  readonly state?: JobState;
}

export interface JobStore {
  /** Emits vm.created or vm.updated, job.created (and job.updated of a superseded one). */
  submit(submission: JobSubmission): Promise<Submitted>;
  find(id: string): Promise<JobRecord | undefined>;
  /** Newest first. */
  list(filter: JobFilter, page: PageRequest): Promise<Page<JobRecord>>;
  /** Unfinished jobs of a VM, oldest first. */
  unfinishedOf(vmId: string): Promise<readonly JobRecord[]>;
  /** Lines with a number above `afterLine`, in order. */
  lines(id: string, afterLine: number, limit: number): Promise<readonly LogLineRecord[]>;
  /**
   * Claims the next job that has no living claim: cancels first (a delete may wait for them), then
   * deletes (they save money), then the user with the fewest running jobs, then the oldest. A queued
   * job becomes running (startedAt), a canceling one stays canceling. runEpoch rises, and so do its
   * recoveries until it shows life. Undefined when there is none. Throws UnclaimableJobError of the job
   * that would be next: it is to be passed over, or put aside.
   */
  claimNext(claim: {
    readonly owner: string;
    readonly leaseMs: number;
    readonly now: number;
    /**
     * Jobs that this worker has in hand, whatever became of their claims: passed over. Its claims on
     * others are dead, whatever the clock says.
     */
    readonly running?: readonly string[];
    /** Jobs with more recoveries behind them are passed over; `wornOutFrom` and more cannot be claimed. */
    readonly recoveries?: { readonly max: number; readonly wornOutFrom: number };
    /** Only the urgent (cancels and deletes), or only the others. */
    readonly only?: 'urgent' | 'ordinary';
  }): Promise<JobRecord | undefined>;
  /** Extends claims that no other worker has taken since. */
  renewClaims(claims: readonly Claim[], leaseMs: number, now: number): Promise<void>;
  /** Gives a job back so that it can be claimed again at once (graceful stop): no failed recovery. */
  release(claim: Claim): Promise<void>;
  /** The job runs: its recoveries count from 0 again. Each `advance` says so too. */
  showLife(claim: Claim): Promise<void>;
  /**
   * Fails a job whatever its rows look like, and with it the VM unless that belongs to another job
   * by now. Emits vm.updated, job.updated and job.ended as far as the rows have a wire shape; answers
   * whether all of them have.
   */
  putAside(id: string, failure: JobFailure, now: number): Promise<boolean>;
  /** Throws StaleClaimError. Emits vm.updated / vm.deleted, job.updated, job.log, job.ended as fits. */
  advance(claim: Claim, change: JobChange): Promise<{ job: JobRecord; vm?: VmRecord }>;
  /** Marks an unfinished job canceling (idempotent); throws JOB_NOT_FOUND, JOB_ENDED. */
  requestCancel(id: string, now: number, mutation?: Mutation): Promise<JobRecord>;
}

export interface StoreCounts {
  readonly users: number;
  readonly vms: number;
  readonly jobsQueued: number;
  readonly jobsRunning: number;
}

/** All stores of one database. */
export interface Store {
  readonly users: UserStore;
  readonly vms: VmStore;
  readonly jobs: JobStore;
  readonly events: EventLog;
  readonly requests: RequestLedger;
  readonly problems: ProblemStore;
  readonly reconcile: ReconcileStore;
  readonly retention: RetentionStore;
  /** Of everything, or of what is one user's. */
  counts(userId?: string): Promise<StoreCounts>;
  /**
   * Why changes cannot be stored now, safe to show; undefined when they can. Where the last write
   * failed, another one is tried.
   */
  findWriteFault(): Promise<string | undefined>;
}
