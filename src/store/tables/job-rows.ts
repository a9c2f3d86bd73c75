import type {
  JobErrorRecord,
  JobKind,
  JobRecord,
  JobState,
  StepRecord,
  StepState,
} from '../../core/records.ts';
import { jsonOrNull, parseJson, withoutNulls } from '../columns.ts';

/** A row of `jobs` without its claim; JSON in `error`. */
export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly vm_id: string | null;
  readonly user_id: string | null;
  readonly message: string | null;
  readonly blocked_on: string | null;
  readonly attempt: number;
  readonly next_attempt_at: number | null;
  readonly cancel_requested_at: number | null;
  readonly superseded_by: string | null;
  readonly retry_of: string | null;
  readonly error: string | null;
  readonly last_line: number;
  readonly log_complete: number;
  readonly requested_by: string;
  readonly request_id: string | null;
  readonly created_at: number;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly run_epoch: number;
  readonly recoveries: number;
}

/** A row of `job_steps`; JSON in `data`. */
export interface StepRow {
  readonly job_id: string;
  readonly position: number;
  readonly name: string;
  readonly state: StepState;
  readonly attempt: number;
  readonly started_at: number | null;
  readonly ended_at: number | null;
  readonly message: string | null;
  readonly data: string | null;
}

/** What an update may write: all but the identity, the origin and what claims write. */
export const jobMutableColumns = [
  'state',
  'message',
  'blocked_on',
  'attempt',
  'next_attempt_at',
  'cancel_requested_at',
  'superseded_by',
  'error',
  'last_line',
  'log_complete',
  'started_at',
  'ended_at',
] as const;

export const jobFixedColumns = [
  'id',
  'kind',
  'vm_id',
  'user_id',
  'retry_of',
  'requested_by',
  'request_id',
  'created_at',
  'run_epoch',
  'recoveries',
] as const;

/** The record of a row and the rows of its steps in their order. */
export function toJobRecord(row: JobRow, steps: readonly StepRow[]): JobRecord {
  return withoutNulls({
    id: row.id,
    kind: row.kind,
    state: row.state,
    vmId: row.vm_id,
    userId: row.user_id,
    steps: steps.map(toStepRecord),
    message: row.message,
    blockedOn: row.blocked_on,
    attempt: row.attempt,
    nextAttemptAt: row.next_attempt_at,
    cancelRequestedAt: row.cancel_requested_at,
    supersededBy: row.superseded_by,
    retryOf: row.retry_of,
    // The JSON columns hold what toJobColumns and toStepColumns wrote from these very types.
    error: row.error === null ? null : (parseJson(row.error) as JobErrorRecord),
    lastLine: row.last_line,
    logComplete: row.log_complete === 1,
    requestedBy: row.requested_by,
    requestId: row.request_id,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    runEpoch: row.run_epoch,
    recoveries: row.recoveries === 0 ? null : row.recoveries,
  });
}

/** The named parameters of an insert or update. */
export function toJobColumns(job: JobRecord): JobRow {
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    vm_id: job.vmId ?? null,
    user_id: job.userId ?? null,
    message: job.message ?? null,
    blocked_on: job.blockedOn ?? null,
    attempt: job.attempt,
    next_attempt_at: job.nextAttemptAt ?? null,
    cancel_requested_at: job.cancelRequestedAt ?? null,
    superseded_by: job.supersededBy ?? null,
    retry_of: job.retryOf ?? null,
    error: jsonOrNull(job.error),
    last_line: job.lastLine,
    log_complete: job.logComplete ? 1 : 0,
    requested_by: job.requestedBy,
    request_id: job.requestId ?? null,
    created_at: job.createdAt,
    started_at: job.startedAt ?? null,
    ended_at: job.endedAt ?? null,
    run_epoch: job.runEpoch,
    recoveries: job.recoveries ?? 0,
  };
}

/** The named parameters of a step at its position. */
export function toStepColumns(jobId: string, position: number, step: StepRecord): StepRow {
  return {
    job_id: jobId,
    position,
    name: step.name,
    state: step.state,
    attempt: step.attempt,
    started_at: step.startedAt ?? null,
    ended_at: step.endedAt ?? null,
    message: step.message ?? null,
    data: jsonOrNull(step.data),
  };
}

function toStepRecord(row: StepRow): StepRecord {
  return withoutNulls({
    name: row.name,
    state: row.state,
    attempt: row.attempt,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    message: row.message,
    data: row.data === null ? null : (parseJson(row.data) as Readonly<Record<string, unknown>>),
  });
}
