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
 * A cancel is settled before anything else is begun; where nothing is left to do, it came too late.
 */
export function plan(job: JobRecord): Action {
  if (job.endedAt !== undefined) return { kind: 'nothing' };
  const index = currentStepIndex(job);
  // Everything is done already: a cancel came too late to be true.
  if (index === undefined) return { kind: 'succeed' };
  return job.cancelRequestedAt === undefined ? { kind: 'step', index } : { kind: 'cancel' };
}

/** Position of the first step that is not behind us; undefined when all are. */
export function currentStepIndex(job: Pick<JobRecord, 'steps'>): number | undefined {
  const index = job.steps.findIndex(
    (step) => step.state !== 'succeeded' && step.state !== 'skipped',
  );
  return index < 0 ? undefined : index;
}
