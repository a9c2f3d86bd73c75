import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job, Vm } from '../../../src/contract/types.gen.ts';
import { TestCore, until } from '../../support/core.ts';
import { createStore, eventsAfter, type TestStore } from '../../support/store.ts';

let held: TestStore;
let core: TestCore;

beforeEach(async () => {
  held = await createStore();
  core = new TestCore(held.store);
  await core.addUser();
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

async function readyVm(): Promise<string> {
  const { vm, job } = await core.provision();
  expect((await core.ended(job.id)).state).toBe('succeeded');
  return vm.id;
}

const steps = async (job: string): Promise<Job['steps']> =>
  (await core.jobs.getJob({ job })).job.steps;

async function canceled(job: Job): Promise<void> {
  await core.jobs.cancelJob({ job: job.id }, core.context);
  expect((await core.ended(job.id)).state).toBe('canceled');
}

function statusOf({ conditions }: Vm, type: string): string | undefined {
  return conditions.find((condition) => condition.type === type)?.status;
}

/** The look that comes after the delete is accepted never has an answer. */
function holdAfterDelete(): void {
  const { deleteVm } = core.backend;
  core.backend.deleteVm = async (ref) => {
    await deleteVm.call(core.backend, ref);
    core.backend.hold('findVmsBySecret');
  };
}

describe.each(['redeploy', 'deleteVm'] as const)('a %s that is canceled', (removal) => {
  it('once the gateway is gone leaves a VM without a URL', async () => {
    const id = await readyVm();
    const { findVmsBySecret } = core.backend;
    core.backend.findVmsBySecret = async (secret) => {
      // The first is that of the step `delete`, which the cancel comes before.
      if (core.backend.gateways.size === 0) core.backend.setDown(true);
      return await findVmsBySecret.call(core.backend, secret);
    };
    const { job } = await core[removal](id);
    await until(async () => (await core.jobs.getJob({ job: job.id })).job.blocked_on !== undefined);
    await canceled(job);
    const vm = await core.getVm(id);
    expect(vm).toMatchObject({ state: 'failed', gateway: { name: 'ada', state: 'absent' } });
    expect(vm.url).toBeUndefined();
    expect(statusOf(vm, 'GatewayReady')).toBe('false');
    expect(statusOf(vm, 'BackendRunning')).toBe('true');
    expect(vm.mycelium_ip).toBeDefined();
  });

  it('once its delete is accepted does not show it as running', async () => {
    const id = await readyVm();
    holdAfterDelete();
    const { job } = await core[removal](id);
    await until(async () => {
      const step = (await steps(job.id)).find(({ name }) => name === 'delete');
      return step?.state === 'succeeded';
    });
    const vm = await core.getVm(id);
    expect(statusOf(vm, 'BackendRunning')).toBe('unknown');
    expect(statusOf(vm, 'SshReachable')).toBe('unknown');
    expect(statusOf(vm, 'Healthy')).toBe('unknown');
    core.backend.letGo();
    await core.ended(job.id);
  });

  it('once an answer has shown that it is gone leaves no address, no URL and no condition of it', async () => {
    const id = await readyVm();
    let looks = 0;
    const { deleteVm, findVmsBySecret } = core.backend;
    core.backend.deleteVm = async (ref) => {
      await deleteVm.call(core.backend, ref);
      looks = 0;
    };
    core.backend.findVmsBySecret = async (secret) => {
      // The absence is never certain: the second look has no answer.
      looks += 1;
      core.backend.setDown(core.backend.vms.size === 0 && looks > 1);
      return await findVmsBySecret.call(core.backend, secret);
    };
    const { job } = await core[removal](id);
    await until(async () => (await core.jobs.getJob({ job: job.id })).job.blocked_on !== undefined);
    await canceled(job);
    const vm = await core.getVm(id);
    expect(vm.state).toBe('failed');
    expect(vm.mycelium_ip).toBeUndefined();
    expect(vm.url).toBeUndefined();
    expect(vm.gateway?.state).toBe('absent');
    for (const type of ['BackendRunning', 'AddressAssigned', 'SshReachable', 'Healthy']) {
      expect(statusOf(vm, type), type).toBe('false');
    }
    await expect(core.bootstrap(id)).rejects.toMatchObject({ reason: 'VM_NOT_READY' });
  });
});

it('the last event of a deleted VM does not show it as running', async () => {
  const id = await readyVm();
  const { job } = await core.deleteVm(id);
  await core.ended(job.id);
  const events = await eventsAfter(held);
  const last = events.find(({ type }) => type === 'vm.deleted')?.data;
  if (last === undefined || !('vm' in last)) throw new Error('expected the VM');
  expect(statusOf(last.vm, 'BackendRunning')).toBe('false');
  expect(last.vm.url).toBeUndefined();
});
