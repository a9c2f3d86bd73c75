import type { JobRecord } from '../records.ts';

/** What to do next with a job. */
export type Action =
  | { readonly kind: 'cancel' }
  | { readonly kind: 'step'; readonly index: number }
  | { readonly kind: 'succeed' }
  | { readonly kind: 'nothing' };

/**
 * The next action of a job, from its record alone (decision 2). There is no recovery mode: after a
 * crash the same question has the same answer, and the step finds out what it did already.
 * A cancel is settled before anything else is begun.
 */
export function plan(job: JobRecord): Action {
  if (job.endedAt !== undefined) return { kind: 'nothing' };
  if (job.cancelRequestedAt !== undefined) return { kind: 'cancel' };
  const index = currentStepIndex(job);
  return index === undefined ? { kind: 'succeed' } : { kind: 'step', index };
}

/** Position of the first step that is not behind us; undefined when all are. */
export function currentStepIndex(job: Pick<JobRecord, 'steps'>): number | undefined {
  const index = job.steps.findIndex(
    (step) => step.state !== 'succeeded' && step.state !== 'skipped',
  );
  return index < 0 ? undefined : index;
}
