import { DeployerRpcError } from '../../client/client-errors.ts';
import type { DeployerClient } from '../../client/deployer-client.ts';
import { readPatiently } from '../../client/repeated-call.ts';
import type { Job, MethodName, Methods, Vm } from '../../contract/types.gen.ts';
import { isEnded } from './job-view.ts';
import type { JobOutcome, JobReporter } from './reporter.ts';

interface Watch {
  readonly client: DeployerClient;
  readonly reporter: JobReporter;
  readonly signal: AbortSignal;
}

/** Of attempts of a call while the daemon is away. */
const awayPace = { firstMs: 100, maxMs: 1_000 };

/**
 * Follows a job to its end, from its first event on, across restarts of the daemon. Throws the
 * signal's reason when it is aborted; the job then goes on unwatched.
 */
export async function watchJob(jobId: string, watch: Watch): Promise<JobOutcome> {
  const { job } = await callPatiently(watch, 'get_job', { job: jobId });
  watch.reporter.begin(job);
  if (!isEnded(job)) await follow(jobId, watch);
  const outcome = await outcomeOf(jobId, watch);
  watch.reporter.end(outcome);
  return outcome;
}

async function follow(jobId: string, { client, reporter, signal }: Watch): Promise<void> {
  const events = client.events({
    topics: [`job:${jobId}`],
    after_seq: 0,
    signal,
    onConnection: (change) => {
      reporter.connection(change);
    },
  });
  for await (const event of events) {
    reporter.event(event);
    if (event.type === 'job.ended') return;
  }
  signal.throwIfAborted();
}

async function outcomeOf(jobId: string, watch: Watch): Promise<JobOutcome> {
  const { job } = await callPatiently(watch, 'get_job', { job: jobId });
  const vm = await findVm(job, watch);
  return { job, ...(vm === undefined ? {} : { vm }) };
}

async function findVm(job: Job, watch: Watch): Promise<Vm | undefined> {
  if (job.vm_id === undefined) return undefined;
  try {
    return (await callPatiently(watch, 'get_vm', { vm: job.vm_id })).vm;
  } catch (error) {
    if (error instanceof DeployerRpcError && error.reason === 'VM_NOT_FOUND') return undefined;
    throw error;
  }
}

/** A call that only reads, repeated until a daemon answers it. */
async function callPatiently<M extends MethodName>(
  { client, reporter, signal }: Watch,
  method: M,
  params: Methods[M]['params'],
): Promise<Methods[M]['result']> {
  const away = { isTold: false };
  const result = await readPatiently(async () => await client.call(method, params, { signal }), {
    signal,
    pace: awayPace,
    onAway: (error) => {
      away.isTold = true;
      reporter.connection({ state: 'lost', error });
    },
  });
  if (away.isTold) reporter.connection({ state: 'restored' });
  return result;
}
