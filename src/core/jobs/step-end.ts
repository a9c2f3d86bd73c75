import type { JobChange } from '../ports/store.ts';
import type { JobErrorRecord } from '../records.ts';

/** How a step ended, in one sentence for people. */
export interface StepEnd {
  readonly state: 'succeeded' | 'skipped' | 'failed';
  readonly message: string | undefined;
}

/** The end of a step and its line in the job's log: two parts of one commit. */
export function stepEnd(
  step: { readonly index: number; readonly name: string },
  end: StepEnd,
  now: number,
): Required<Pick<JobChange, 'steps' | 'log'>> {
  const { state, message } = end;
  const text = `${step.name}: ${message ?? 'done'}`;
  return {
    steps: [{ index: step.index, state, endedAt: now, message }],
    log: [{ time: now, stream: 'system', text }],
  };
}

/** Why a canceled job ended: asked for, or overtaken by a delete. The latter is not retried. */
export function cancelError(
  step: string,
  { superseded }: { readonly superseded: boolean },
): JobErrorRecord {
  return {
    reason: superseded ? 'SUPERSEDED' : 'CANCELED',
    message: superseded ? 'a delete of the VM overtook this job' : 'canceled as requested',
    step,
    retryable: !superseded,
  };
}
