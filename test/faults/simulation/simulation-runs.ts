import { simulate, type RunResult } from './simulation.ts';
import type { WorldOptions } from './world.ts';

interface Wanted {
  /** The first of the seeds; the others follow it. */
  readonly seed: number;
  readonly runsMax?: number;
  /** Milliseconds since the epoch: no run is begun after it. */
  readonly deadline?: number;
  readonly options?: WorldOptions;
}

/** What many runs came to. */
export interface RunsResult {
  readonly runs: number;
  readonly survived: number;
  /** I16, summed over all runs. */
  readonly unownedSeconds: number;
  readonly failures: readonly RunResult[];
}

/** Runs one seed after another, until there were enough of them or the time is up. */
export async function runSimulations(wanted: Wanted): Promise<RunsResult> {
  const { seed, runsMax = Infinity, deadline = Infinity, options = {} } = wanted;
  const failures: RunResult[] = [];
  let runs = 0;
  let unownedSeconds = 0;
  while (runs < runsMax && Date.now() < deadline) {
    const result = await simulate(seed + runs, options);
    runs += 1;
    unownedSeconds += result.unownedSeconds;
    if (result.violations.length > 0) failures.push(result);
  }
  return { runs, survived: runs - failures.length, unownedSeconds, failures };
}
