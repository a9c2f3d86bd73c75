import { setTimeout as sleep } from 'node:timers/promises';
import { defaultRates, veryLateFactor } from '../../../src/simulator/chaos.ts';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { FaultyDeployment, brokenOff, type Verdict } from '../deployer/faulty-deployment.ts';
import { findRivalry } from '../deployer/second-daemon.ts';
import { Stage } from '../deployer/stage.ts';
import type { SupervisedDaemon } from '../deployer/supervised-daemon.ts';
import { RestlessUser } from './restless-user.ts';

/** No fault of the backend lasts longer; the paces below outlast it. */
const longestFaultMs = 300;
const paces = { pollInterval: '200ms', quietWait: '1500ms', requestTimeout: '800ms' } as const;

/** From the start of the process to the kill, or from its first answer. */
const lifeMs = { min: 50, max: 1_500 } as const;
/** A start takes longer on a machine that does many other things. */
const duringStartChance = 0.25;
/** Now and then it is asked to stop instead. */
const stopChance = 0.15;
/** What arrives when nobody waits for it is found by a sweep, or never. */
const rates = { ...defaultRates, very_late: 0.02 };
const latestMs = longestFaultMs * (veryLateFactor + 1);
/** Once it is calm, everything ends within this, on a machine that does many other things. */
const calmMsMax = 120_000;

export interface KillRoundOptions {
  readonly seed: number;
  readonly users: number;
  /** How long the faults last. */
  readonly restlessMs: number;
}

/**
 * Users who come and go, a backend that fails by chance, and a daemon that is killed at random; then
 * all of it stops, and everything has to come to its end.
 */
export async function runKillRound(options: KillRoundOptions): Promise<Verdict> {
  const random = new SeededRandom(options.seed);
  await using stage = await Stage.open();
  const { grid, agent } = stage;
  const usernames = Array.from({ length: options.users }, (_, at) => `restless${at + 1}`);
  const until = Date.now() + options.restlessMs;
  await using deployment = await FaultyDeployment.start({
    ...{ grid, agent, paces, usernames },
    folder: stage.next().folder,
    deadline: until + calmMsMax,
  });
  const users = usernames.map(
    (name) => new RestlessUser(deployment, name, new SeededRandom(random.drawSeed())),
  );
  const chaos = { seed: random.drawSeed(), rates, longest_ms: longestFaultMs };
  await grid.control.call('chaos', chaos);
  try {
    await Promise.all([
      ...users.map(async (user) => await user.live(until)),
      killAtRandom(deployment.daemon, new SeededRandom(random.drawSeed()), until).then(async () => {
        await grid.control.call('calm');
      }),
    ]);
    await sleep(latestMs);
    deployment.note(...(await findRivalry(deployment.daemon)));
    return await deployment.conclude();
  } catch (error) {
    return await brokenOff(deployment, error);
  }
}

async function killAtRandom(
  daemon: SupervisedDaemon,
  random: SeededRandom,
  until: number,
): Promise<void> {
  while (Date.now() < until) {
    if (!random.chance(duringStartChance)) await daemon.serving(until);
    await sleep(random.integer(lifeMs.min, lifeMs.max));
    daemon.end(random.chance(stopChance) ? 'SIGTERM' : 'SIGKILL');
  }
}
