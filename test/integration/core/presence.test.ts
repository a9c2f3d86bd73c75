import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vm } from '../../../src/contract/types.gen.ts';
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

async function readyVm(): Promise<Vm> {
  const { vm, job } = await core.provision();
  expect((await core.ended(job.id)).state).toBe('succeeded');
  return await core.getVm(vm.id);
}

async function sweeps(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) await core.sweeper.sweep();
}

/** Sweeps until the VM counts as missing. */
async function missing(): Promise<void> {
  core.backend.vms.clear();
  await until(async () => {
    await core.sweeper.sweep();
    const { items } = await core.store.problems.list({ state: 'open' }, { limit: 1 });
    return items[0]?.kind === 'missing_vm';
  });
}

const running = ({ conditions }: Vm) => conditions.find(({ type }) => type === 'BackendRunning');

describe('a VM of ours that its backend no longer shows', () => {
  it('is said not to run as soon as the sweep is sure, and not before', async () => {
    const { id } = await readyVm();
    core.backend.vms.clear();
    await sweeps(2);
    expect(running(await core.getVm(id))?.status).toBe('true');
    await missing();
    const after = await core.getVm(id);
    expect(after.state).toBe('ready');
    expect(running(after)).toMatchObject({ status: 'false', reason: 'NotShown' });
    const events = await eventsAfter(held);
    await sweeps(2);
    expect(await eventsAfter(held)).toEqual(events);
  });

  it('is said to run again once it is shown again', async () => {
    const { id, backend_vm_id } = await readyVm();
    const secret = await core.store.vms.secret(id);
    await missing();
    core.backend.addVm(backend_vm_id ?? '', secret);
    await sweeps(1);
    expect(running(await core.getVm(id))).toMatchObject({ status: 'true', reason: 'Running' });
  });
});
