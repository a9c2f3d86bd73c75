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
  UserRecord,
  VmPatch,
  VmRecord,
  VmState,
} from '../records.ts';
import type { EventLog } from './event-log.ts';
import type { RetentionStore } from './retention.ts';

/*
 * Persistence as the core asks for it. Every method is asynchronous and atomic (decision 5): it
 * commits a change together with its events and log lines (decision 4), synced, or throws and
 * leaves nothing. The core never composes transactions.
 */

/** One page. `cursor` is the opaque `nextCursor` of the page before. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** Names a mutation once and for all: (caller, method, requestId). `paramsHash` tells a misuse. */
export interface RequestKey {
  readonly caller: string;
  readonly method: string;
  readonly requestId: string;
  readonly paramsHash: string;
}
/** What a remembered request led to; the objects are read anew for a repeated answer. */
export interface RequestOutcome {
  readonly userId?: string;
  readonly vmId?: string;
  readonly jobId?: string;
  /** A one-time password was handed over; it is said once and kept nowhere. */
  readonly passwordIssued?: true;
}

export interface RequestLedger {
  /** Throws IDEMPOTENCY_MISMATCH when the id is known with other params. */
  find(key: RequestKey): Promise<RequestOutcome | undefined>;
  /** For mutations whose effect is not in this database (a password reset). */
  remember(key: RequestKey, outcome: RequestOutcome): Promise<void>;
}

export interface NewUser {
  readonly id: string;
  readonly username: string;
  readonly displayName?: string;
  readonly email?: string;
  readonly now: number;
  /** Remembered with the request: see RequestOutcome. */
  readonly passwordIssued?: boolean;
}

export interface UserStore {
  /** Emits user.created. Throws USER_EXISTS (case-insensitive) with details `{user_id}`. */
  create(user: NewUser, request?: RequestKey): Promise<UserRecord>;
  /** By id, or by username regardless of case. */
  find(idOrUsername: string): Promise<UserRecord | undefined>;
  /** Oldest first. */
  list(page: PageRequest): Promise<Page<UserRecord>>;
  /** Emits user.deleted. Throws USER_HAS_VMS with details `{vm_ids}`, USER_NOT_FOUND. */
  delete(id: string, now: number, request?: RequestKey): Promise<void>;
}

export interface VmFilter {
  readonly userId?: string;
  readonly state?: VmState;
  readonly backend?: string;
}

export interface VmStore {
  find(id: string): Promise<VmRecord | undefined>;
  /** Newest first. */
  list(filter: VmFilter, page: PageRequest): Promise<Page<VmRecord>>;
  /** The ownership secret, unsealed. Throws INTERNAL when the row is gone or it does not unseal. */
  secret(id: string): Promise<string>;
  /**
   * A change from outside any job (a refresh); emits vm.updated if something changed. `change` is
   * pure and sees the row as it is in this very transaction; it may be called more than once.
   * Throws VM_NOT_FOUND.
   */
  update(id: string, change: (vm: VmRecord) => VmPatch, now: number): Promise<VmRecord>;
  /** A VM whose row was dropped, as it then was: answers a repeated request about it. */
  findDeleted(id: string): Promise<VmRecord | undefined>;
}

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
 * and the request that it answers.
 */
export interface JobSubmission {
  readonly job: NewJob;
  readonly vm: { readonly create: NewVm } | { readonly id: string; readonly patch: VmPatch };
  /** With create: how many VMs the user may have; beyond: VM_QUOTA. */
  readonly vmsPerUserMax?: number;
  /**
   * What to do when the VM has an unfinished job: `refuse` throws JOB_IN_PROGRESS with details
   * `{job_id}`; `supersede` marks it (supersededBy, cancelRequestedAt, state canceling), except
   * that an unfinished delete is returned as the answer itself.
   */
  readonly whenBusy: 'refuse' | 'supersede';
  readonly request?: RequestKey;
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

/** One step forward of a job: everything in it becomes true together. */
export interface JobChange {
  readonly now: number;
  readonly job?: JobPatch;
  readonly steps?: readonly StepPatch[];
  readonly vm?: VmPatch;
  /** Numbered and appended; one job.log event. */
  readonly log?: readonly NewLogLine[];
  /** The VM is gone for certain: its row is dropped, its sealed secret goes to a tombstone. */
  readonly dropVm?: true;
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
   * job becomes running (startedAt), a canceling one stays canceling. runEpoch rises. Undefined when
   * there is none.
   */
  claimNext(claim: {
    readonly owner: string;
    readonly leaseMs: number;
    readonly now: number;
    /** Jobs that this worker has in hand, whatever became of their claims: passed over. */
    readonly running?: readonly string[];
    /** Only the urgent (cancels and deletes), or only the others. */
    readonly only?: 'urgent' | 'ordinary';
  }): Promise<JobRecord | undefined>;
  /** Extends claims that no other worker has taken since. */
  renewClaims(claims: readonly Claim[], leaseMs: number, now: number): Promise<void>;
  /** Gives a job back so that it can be claimed again at once (graceful stop). */
  release(claim: Claim): Promise<void>;
  /** Throws StaleClaimError. Emits vm.updated / vm.deleted, job.updated, job.log, job.ended as fits. */
  advance(claim: Claim, change: JobChange): Promise<{ job: JobRecord; vm?: VmRecord }>;
  /** Marks an unfinished job canceling (idempotent); throws JOB_NOT_FOUND, JOB_ENDED. */
  requestCancel(id: string, now: number, request?: RequestKey): Promise<JobRecord>;
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
  readonly retention: RetentionStore;
  counts(): Promise<StoreCounts>;
  /**
   * Why changes cannot be stored now, safe to show; undefined when they can. Where the last write
   * failed, another one is tried.
   */
  findWriteFault(): Promise<string | undefined>;
}
