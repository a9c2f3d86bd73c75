import type { JobRecord, StepRecord } from '../records.ts';
import { earlierRuns } from './steps/bootstrap.ts';

/**
 * The bootstrap runs that may still live in a VM, told from its jobs, newest first: those that were
 * begun and whose end nobody has seen. A job ends them before its own script begins, so that what
 * was before it is over by then; what was before a redeploy was in another VM.
 */
export function unendedRuns(jobs: readonly JobRecord[]): readonly string[] {
  const runs = new Set<string>();
  for (const job of jobs) {
    const step = stepOf(job, 'bootstrap');
    if (isBegun(step) && step?.state !== 'succeeded') runs.add(job.id);
    if (step?.data?.['started'] === true) break;
    for (const run of earlierRuns(step?.data)) runs.add(run);
    if (job.kind === 'redeploy_vm' && stepOf(job, 'confirm')?.state === 'succeeded') break;
  }
  return [...runs];
}

function stepOf({ steps }: JobRecord, wanted: string): StepRecord | undefined {
  return steps.find(({ name }) => name === wanted);
}

function isBegun(step: StepRecord | undefined): boolean {
  return step !== undefined && step.state !== 'pending' && step.state !== 'skipped';
}
