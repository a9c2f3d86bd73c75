import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import { TestCore } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let held: TestStore;
let core: TestCore;

beforeEach(async () => {
  held = await createStore();
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

/** What each call came to: `made`, or the details of its refusal. */
async function provisionAll(users: readonly string[]): Promise<unknown[]> {
  const results = await Promise.allSettled(users.map(async (user) => await core.provision(user)));
  return results.map((result) => {
    if (result.status === 'fulfilled') return 'made';
    if (!(result.reason instanceof DeployerError)) throw result.reason;
    return { reason: result.reason.reason, ...result.reason.details };
  });
}

it('holds for one user who asks twenty times at once', async () => {
  core = new TestCore(held.store, { settings: { limits: { vmsPerUser: 3 } } });
  await core.addUser('ada');
  const results = await provisionAll(Array.from({ length: 20 }, () => 'ada'));
  expect(results.filter((result) => result === 'made')).toHaveLength(3);
  expect(results.find((result) => result !== 'made')).toEqual({
    reason: 'VM_QUOTA',
    limit: 'vms_per_user',
    max: 3,
    count: 3,
    username: 'ada',
  });
  expect((await held.counts()).vms).toBe(3);
});

it('holds for all users together', async () => {
  core = new TestCore(held.store, { settings: { limits: { vmsPerUser: 2, vmsTotal: 7 } } });
  const users = Array.from({ length: 10 }, (_, n) => `user${n}`);
  for (const user of users) await core.addUser(user);
  const results = await provisionAll([...users, ...users]);
  expect(results.filter((result) => result === 'made')).toHaveLength(7);
  expect(results.find((result) => result !== 'made')).toEqual({
    reason: 'VM_QUOTA',
    limit: 'vms_total',
    max: 7,
    count: 7,
  });
  expect((await held.counts()).vms).toBe(7);
});

it('is told by a dry run too', async () => {
  core = new TestCore(held.store, { settings: { limits: { vmsPerUser: 9, vmsTotal: 1 } } });
  await core.addUser('ada');
  await core.addUser('grace');
  await core.provision('ada');
  const dry = { user: 'grace', validate_only: true };
  await expect(core.vms.provisionVm(dry, core.context)).rejects.toMatchObject({
    reason: 'VM_QUOTA',
    code: 1005,
    details: { limit: 'vms_total', count: 1, max: 1 },
  });
});

it('counts a VM that failed until it is deleted', async () => {
  core = new TestCore(held.store);
  await core.addUser('ada');
  core.backend.deployFaults.push('reject');
  const { vm, job } = await core.provision();
  expect((await core.ended(job.id)).state).toBe('failed');
  await expect(core.provision()).rejects.toMatchObject({ reason: 'VM_QUOTA' });
  const { job: deletion } = await core.deleteVm(vm.id);
  await core.ended(deletion.id);
  expect((await core.provision()).job.state).toBe('queued');
});
