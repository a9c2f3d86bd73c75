import { DeployerError } from '../errors.ts';
import type { JobStore } from '../ports/store.ts';

/** JOB_IN_PROGRESS: the VM is busy with a job that has not ended. */
export function jobInProgress(vmId: string, jobId: string): DeployerError {
  return new DeployerError(
    'JOB_IN_PROGRESS',
    `VM "${vmId}" is being worked on by job "${jobId}", which has not ended`,
    { retryable: true, details: { job_id: jobId, vm: vmId } },
  );
}

/** Throws JOB_IN_PROGRESS while a job of the VM has not ended. A submission checks once more. */
export async function requireIdle(
  jobs: Pick<JobStore, 'unfinishedOf'>,
  vmId: string,
): Promise<void> {
  const [busy] = await jobs.unfinishedOf(vmId);
  if (busy !== undefined) throw jobInProgress(vmId, busy.id);
}
