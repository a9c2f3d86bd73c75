import { CrashWatch } from './crash-watch.ts';
import type { FuzzWorld } from './fuzz-world.ts';
import { Fuzz, type FuzzFault, type Kind } from './fuzz.ts';
import { GoodClient } from './good-client.ts';
import { heldBeyond, openResources } from './open-resources.ts';

export interface FuzzRun {
  readonly seed: string | number;
  /** When to begin no further case, as `Date.now()` has it. */
  readonly deadline: number;
  readonly casesMax: number;
}

export interface FuzzReport {
  readonly cases: number;
  readonly byKind: ReadonlyMap<Kind, number>;
  /** Answers to the client that did everything right. */
  readonly goodAnswers: number;
  readonly slowestGoodMs: number;
  /** What was wrong with single cases. */
  readonly faults: readonly FuzzFault[];
  /** What was wrong with the daemon as a whole, while it lasted or afterwards. */
  readonly afterwards: readonly string[];
}

/** Faults are of one kind mostly: the first ones tell enough. */
const faultsMax = 20;

/**
 * Fuzzes a daemon on its socket. The same seed sends the same bytes, as far as they do not name what
 * the daemon made.
 */
export async function runFuzz(start: () => Promise<FuzzWorld>, run: FuzzRun): Promise<FuzzReport> {
  const atRest = openResources();
  using crashes = new CrashWatch();
  const report = await runIn(start, run);
  const left = await heldBeyond(openResources, atRest);
  const leftBehind = left === undefined ? [] : [`left behind: ${left}`];
  return { ...report, afterwards: [...report.afterwards, ...leftBehind, ...crashes.faults] };
}

async function runIn(start: () => Promise<FuzzWorld>, run: FuzzRun): Promise<FuzzReport> {
  await using world = await start();
  await world.rest();
  const baseline = world.resources();
  const report = await attack(world, run);
  await world.rest();
  const held = await heldBeyond(world.resources, baseline);
  const holding = held === undefined ? [] : [`holds: ${held}`];
  return {
    ...report,
    afterwards: [...report.afterwards, ...holding, ...(await world.complaints())],
  };
}

async function attack(
  { target }: FuzzWorld,
  { seed, deadline, casesMax }: FuzzRun,
): Promise<FuzzReport> {
  await using good = await GoodClient.start(target.socketPath, target.judge);
  await using fuzz = new Fuzz(target, seed);
  while (Date.now() < deadline && fuzz.cases < casesMax && fuzz.faults.length < faultsMax) {
    await fuzz.next();
  }
  await fuzz.settle();
  const unserved = good.answers === 0 ? ['the good client had no answer'] : [];
  return {
    cases: fuzz.cases,
    byKind: fuzz.counts,
    goodAnswers: good.answers,
    slowestGoodMs: Math.round(good.slowestMs),
    faults: fuzz.faults,
    afterwards: [...good.faults, ...unserved],
  };
}
