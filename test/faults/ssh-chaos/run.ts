import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../support/core.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { livingProcesses } from '../../support/sshd.ts';
import type { Disturbance } from './chaos-proxy.ts';
import { ChaosWorld } from './chaos-world.ts';

export interface BootstrapRound {
  readonly isCanceled: boolean;
  /** Disturbances that met a connection. */
  readonly disturbances: readonly Disturbance[];
  readonly connections: number;
  readonly faults: readonly string[];
}

const kinds: readonly (readonly [Disturbance['kind'], number])[] = [
  ['cut', 6],
  ['reset', 4],
  ['garble', 3],
  ['drip', 1],
  ['freeze', 1],
  ['swallow', 1],
];
const scripts = [
  { lines: 2_000, ballastBytes: 1_000 },
  { lines: 400, ballastBytes: 200_000 },
  { lines: 1_000, ballastBytes: 60_000 },
] as const;
const cancelProbability = 0.2;

/** One bootstrap over a network that goes wrong at places that the seed says; it has to arrive whole. */
export async function bootstrapOnce(random: SeededRandom): Promise<BootstrapRound> {
  await using world = await ChaosWorld.open(random.pick(scripts));
  const plan = Array.from({ length: random.integer(2, 10) }, () => disturbance(random));
  world.proxy.disturb(plan);
  const job = await world.provision();
  const isCanceled = random.chance(cancelProbability);
  const stopDisturbing = new AbortController();
  const outside = disturbFromOutside(world, random, stopDisturbing.signal);
  const faults = isCanceled
    ? await faultsOfCancel(world, job.id, random)
    : await world.faultsOf(job);
  stopDisturbing.abort();
  await outside;
  return {
    isCanceled,
    disturbances: plan.slice(0, plan.length - world.proxy.plan.length),
    connections: world.proxy.connections,
    faults: faults.map((fault) => `${fault}; planned: ${JSON.stringify(plan)}`),
  };
}

/** Most of what is worth disturbing is in the first kilobytes. */
function disturbance(random: SeededRandom): Disturbance {
  return {
    kind: random.weighted(kinds),
    direction: random.pick(['to server', 'to client'] as const),
    afterBytes: Math.floor(10 ** (random.next() * 4.8) - 1),
  };
}

/** The server restarts, or all sessions end. */
async function disturbFromOutside(
  world: ChaosWorld,
  random: SeededRandom,
  signal: AbortSignal,
): Promise<void> {
  if (random.chance(0.5)) return;
  await sleep(random.integer(0, 1_500), undefined, { signal }).catch(() => undefined);
  if (signal.aborted) return;
  if (random.chance(0.5)) {
    world.vm.cutSessions();
    return;
  }
  await world.vm.stop();
  await world.vm.start();
}

/** Canceled is said only when it is true: no process of the run lives, and none ever will. */
async function faultsOfCancel(
  world: ChaosWorld,
  job: string,
  random: SeededRandom,
): Promise<readonly string[]> {
  const { core, vm } = world;
  const begins = random.chance(0.7);
  await until(async () => !begins || (await world.runs()) > 0);
  const asked = await core.jobs.cancelJob({ job }, core.context).catch(() => undefined);
  const ended = await core.ended(job);
  if (asked === undefined) return ended.state === 'succeeded' ? [] : [`it ended ${ended.state}`];
  const file = path.join(vm.runFolder(job), 'launched');
  const launched = await readFile(file, 'utf8').catch(() => 'nothing');
  const session = Number(launched.split(' ')[0]);
  const living = Number.isNaN(session) ? [] : livingProcesses(session);
  const runs = await world.runs();
  return [
    ...(ended.state === 'canceled' ? [] : [`it was canceled and ended ${ended.state}`]),
    ...(living.length === 0 ? [] : [`canceled, while ${living.length} processes live`]),
    ...(runs <= 1 ? [] : [`the script was run ${runs} times`]),
  ];
}
