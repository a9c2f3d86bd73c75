import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProvisionVmParams } from '../../../src/contract/types.gen.ts';
import { createSettings, TestCore } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let held: TestStore;
let core: TestCore;

beforeEach(async () => {
  held = await createStore();
  core = new TestCore(held.store, { settings: { limits: { vmsPerUser: 9 } } });
  await core.addUser('alice');
  await core.addUser('dave');
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

type Gateway = Exclude<ProvisionVmParams['gateway'], undefined>;

async function ask(user: string, gateway: Gateway, changes: Partial<ProvisionVmParams> = {}) {
  return await core.vms.provisionVm({ user, gateway, ...changes }, core.context);
}

describe('a gateway name that a VM of ours has', () => {
  it('is refused to another one before anything costs money, by a dry run too', async () => {
    const { vm } = await core.provision('alice');
    const refusal = {
      reason: 'GATEWAY_NAME_TAKEN',
      code: 1002,
      message: `gateway name "alice" is that of VM "${vm.id}" at backend "main" already`,
      details: { path: 'gateway', vm: vm.id },
    };
    await expect(ask('dave', { name: 'alice' }, { validate_only: true })).rejects.toMatchObject(
      refusal,
    );
    await expect(ask('dave', { name: 'alice' })).rejects.toMatchObject(refusal);
    expect((await held.counts()).vms).toBe(1);
  });

  it('is free again once that VM is gone', async () => {
    const { vm } = await core.provision('alice');
    const { job } = await core.deleteVm(vm.id);
    await core.ended(job.id);
    const again = await ask('dave', { name: 'alice' });
    if (!('job' in again)) throw new Error('expected a job');
    expect((await core.ended(again.job.id)).state).toBe('succeeded');
  });

  it('goes to one of two who ask for it at once', async () => {
    const results = await Promise.allSettled([
      ask('alice', { name: 'shared' }),
      ask('dave', { name: 'shared' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ reason: 'GATEWAY_NAME_TAKEN' });
    expect((await held.counts()).vms).toBe(1);
  });

  it('is kept by its own redeploy', async () => {
    const { vm, job } = await core.provision('alice');
    await core.ended(job.id);
    const redeploy = await core.redeploy(vm.id);
    expect((await core.ended(redeploy.job.id)).state).toBe('succeeded');
    expect((await core.getVm(vm.id)).gateway?.name).toBe('alice');
  });
});

it('a domain that a VM of ours has is refused to another one, however it is written', async () => {
  await ask('alice', { fqdn: 'desk.example.org' });
  await expect(ask('dave', { fqdn: 'Desk.example.org' })).rejects.toMatchObject({
    reason: 'GATEWAY_NAME_TAKEN',
    code: 1002,
  });
  const other = await ask('dave', { fqdn: 'other.example.org' });
  expect(other).toHaveProperty('job');
});

describe('a generated gateway name', () => {
  it('is none that a VM of ours has, and never asks the grid for that', async () => {
    await ask('dave', { name: 'alice' });
    const { vm, job } = await core.provision('alice');
    expect(vm.gateway?.name).toMatch(/^alice[a-z0-9]{4}$/);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    const { lines } = await core.jobs.jobLogs({ job: job.id });
    expect(lines.filter(({ text }) => text.includes('is taken'))).toEqual([]);
  });

  it('is another one for each of many VMs that a user asks for at once', async () => {
    const vms = await Promise.all(
      Array.from({ length: 9 }, async () => await core.provision('alice')),
    );
    expect(new Set(vms.map(({ vm }) => vm.gateway?.name)).size).toBe(9);
  });

  it('is refused where the template has no suffix to tell it from another', async () => {
    await core[Symbol.asyncDispose]();
    const { forge } = core;
    const gateway = { ...createSettings().gateway, nameTemplate: '{user}' };
    core = new TestCore(held.store, { forge, settings: { gateway, limits: { vmsPerUser: 9 } } });
    await core.provision('alice');
    await expect(core.provision('alice')).rejects.toMatchObject({ reason: 'GATEWAY_NAME_TAKEN' });
  });

  it('that the grid refuses is followed by one that no VM of ours has', async () => {
    core.backend.takenNames.add('alice');
    const { identifiers } = core.world;
    const suffixes = ['AAAA', 'BBBB'];
    const { secret } = identifiers;
    identifiers.secret = (length) =>
      length === 4 ? (suffixes.shift() ?? 'CCCC') : secret.call(identifiers, length);
    await ask('dave', { name: 'aliceaaaa' });
    const { vm, job } = await core.provision('alice');
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect((await core.getVm(vm.id)).gateway?.name).toBe('alicebbbb');
  });
});
