import { until, userKey, type TestCore } from '../../support/core.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { ServedCore } from '../../support/served-core.ts';
import { createTarget, type FuzzWorld } from './fuzz-world.ts';
import { openResources } from './open-resources.ts';

const limits = { requestBytes: 64 * 1024, batch: 100 };

/** Short, so that a run does not stand still; long enough for a busy machine. Milliseconds. */
const patience = {
  firstByteTimeoutMs: 2_000,
  headersTimeoutMs: 2_000,
  requestTimeoutMs: 3_000,
  closeTimeoutMs: 1_000,
  heartbeatMs: 500,
};

/** The served core in this process, with a few users, one of them with a VM. */
export async function startServedWorld(): Promise<FuzzWorld> {
  const served = await ServedCore.start({ ...limits, ...patience });
  const { core } = served;
  const usernames = ['ada', 'bob', 'eve'];
  for (const username of usernames) await core.addUser(username);
  // Most accounts that the fuzz makes have a key, so that it gets to VMs of its own.
  core.forge.listKeys = async (username) => (username.length % 5 === 0 ? [] : [userKey]);
  const { job } = await core.provision('ada');
  await core.ended(job.id);
  const target = await createTarget({
    socketPath: served.path,
    limits,
    usernames,
    secrets: () => core.backend.deploys.map(({ secret }) => secret),
  });
  return {
    target: { ...target, stir: (random) => stir(core, random) },
    resources: openResources,
    rest: async () => await rest(core),
    complaints: async () =>
      served.errors.map(({ fields, message }) => {
        const { err, ...others } = fields;
        return `logged: ${message} ${JSON.stringify(others)} ${String(err)}`;
      }),
    [Symbol.asyncDispose]: async () => await served[Symbol.asyncDispose](),
  };
}

/** Something happens outside: scripts fail or hang, the backend is away. */
function stir({ guest, backend }: TestCore, random: SeededRandom): void {
  random.weighted<() => void>([
    [() => (guest.exitCode = random.pick([0, 0, 1])), 3],
    [() => guest.hold(), 1],
    [() => guest.letGo(), 3],
    [() => backend.setDown(true), 1],
    [() => backend.setDown(false), 3],
    [() => (backend.isEmpty = random.chance(0.4)), 1],
    [() => backend.deployFaults.push(random.pick(['lose_answer', 'reject', 'not_sent'])), 1],
  ])();
}

async function rest({ guest, backend, store }: TestCore): Promise<void> {
  guest.exitCode = 0;
  backend.isEmpty = false;
  backend.setDown(false);
  await until(async () => {
    guest.letGo();
    const { jobsQueued, jobsRunning } = await store.counts();
    return jobsQueued + jobsRunning === 0;
  });
}
