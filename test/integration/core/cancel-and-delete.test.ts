import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackendError } from '../../../src/core/ports/compute.ts';
import { TestCore, until } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

describe('cancel_job and delete_vm', () => {
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

  const isBlocked = async (job: string): Promise<boolean> =>
    (await core.jobs.getJob({ job })).job.blocked_on === 'backend main';

  it('deletes a ready VM: gateway, VM and row are gone, the user may be deleted', async () => {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    await expect(core.users.deleteUser({ user: 'ada' }, core.context)).rejects.toMatchObject({
      reason: 'USER_HAS_VMS',
      details: { vm_ids: [vm.id] },
    });
    const { job: deletion } = await core.deleteVm(vm.id);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
    expect(core.backend.gateways.size).toBe(0);
    await expect(core.getVm(vm.id)).rejects.toMatchObject({ reason: 'VM_NOT_FOUND' });
    await expect(core.users.deleteUser({ user: 'ada' }, core.context)).resolves.toEqual({});
  });

  it('overtakes a provision that runs', async () => {
    core.guest.hold();
    const { vm, job } = await core.provision();
    await until(() => core.guest.runs.size === 1);
    const { job: deletion } = await core.deleteVm(vm.id);
    const overtaken = await core.ended(job.id);
    expect(overtaken.state).toBe('canceled');
    expect(overtaken.error?.reason).toBe('SUPERSEDED');
    expect(overtaken.superseded_by).toBe(deletion.id);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
  });

  it('gives the same job to a second delete', async () => {
    core.backend.setDown(true);
    const { vm } = await core.provision();
    const first = await core.deleteVm(vm.id);
    const second = await core.deleteVm(vm.id);
    expect(second.job.id).toBe(first.job.id);
    core.backend.setDown(false);
    await core.ended(first.job.id);
  });

  it('waits out an uncertain deploy, so that nothing lives on after the delete', async () => {
    core.backend.deployFaults.push('late_arrival');
    const { vm, job: provision } = await core.provision();
    await until(async () => await isBlocked(provision.id));
    expect(core.backend.deploys).toHaveLength(0);
    const { job } = await core.deleteVm(vm.id);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.deploys).toHaveLength(1);
    expect(core.backend.vms.size).toBe(0);
  });

  it('waits out also the deploy whose VM is not the one that was found', async () => {
    core.backend.pace.quietWaitMs = 2_000;
    core.backend.deploy = async ({ secret }) => {
      core.backend.addVm('sid-first', secret);
      core.backend.setDown(true);
      return await Promise.reject(new BackendError('unknown', 'no answer'));
    };
    const { vm, job: provision } = await core.provision();
    await until(async () => await isBlocked(provision.id));
    const secret = await core.store.vms.secret(vm.id);
    const { job } = await core.deleteVm(vm.id);
    expect((await core.ended(provision.id)).state).toBe('canceled');
    core.backend.setDown(false);
    await until(() => core.backend.deletes.includes('sid-first'));
    setTimeout(() => core.backend.addVm('sid-second', secret), 200);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.deletes).toContain('sid-second');
    expect(core.backend.vms.size).toBe(0);
  });

  it('asks again for the deletion of a VM that is shown by its id alone', async () => {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    core.backend.findVmsBySecret = async () => [];
    const deleteVm = core.backend.deleteVm.bind(core.backend);
    let asked = 0;
    core.backend.deleteVm = async (ref) => {
      asked += 1;
      if (asked > 1) await deleteVm(ref);
    };
    const { job: deletion } = await core.deleteVm(vm.id);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
  });

  it('says canceled only once the backend has answered what became of the deploy', async () => {
    core.backend.deployFaults.push('late_arrival');
    const { vm, job } = await core.provision();
    await until(async () => await isBlocked(job.id));
    core.backend.setDown(true);
    await core.jobs.cancelJob({ job: job.id }, core.context);
    await until(() => core.backend.vms.size === 1);
    const { lists } = core.backend;
    // A look comes twice a second: the quiet wait is long over.
    await until(() => core.backend.lists >= lists + 3);
    expect((await core.jobs.getJob({ job: job.id })).job.state).toBe('canceling');
    core.backend.setDown(false);
    expect((await core.ended(job.id)).state).toBe('canceled');
    expect((await core.getVm(vm.id)).backend_vm_id).toBe('sid-1');
  });

  it('repeats the answer of a delete whose VM is gone', async () => {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    const params = { vm: vm.id, request_id: 'rm-1' };
    const first = await core.vms.deleteVm(params, core.context);
    if (!('job' in first)) throw new Error('expected a job');
    await core.ended(first.job.id);
    const again = await core.vms.deleteVm(params, core.context);
    expect(again).toMatchObject({ vm: { id: vm.id }, job: { id: first.job.id } });
  });

  it('says canceled once the run is dead, keeps the VM, and a retry goes on', async () => {
    core.guest.hold();
    const { vm, job } = await core.provision();
    await until(() => core.guest.runs.size === 1);
    const answer = await core.jobs.cancelJob({ job: job.id }, core.context);
    expect('job' in answer && answer.job.state).toBe('canceling');
    const ended = await core.ended(job.id);
    expect(ended.state).toBe('canceled');
    expect(core.guest.runs.get(job.id)?.killed).toBe(true);
    const failed = await core.getVm(vm.id);
    expect(failed.state).toBe('failed');
    expect(failed.error?.reason).toBe('CANCELED');
    expect(failed.backend_vm_id).toBe('sid-1');
    core.guest.letGo();
    const retried = await core.jobs.retryJob({ job: job.id }, core.context);
    if (!('job' in retried)) throw new Error('expected a job');
    expect((await core.ended(retried.job.id)).state).toBe('succeeded');
  });

  it('refuses to cancel or retry what ended otherwise', async () => {
    const { job } = await core.provision();
    await core.ended(job.id);
    const params = { job: job.id };
    await expect(core.jobs.cancelJob(params, core.context)).rejects.toMatchObject({
      reason: 'JOB_ENDED',
    });
    await expect(core.jobs.retryJob(params, core.context)).rejects.toMatchObject({
      reason: 'JOB_NOT_RETRYABLE',
    });
  });

  it('takes up after a stop where it was: the script has started once', async () => {
    core.guest.hold();
    const { vm, job } = await core.provision();
    await until(async () => (await core.lines(job.id)).length >= 2);
    const { backend, guest, forge } = core;
    await core[Symbol.asyncDispose]();
    core = new TestCore(held.store, { backend, guest, forge });
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect((await core.getVm(vm.id)).state).toBe('ready');
    expect(guest.runs.get(job.id)?.starts).toBe(1);
    expect((await core.lines(job.id)).sort()).toEqual(['a warning', 'installing', 'ready']);
    expect(backend.deploys).toHaveLength(1);
  });
});
