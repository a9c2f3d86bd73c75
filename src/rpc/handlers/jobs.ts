import type { JobService } from '../../core/jobs/job-service.ts';
import type { Handlers } from './handlers.ts';

type Jobs = Pick<
  JobService,
  'getJob' | 'listJobs' | 'waitJob' | 'cancelJob' | 'retryJob' | 'jobLogs'
>;

export function createJobHandlers(
  jobs: Jobs,
): Pick<Handlers, 'get_job' | 'list_jobs' | 'wait_job' | 'cancel_job' | 'retry_job' | 'job_logs'> {
  return {
    get_job: async (params) => await jobs.getJob(params),
    list_jobs: async (params) => await jobs.listJobs(params),
    wait_job: async (params, { signal }) => await jobs.waitJob(params, signal),
    cancel_job: async (params, { context }) => await jobs.cancelJob(params, context),
    retry_job: async (params, { context }) => await jobs.retryJob(params, context),
    job_logs: async (params) => await jobs.jobLogs(params),
  };
}
