import { checkDatabase } from './database-checks.ts';
import { endDisturbances, startDisturbances } from './disturbances.ts';
import { checkRecords, leftoverFaults, ownerFaults, type Checked } from './final-checks.ts';
import { createScene, type Scene } from './scene.ts';
import { deleteAll, isIdle, waitUntil } from './settling.ts';
import type { Broken, World, WorldOptions } from './world.ts';

const stepsDefault = 60;

type Awaitable<T> = T | Promise<T>;

/** What one run did, and what it broke. */
export interface RunResult {
  readonly seed: number;
  readonly violations: readonly Broken[];
  /** I16: seconds that VMs lived without a row. */
  readonly unownedSeconds: number;
  readonly virtualMs: number;
  /** Of the daemon: one more than it died or was stopped. */
  readonly lives: number;
  readonly jobs: number;
  readonly vms: number;
  /** Equal for equal runs. */
  readonly fingerprint: string;
  /** The last steps, oldest first. */
  readonly trace: readonly string[];
}

/**
 * Runs one seed: the real core in a simulated world, first rough, with every fault that the seed drew,
 * then calm, until everything has come to its end. The first broken invariant ends the run.
 */
export async function simulate(seed: number, options: WorldOptions = {}): Promise<RunResult> {
  const scene = createScene(seed, options);
  const { world, cloud, daemon, auditor, disk } = scene;
  try {
    await beRough(scene);
    await beCalm(scene);
  } finally {
    disk[Symbol.dispose]();
  }
  return {
    seed,
    violations: world.violations,
    unownedSeconds: cloud.unownedSeconds,
    virtualMs: world.time.now,
    lives: daemon.lives,
    jobs: auditor.history.jobs.length,
    vms: cloud.vms.length,
    fingerprint: world.trace.fingerprint,
    trace: world.trace.last(options.steps ?? stepsDefault),
  };
}

async function beRough(scene: Scene): Promise<void> {
  const { world, daemon, callers } = scene;
  await daemon.start();
  startDisturbances(world, scene);
  for (const caller of callers) void caller.work();
  await world.time.run(() => world.isBroken, roughMsOf(world));
}

/** How long faults happen: in most worlds not long, since short ones find most in their time. */
function roughMsOf({ random }: World): number {
  return random.chance(0.8) ? random.integer(30_000, 240_000) : random.integer(60_000, 1_200_000);
}

async function beCalm(scene: Scene): Promise<void> {
  const { world, daemon, disk } = scene;
  world.calm();
  endDisturbances(scene);
  await waitUntil(scene, 'every job has ended', async () => await isIdle(scene));
  await expectSoon(scene, 'every VM has its row', ownerFaults);
  await check(scene, checkRecords);
  await waitUntil(scene, 'everything is deleted', async () => await deleteAll(scene));
  await expectSoon(scene, 'nothing lives', leftoverFaults);
  await check(scene, checkRecords);
  await daemon.close();
  if (!world.isBroken) checkDatabase(scene, disk.folder, disk.sealingKey);
}

/** At once; where a sweep is to put it right, once it has been. */
async function expectSoon(
  scene: Scene,
  what: string,
  faultsOf: (checked: Checked) => Awaitable<ReturnType<typeof leftoverFaults>>,
): Promise<void> {
  const { world } = scene;
  if (world.options.needsSweep === true) {
    await waitUntil(scene, what, async () => {
      const { store } = scene.daemon;
      return store !== undefined && (await faultsOf({ ...scene, store })).length === 0;
    });
  }
  await check(scene, async (checked) => {
    for (const { invariant, message } of await faultsOf(checked)) world.violate(invariant, message);
  });
}

async function check(scene: Scene, assertions: (checked: Checked) => Promise<void>): Promise<void> {
  const { store } = scene.daemon;
  if (scene.world.isBroken || store === undefined) return;
  await scene.auditor.catchUp();
  await assertions({ ...scene, store });
}
