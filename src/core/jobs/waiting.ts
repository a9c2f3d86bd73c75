import type { JobChange } from '../ports/store.ts';
import type { JobRecord, VmRecord } from '../records.ts';
import type { BlockedSpell } from './blocked-spell.ts';
import type { Failure } from './job-ending.ts';
import { plan } from './plan.ts';
import type { StepOutcome } from './step.ts';

type Again = Extract<StepOutcome, { kind: 'again' }>;

/** So long a step waits for what is not in its hands (decision 10). */
const blockedMsMax = 3_600_000;

interface Waiting {
  readonly index: number;
  readonly outcome: Again;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The same moment in elapsed time. */
  readonly at: number;
  readonly blocked: BlockedSpell;
}

/**
 * What of a wait is to be told: a new reason at once and in the log, the same one again now and then.
 * Undefined: nothing that is not told already.
 */
export function showWaiting(job: JobRecord, waiting: Waiting): Omit<JobChange, 'now'> | undefined {
  const { index, outcome, now, at, blocked } = waiting;
  const { blockedOn, afterMs, message = job.message } = outcome;
  const isNew = blockedOn !== job.blockedOn;
  if (blockedOn === undefined) {
    if (!isNew && message === job.message) return undefined;
    return { job: { blockedOn, nextAttemptAt: undefined, message } };
  }
  if (!blocked.takeShow(at) && !isNew) return undefined;
  const attempt = job.steps[index]?.attempt ?? 0;
  const text = `waiting for ${blockedOn}: ${message ?? ''}`;
  return {
    job: { blockedOn, message, nextAttemptAt: now + afterMs },
    steps: [{ index, attempt: attempt + 1 }],
    ...(isNew ? { log: [{ time: now, stream: 'system', text }] } : {}),
  };
}

/** A backend that left the configuration is waited for like one that is down. */
export function missingBackend({ backend }: Pick<VmRecord, 'backend'>): Again {
  return {
    kind: 'again',
    afterMs: 10_000,
    blockedOn: `backend ${backend}`,
    reason: 'BACKEND_UNAVAILABLE',
    isSilent: true,
    message: `backend "${backend}" is not in the configuration any more; put it back`,
  };
}

/**
 * What becomes of a job whose step has been blocked for `lastsMs`; undefined: it waits on. A delete
 * waits on whatever happens, since it saves money, and so does a cancel, since it has to be true.
 */
export function failureOfWaiting(
  job: JobRecord,
  outcome: Again,
  lastsMs: number,
): Failure | undefined {
  if (lastsMs < blockedMsMax || job.kind === 'delete_vm' || plan(job).kind !== 'step') {
    return undefined;
  }
  const { reason = 'INTERNAL', message = outcome.blockedOn ?? '' } = outcome;
  const gaveUp = `gave up after ${Math.round(lastsMs / 60_000)} min: ${message}`;
  return { reason, message: gaveUp, retryable: true };
}
