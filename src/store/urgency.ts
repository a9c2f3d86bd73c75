import { isRemoval } from '../core/jobs/step-names.ts';
import { currentStepIndex } from '../core/jobs/plan.ts';
import type { JobRecord } from '../core/records.ts';

/**
 * Whether what is written for a job goes on when the disk is full (`Connection.write`): a delete ends
 * what costs money, also the one that a redeploy begins with, and a cancel has to become true.
 */
export function isUrgentJob(job: Pick<JobRecord, 'kind' | 'cancelRequestedAt' | 'steps'>): boolean {
  const index = currentStepIndex(job);
  return (
    job.cancelRequestedAt !== undefined ||
    job.kind === 'delete_vm' ||
    (index !== undefined && isRemoval(job.kind, index))
  );
}
