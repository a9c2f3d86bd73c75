import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../../src/core/ports/store.ts';
import { parseFaultPlan } from '../../../src/daemon/fault-points/fault-plan.ts';
import { FaultPoints } from '../../../src/daemon/fault-points/fault-points.ts';
import { faultyWorld } from '../../../src/daemon/fault-points/faulty-world.ts';
import { TestCore } from '../../support/core.ts';
import {
  addUser,
  createStore,
  idOf,
  submitProvision,
  type TestStore,
} from '../../support/store.ts';

let store: TestStore;
let core: TestCore;

function openPoints(plan: string): FaultPoints {
  return new FaultPoints(parseFaultPlan(plan), () => undefined);
}

beforeEach(async () => {
  store = await createStore();
  core = new TestCore(store);
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

describe('a world with fault points', () => {
  it('comes by a point before and after each call of a port, also of one that fails', async () => {
    const points = openPoints('kill@*#1000');
    const reached: string[] = [];
    points.reach = (point) => reached.push(point) > 0;
    const { guest, store: watched, forge } = faultyWorld(core.world, points);
    await forge.findAccount('ada');
    await expect(guest.probe({ host: '127.0.0.1', port: 1, user: 'root' })).resolves.toBeDefined();
    await expect(watched.vms.secret(idOf('vm', 1))).rejects.toThrow('it has no row');
    expect(reached).toEqual([
      'forge.findAccount:before',
      'forge.findAccount:after',
      'guest.probe:before',
      'guest.probe:after',
      'vms.secret:before',
      'vms.secret:after',
    ]);
  });

  it('leaves what is no call as it is', () => {
    const { backends, forge } = faultyWorld(core.world, openPoints('kill@*#1000'));
    const backend = backends.get('main');
    expect(backend?.pace).toEqual(core.backend.pace);
    expect(backend?.resolveSize({ slices: 2 })).toEqual(core.backend.resolveSize({ slices: 2 }));
    expect(forge.keysPageUrl).toBe(core.forge.keysPageUrl);
  });

  it.each([
    ['kill@job.advance:after#1', /expected one of the ports jobs, vms,/],
    ['kill@jobs.advnce:after#1', /jobs has no method "advnce"/],
    ['full@backend.constructor:after#1', /backend has no method "constructor"/],
  ])('refuses a point that nobody comes by: %s', (plan, message) => {
    expect(() => faultyWorld(core.world, openPoints(plan))).toThrow(message);
  });
});

describe('a store whose disk is full at a commit', () => {
  it('has nothing of the change, and takes the same one later', async () => {
    const points = openPoints('full@commit:before#2');
    await using faulty = await createStore({ commitHooks: points.commitHooks });
    await addUser(faulty);
    await expect(submitProvision(faulty, 1)).rejects.toThrow(StoreUnavailableError);
    expect(await faulty.vms.find(idOf('vm', 1))).toBeUndefined();
    expect((await faulty.events.bounds()).headSeq).toBe(1);
    expect((await submitProvision(faulty, 1)).vm.id).toBe(idOf('vm', 1));
  });
});
