import { isDeployerError } from '../../../src/core/errors.ts';
import type { Scene } from './scene.ts';

/** Everything that a job may wait for in a calm world is over by then. Milliseconds. */
const settledMs = 6 * 3_600_000;
const lookEveryMs = 5_000;

/** Lets time pass until it holds; that it never does breaks I5. */
export async function waitUntil(
  scene: Scene,
  what: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  const { world, daemon, auditor } = scene;
  if (world.isBroken) return;
  let isReached = false;
  let isGivenUp = false;
  const look = async (): Promise<void> => {
    while (!isReached && !isGivenUp) {
      isReached = daemon.store !== undefined && (await holds());
      await auditor.catchUp();
      if (!isReached) await world.time.wait(lookEveryMs);
    }
  };
  void look().catch((error: unknown) => {
    world.violate('I13', `looking whether ${what}: ${String(error)}`);
  });
  const isOver = await world.time.run(() => isReached || world.isBroken, settledMs);
  isGivenUp = true;
  if (isOver) return;
  const waiting = auditor.history.jobs
    .filter((job) => job.ended_at === undefined)
    .map(({ id, step, blocked_on: on }) => `${id} at ${step} on ${on ?? 'nothing'}`);
  const hours = settledMs / 3_600_000;
  world.violate('I5', `not after ${hours} h is it so that ${what}: ${waiting.join('; ')}`);
}

/** Whether no job is left to do. */
export async function isIdle({ daemon: { store } }: Scene): Promise<boolean> {
  if (store === undefined) return false;
  const { jobsQueued, jobsRunning } = await store.counts();
  const canceling = await store.jobs.list({ state: 'canceling' }, { limit: 1 });
  return jobsQueued + jobsRunning + canceling.items.length === 0;
}

/** Asks for the delete of what is there; true when nothing is. */
export async function deleteAll(scene: Scene): Promise<boolean> {
  const { daemon, world } = scene;
  if (!(await isIdle(scene))) return false;
  const { items = [] } = (await daemon.store?.vms.list({}, { limit: 1_000 })) ?? {};
  for (const { id } of items) {
    const answer = await daemon.call(
      async ({ vms }) => await vms.deleteVm({ vm: id }, { caller: 'cleaner' }),
    );
    if (answer.kind === 'refused' && !isDeployerError(answer.error, 'VM_NOT_FOUND')) {
      world.violate('I5', `${id} cannot be deleted: ${String(answer.error)}`);
    }
  }
  return items.length === 0;
}
