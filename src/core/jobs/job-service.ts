import type {
  CancelJobParams,
  CancelJobResult,
  GetJobParams,
  GetJobResult,
  JobLogsParams,
  JobLogsResult,
  ListJobsParams,
  ListJobsResult,
  RetryJobParams,
  RetryJobResult,
  WaitJobParams,
  WaitJobResult,
} from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import { waitForAppend } from '../events/wait-for-append.ts';
import { jobNotFound } from '../not-found.ts';
import { pageOf } from '../pages.ts';
import type { JobFilter, Mutation } from '../ports/store.ts';
import { presentable } from '../present-page.ts';
import { presentJob, presentLogLine } from '../present.ts';
import type { JobRecord } from '../records.ts';
import type { CallContext, RequestGate } from '../requests.ts';
import { getUserRecord } from '../users/user-service.ts';
import type { JobScheduler } from './job-scheduler.ts';
import { planRetry } from './retry.ts';
import type { World } from './step.ts';

const waitMsDefault = 25_000;
const linesDefault = 1_000;

interface Dependencies {
  readonly world: World;
  readonly requests: RequestGate;
  readonly scheduler: Pick<JobScheduler, 'poke' | 'cancelRequested'>;
}

/** Use cases around jobs: look, wait, cancel, retry, read the log. */
export class JobService {
  readonly #world: World;
  readonly #requests: RequestGate;
  readonly #scheduler: Dependencies['scheduler'];

  constructor({ world, requests, scheduler }: Dependencies) {
    this.#world = world;
    this.#requests = requests;
    this.#scheduler = scheduler;
  }

  async getJob(params: GetJobParams): Promise<GetJobResult> {
    return { job: presentJob(await this.#get(params.job)) };
  }

  async listJobs(params: ListJobsParams): Promise<ListJobsResult> {
    const { store } = this.#world;
    const filter: JobFilter = {
      ...(params.vm === undefined ? {} : { vmId: params.vm }),
      ...(params.user === undefined
        ? {}
        : { userId: (await getUserRecord(store, params.user)).id }),
      ...(params.state === undefined ? {} : { state: params.state }),
    };
    const page = await store.jobs.list(filter, pageOf(params));
    return {
      jobs: presentable(page.items, presentJob, this.#world.log),
      ...(page.nextCursor === undefined ? {} : { next_cursor: page.nextCursor }),
    };
  }

  /** The job once it has ended, or as it is when the time is up or the caller is gone. */
  async waitJob(params: WaitJobParams, signal: AbortSignal): Promise<WaitJobResult> {
    const { clock, store } = this.#world;
    const deadline = clock.monotonic() + (params.timeout_ms ?? waitMsDefault);
    for (;;) {
      const appended = waitForAppend(store.events, signal);
      try {
        const job = await this.#get(params.job);
        const leftMs = deadline - clock.monotonic();
        if (job.endedAt !== undefined || leftMs <= 0 || signal.aborted) {
          return { job: presentJob(job) };
        }
        await clock.sleep(leftMs, appended.signal);
      } finally {
        appended.stop();
      }
    }
  }

  /** Answers `canceling` at once; `canceled` is for the runner to say, once it is true. */
  async cancelJob(params: CancelJobParams, context: CallContext): Promise<CancelJobResult> {
    return await this.#requests.once(
      { method: 'cancel_job', params, context },
      async (mutation) => {
        if (params.validate_only === true) {
          requireUnfinished(await this.#get(params.job));
          return { validated: true };
        }
        const { clock, store } = this.#world;
        const job = await store.jobs.requestCancel(params.job, clock.now(), mutation);
        this.#scheduler.cancelRequested(job.id);
        return { job: presentJob(job) };
      },
      async ({ jobId }) => ({ job: presentJob(await this.#get(jobId ?? params.job)) }),
    );
  }

  /** A new job that takes over what succeeded and goes on at the step that failed. */
  async retryJob(params: RetryJobParams, context: CallContext): Promise<RetryJobResult> {
    return await this.#requests.once(
      { method: 'retry_job', params, context },
      async (mutation) => {
        const failed = await this.#get(params.job);
        const vm =
          failed.vmId === undefined ? undefined : await this.#world.store.vms.find(failed.vmId);
        const retry = planRetry(failed, vm);
        if (params.validate_only === true) return { validated: true };
        return await this.#retry(retry, mutation);
      },
      async ({ jobId }) => ({ job: presentJob(await this.#get(jobId ?? '')) }),
    );
  }

  async jobLogs(params: JobLogsParams): Promise<JobLogsResult> {
    // The job first: lines that come in between are beyond what `last_line` promises, never missing.
    const job = await this.#get(params.job);
    const { after_line: afterLine = 0, limit = linesDefault } = params;
    const lines = await this.#world.store.jobs.lines(job.id, afterLine, limit);
    return {
      lines: lines.map(presentLogLine),
      last_line: Math.max(job.lastLine, lines.at(-1)?.line ?? 0),
      complete: job.logComplete,
    };
  }

  async #retry(retry: ReturnType<typeof planRetry>, mutation: Mutation): Promise<RetryJobResult> {
    const { store, identifiers, clock } = this.#world;
    const submitted = await store.jobs.submit({
      job: {
        ...retry.job,
        id: identifiers.next('job'),
        requestedBy: mutation.caller,
        ...(mutation.requestId === undefined ? {} : { requestId: mutation.requestId }),
        now: clock.now(),
      },
      vm: retry.vm,
      whenBusy: 'refuse',
      mutation,
    });
    this.#scheduler.poke();
    return { job: presentJob(submitted.job) };
  }

  async #get(id: string): Promise<JobRecord> {
    const job = await this.#world.store.jobs.find(id);
    if (job !== undefined) return job;
    throw jobNotFound(id);
  }
}

function requireUnfinished(job: JobRecord): void {
  if (job.endedAt === undefined) return;
  throw new DeployerError('JOB_ENDED', `job "${job.id}" has ended already: ${job.state}`, {
    details: { job: job.id, state: job.state },
  });
}
