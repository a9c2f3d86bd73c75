import type { JobChange } from '../ports/store.ts';
import type { JobRecord } from '../records.ts';
import type { BlockedSpell } from './blocked-spell.ts';
import type { StepOutcome } from './step.ts';

interface Waiting {
  readonly index: number;
  readonly outcome: Extract<StepOutcome, { kind: 'again' }>;
  readonly now: number;
  readonly blocked: BlockedSpell;
}

/**
 * What of a wait is to be told: a new reason at once and in the log, the same one again now and then.
 * Undefined: nothing that is not told already.
 */
export function showWaiting(job: JobRecord, waiting: Waiting): Omit<JobChange, 'now'> | undefined {
  const { index, outcome, now, blocked } = waiting;
  const { blockedOn, afterMs, message = job.message } = outcome;
  const isNew = blockedOn !== job.blockedOn;
  if (blockedOn === undefined) {
    if (!isNew && message === job.message) return undefined;
    return { job: { blockedOn, nextAttemptAt: undefined, message } };
  }
  if (!blocked.takeShow(now) && !isNew) return undefined;
  const attempt = job.steps[index]?.attempt ?? 0;
  const text = `waiting for ${blockedOn}: ${message ?? ''}`;
  return {
    job: { blockedOn, message, nextAttemptAt: now + afterMs },
    steps: [{ index, attempt: attempt + 1 }],
    ...(isNew ? { log: [{ time: now, stream: 'system', text }] } : {}),
  };
}
