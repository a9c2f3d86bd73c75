import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestCore, until } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let held: TestStore;
let core: TestCore;

beforeEach(async () => {
  held = await createStore();
  core = new TestCore(held.store, { settings: { limits: { vmsPerUser: 9, jobsRunning: 2 } } });
  await core.addUser();
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

it('fails with a sentence when the backend gives an id that another VM has, and can be deleted', async () => {
  const first = await core.provision();
  await core.ended(first.job.id);
  core.backend.nextId = 'sid-1';
  const second = await core.provision();
  const ended = await core.ended(second.job.id);
  expect(ended.error).toMatchObject({ reason: 'BACKEND_REJECTED' });
  expect(ended.error?.message).toContain('"sid-1", which belongs to another VM');
  const { job } = await core.deleteVm(second.vm.id);
  expect((await core.ended(job.id)).state).toBe('succeeded');
});

it('asks the backend again in a retry after a refusal and a cancel', async () => {
  core.backend.deployFaults.push('reject');
  const { job } = await core.provision();
  expect((await core.ended(job.id)).error?.reason).toBe('BACKEND_REJECTED');
  const retried = await core.jobs.retryJob({ job: job.id }, core.context);
  if (!('job' in retried)) throw new Error('expected a job');
  expect((await core.ended(retried.job.id)).state).toBe('succeeded');
});

it('reads the keys again in a retry that has yet to deploy', async () => {
  core.backend.deployFaults.push('reject');
  const { job } = await core.provision();
  await core.ended(job.id);
  core.forge.keys.set('ada', ['ssh-ed25519 AAAAnew ada@new']);
  const retried = await core.jobs.retryJob({ job: job.id }, core.context);
  if (!('job' in retried)) throw new Error('expected a job');
  expect((await core.ended(retried.job.id)).state).toBe('succeeded');
  expect(core.backend.deploys[0]?.sshKeys[0]).toBe('ssh-ed25519 AAAAnew ada@new');
});

it('ends a delete whose VM another delete has removed meanwhile', async () => {
  const { vm, job } = await core.provision();
  await core.ended(job.id);
  core.backend.setDown(true);
  const first = await core.deleteVm(vm.id);
  await core.jobs.cancelJob({ job: first.job.id }, core.context);
  const second = await core.deleteVm(vm.id);
  core.backend.setDown(false);
  const [a, b] = await Promise.all([core.ended(first.job.id), core.ended(second.job.id)]);
  expect(['canceled', 'succeeded']).toContain(a.state);
  expect(b.state).toBe('succeeded');
});

it('runs a provision though blocked deletes are many', async () => {
  const vms = [];
  for (let n = 0; n < 3; n += 1) {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    vms.push(vm.id);
  }
  core.backend.setDown(true);
  const deletes = await Promise.all(vms.map(async (vm) => await core.deleteVm(vm)));
  const { job } = await core.provision();
  await until(async () => (await core.jobs.getJob({ job: job.id })).job.state === 'running');
  core.backend.setDown(false);
  for (const { job: deletion } of deletes) {
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
  }
  expect((await core.ended(job.id)).state).toBe('succeeded');
});

it('says at once that a fixed gateway name is taken, and a delete has nothing to wait for', async () => {
  core.backend.takenNames.add('ada2026');
  const params = { user: 'ada', gateway: { name: 'ada2026' } };
  const result = await core.vms.provisionVm(params, core.context);
  if (!('job' in result)) throw new Error('expected a job');
  const ended = await core.ended(result.job.id);
  expect(ended.error?.reason).toBe('GATEWAY_NAME_TAKEN');
  const vm = await core.getVm(result.vm.id);
  expect(vm.gateway?.state).toBe('failed');
  expect(vm.conditions.find(({ type }) => type === 'GatewayReady')?.status).toBe('false');
});
