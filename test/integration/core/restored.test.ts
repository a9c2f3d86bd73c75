import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Job } from '../../../src/contract/types.gen.ts';
import { backUpDatabase } from '../../../src/store/backup.ts';
import { restoreDatabase } from '../../../src/store/restore.ts';
import { readKeyRing } from '../../../src/store/sealing-key.ts';
import { checkHistory } from '../../faults/simulation/legal-history.ts';
import { TestCore, until } from '../../support/core.ts';
import { MaintainedFolder } from '../../support/maintained-folder.ts';
import { eventsAfter, type TestStore } from '../../support/store.ts';

let place: MaintainedFolder;
let held: TestStore;
let core: TestCore;

beforeEach(async () => {
  place = new MaintainedFolder();
  held = await place.open();
  core = new TestCore(held.store);
  await core.addUser();
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
  place[Symbol.dispose]();
});

/** Stops the daemon, does something to its files, and starts it again before the same world. */
async function whileStopped(work: () => unknown): Promise<void> {
  const { backend, guest, forge } = core;
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
  await work();
  held = await place.open();
  core = new TestCore(held.store, { backend, guest, forge });
}

const { signal } = new AbortController();
const keys = () => readKeyRing({ dataDir: place.dataDir });
const look = async (job: string): Promise<Job> => (await core.jobs.getJob({ job })).job;
const isBlocked = async (job: string) => (await look(job)).blocked_on === 'backend main';

async function backUp(): Promise<void> {
  const { dataDir } = place;
  await whileStopped(
    async () =>
      await backUpDatabase({ dataDir, file: place.file('backup.db'), keys: keys(), now: 0 }),
  );
}

async function restore(): Promise<void> {
  await whileStopped(() =>
    restoreDatabase({
      dataDir: place.dataDir,
      file: place.file('backup.db'),
      keys: keys(),
      replaces: true,
      newStreamId: 'restored-stream',
      now: Date.now(),
    }),
  );
}

async function sweep(times: number, end_report_only = false) {
  for (let number = 1; number < times; number += 1) await core.sweeper.sweep();
  return await core.problems.reconcile({ end_report_only }, core.context, signal);
}

const openProblems = async () =>
  (await core.store.problems.list({ state: 'open' }, { limit: 10 })).items;

it('a provision of the past makes no second VM, and the one that is in use survives', async () => {
  core.backend.setDown(true);
  const { vm, job } = await core.provision();
  await until(async () => await isBlocked(job.id));
  await backUp();
  core.backend.setDown(false);
  expect(await core.ended(job.id)).toMatchObject({ state: 'succeeded' });
  await restore();

  expect(await look(job.id)).toMatchObject({
    state: 'failed',
    error: { reason: 'RESTORED', step: 'deploy', retryable: true },
    log: { complete: true },
  });
  expect(await core.getVm(vm.id)).toMatchObject({ state: 'failed', error: { reason: 'RESTORED' } });
  expect(checkHistory(await eventsAfter(held))).toEqual([]);
  expect(await sweep(4)).toMatchObject({ acted: 0 });
  expect(await openProblems()).toMatchObject([
    { kind: 'orphan_gateway' },
    { kind: 'orphan_vm', vmId: vm.id, backendVmId: 'sid-1' },
  ]);
  await sweep(2, true);
  expect([...core.backend.vms.keys()]).toEqual(['sid-1']);
  expect((await core.getVm(vm.id)).backend_vm_id).toBe('sid-1');
});

it('a retry of a job of the past looks before it asks for a VM or a gateway', async () => {
  core.backend.setDown(true);
  const { vm, job } = await core.provision();
  await until(async () => await isBlocked(job.id));
  await backUp();
  core.backend.setDown(false);
  await core.ended(job.id);
  await restore();

  const retried = await core.retry(job.id);
  expect(await core.ended(retried.id)).toMatchObject({ state: 'succeeded' });
  expect(core.backend.deploys).toHaveLength(1);
  expect(core.backend.gateways.size).toBe(1);
  expect((await core.getVm(vm.id)).backend_vm_id).toBe('sid-1');
});

it('a retry makes the VM that was never made', async () => {
  core.backend.setDown(true);
  const { job } = await core.provision();
  await until(async () => await isBlocked(job.id));
  await backUp();
  await restore();
  core.backend.setDown(false);
  const retried = await core.retry(job.id);
  expect(await core.ended(retried.id)).toMatchObject({ state: 'succeeded' });
  expect(core.backend.deploys).toHaveLength(1);
});

it('a delete of the past, which was canceled since, deletes nothing', async () => {
  const { vm, job } = await core.provision();
  await core.ended(job.id);
  core.backend.setDown(true);
  const { job: deletion } = await core.deleteVm(vm.id);
  await until(async () => await isBlocked(deletion.id));
  await backUp();
  await core.jobs.cancelJob({ job: deletion.id }, core.context);
  await core.ended(deletion.id);
  core.backend.setDown(false);
  await restore();

  expect(await look(deletion.id)).toMatchObject({ state: 'failed', error: { reason: 'RESTORED' } });
  await sweep(4);
  expect(core.backend.vms.size).toBe(1);
  expect((await core.getVm(vm.id)).state).toBe('failed');
});

it('jobs that begin after the restore are not ended by the starts after it', async () => {
  await backUp();
  await restore();
  core.backend.setDown(true);
  const { job } = await core.provision();
  await until(async () => await isBlocked(job.id));
  await whileStopped(() => undefined);
  core.backend.setDown(false);
  expect(await core.ended(job.id)).toMatchObject({ state: 'succeeded' });
});
