import type { ClaimedJob } from './claimed-job.ts';
import type { World } from './step.ts';

/** So long a job has run undisturbed when that alone is a sign of life. Milliseconds. */
const lifeMs = 5_000;

/** Does the work on a job. A first pass can last for as long as a script: to run for a while shows life too. */
export async function withSignOfLife(
  { clock, log }: Pick<World, 'clock' | 'log'>,
  held: ClaimedJob,
  work: () => Promise<void>,
): Promise<void> {
  const over = new AbortController();
  const sign = clock.sleep(lifeMs, over.signal).then(async () => {
    if (!over.signal.aborted) await held.showLife();
  });
  const stored = sign.catch((error: unknown) => {
    log.warn({ job: held.job.id, err: error }, 'a sign of life could not be stored');
  });
  try {
    await work();
  } finally {
    over.abort();
    await stored;
  }
}
