import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JobScheduler } from '../../../src/core/jobs/job-scheduler.ts';
import type { World } from '../../../src/core/jobs/step.ts';
import { parseFaultPlan } from '../../../src/daemon/fault-points/fault-plan.ts';
import { FaultPoints } from '../../../src/daemon/fault-points/fault-points.ts';
import { faultyWorld } from '../../../src/daemon/fault-points/faulty-world.ts';
import { FakeBackend } from '../../support/fake-backend.ts';
import { TestCore, until } from '../../support/core.ts';
import { addUser, createStore, submitProvision, type TestStore } from '../../support/store.ts';

let store: TestStore;
let core: TestCore;
let backend: FakeBackend;
let isFull: boolean;

beforeEach(async () => {
  isFull = false;
  store = await createStore({
    commitHooks: {
      before: () => {
        if (isFull) throw new BetterSqlite3.SqliteError('full', 'SQLITE_FULL');
      },
      after: () => undefined,
    },
  });
  backend = new FakeBackend();
  core = new TestCore(store, { backend });
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

/** A scheduler that a test looks at, beside the one of the core. */
function start(world: World): JobScheduler {
  const scheduler = new JobScheduler(world, { owner: 'watched', jobsRunningMax: 1 });
  scheduler.start();
  return scheduler;
}

/** Whether the pulse has come by the time that another scheduler on the same store has had several. */
async function hasPulse(scheduler: JobScheduler): Promise<boolean> {
  const come = scheduler.pulse().then(() => true);
  const others = (async () => {
    await using other = start(core.world);
    for (let count = 0; count < 5; count += 1) await other.pulse();
    return false;
  })();
  const hasCome = await Promise.race([come, others]);
  await others;
  return hasCome;
}

describe('the pulse of the scheduler', () => {
  it('comes while there is nothing to do', async () => {
    await using scheduler = start(core.world);
    for (let count = 0; count < 3; count += 1) await scheduler.pulse();
  });

  it('comes while a job waits for its backend and takes up every place', async () => {
    const never = Promise.withResolvers<never>();
    const deploy = async (): Promise<never> => await never.promise;
    const silent = new Proxy(backend, {
      get: (target, key): unknown => (key === 'deploy' ? deploy : Reflect.get(target, key, target)),
    });
    await core[Symbol.asyncDispose]();
    core = new TestCore(store, {
      backends: new Map([['main', silent]]),
      settings: { limits: { jobsRunning: 1 } },
    });
    await core.addUser();
    const { job } = await core.provision();
    await until(async () => (await store.jobs.find(job.id))?.steps[1]?.state === 'running');
    await core.scheduler.pulse();
    await core.scheduler.pulse();
    never.reject(new Error('the test is over'));
  });

  it('comes while the disk is full, and claims are refused for it', async () => {
    await addUser(store);
    isFull = true;
    await expect(submitProvision(store, 1)).rejects.toThrow('full');
    await using scheduler = start(core.world);
    await scheduler.pulse();
    await scheduler.pulse();
  });

  it.each(['jobs.claimNext:before#2', 'jobs.renewClaims:after#2'])(
    'does not come any more when a loop is stuck in the store: hang@%s',
    async (place) => {
      const points = new FaultPoints(parseFaultPlan(`hang@${place}`), () => undefined);
      const scheduler = start(faultyWorld(core.world, points));
      await scheduler.pulse();
      expect(await hasPulse(scheduler)).toBe(false);
      expect(await hasPulse(scheduler)).toBe(false);
      // Its stop would wait for the loop.
      void scheduler[Symbol.asyncDispose]();
    },
  );
});
