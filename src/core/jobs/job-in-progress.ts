import { DeployerError } from '../errors.ts';

/** JOB_IN_PROGRESS: the VM is busy with a job that has not ended. */
export function jobInProgress(vmId: string, jobId: string): DeployerError {
  return new DeployerError(
    'JOB_IN_PROGRESS',
    `VM "${vmId}" is being worked on by job "${jobId}", which has not ended`,
    { retryable: true, details: { job_id: jobId, vm: vmId } },
  );
}
