import type { Job } from '../contract/types.gen.ts';
import type { MethodCalls } from './method-calls.gen.ts';
import type { ReconnectPace } from './reconnect-pace.ts';
import { readPatiently } from './repeated-call.ts';

/** Below what the daemon takes at most, and below what most routers wait. Milliseconds. */
const waitMs = 20_000;

export function isEnded({ state }: Job): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'canceled';
}

/** See `DeployerClient.waitForJob`. */
export async function waitForJob(
  {
    client,
    pace,
    job,
  }: { readonly client: MethodCalls; readonly pace: ReconnectPace; readonly job: string },
  signal: AbortSignal,
): Promise<Job> {
  for (;;) {
    const params = { job, timeout_ms: waitMs };
    const { job: found } = await readPatiently(
      async () => await client.wait_job(params, { signal }),
      { signal, pace },
    );
    if (isEnded(found)) return found;
  }
}
