import type { JobRecord } from '../core/records.ts';

/**
 * Whether what is written for a job goes on when the disk is full (`Connection.write`): a delete ends
 * what costs money, and a cancel has to become true.
 */
export function isUrgentJob(job: Pick<JobRecord, 'kind' | 'cancelRequestedAt'>): boolean {
  return job.kind === 'delete_vm' || job.cancelRequestedAt !== undefined;
}
