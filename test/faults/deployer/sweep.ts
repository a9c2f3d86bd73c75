import { setTimeout as sleep } from 'node:timers/promises';
import type { SteadyClient } from './steady-client.ts';

const sweepMethod = 'reconcile';
/** A sweep acts on what an earlier one has seen already; what it has deleted takes a moment to go. */
const sweepsMin = 2;
const sweepsMax = 10;
const pauseMs = 300;

/** Has the daemon look for what has no row (I1: "once the sweep has run twice"), as long as there is some. */
export async function sweep(
  client: SteadyClient,
  isSomethingLeft: () => Promise<boolean>,
): Promise<void> {
  for (let n = 0; n < sweepsMax && (n < sweepsMin || (await isSomethingLeft())); n += 1) {
    await client.call(sweepMethod, {});
    await sleep(pauseMs);
  }
}
