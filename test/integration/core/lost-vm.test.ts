import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import { TestCore, until } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

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

const unreachable = () => new DeployerError('SSH_UNREACHABLE', 'no route', { retryable: true });

/** A bootstrap that runs until the VM is gone, at the backend too. */
async function loseVm(): Promise<string> {
  core.guest.hold();
  const { job } = await core.provision();
  await until(() => core.guest.runs.size === 1);
  core.guest.breakdown = unreachable();
  core.backend.vms.clear();
  core.guest.letGo();
  return job.id;
}

it('a VM that is gone in mid-bootstrap fails the job', async () => {
  const job = await loseVm();
  expect((await core.ended(job)).error).toMatchObject({
    reason: 'VM_LOST',
    message: expect.stringContaining('`redeploy_vm` makes it anew'),
    retryable: false,
  });
});

it('a VM that is gone has no run: the cancel is true', async () => {
  const { pace } = core.backend;
  const { quietWaitMs } = pace;
  // The job itself is not to find out before the cancel comes.
  pace.quietWaitMs = 600_000;
  const job = await loseVm();
  await core.jobs.cancelJob({ job }, core.context);
  pace.quietWaitMs = quietWaitMs;
  expect((await core.ended(job)).state).toBe('canceled');
});

it('a cancel that nobody can prove, since the host key changed, is not said to be one', async () => {
  core.guest.hold();
  const { job } = await core.provision();
  await until(() => core.guest.runs.size === 1);
  core.guest.breakdown = new DeployerError('HOST_KEY_CHANGED', 'another key');
  await core.jobs.cancelJob({ job: job.id }, core.context);
  const ended = await core.ended(job.id);
  expect(ended).toMatchObject({ state: 'failed', error: { reason: 'HOST_KEY_CHANGED' } });
});

it('a cancel waits until no VM can arrive any more, and lists the one that does', async () => {
  core.backend.deployFaults.push('late_arrival');
  const { vm, job } = await core.provision();
  await until(
    async () => (await core.jobs.getJob({ job: job.id })).job.blocked_on === 'backend main',
  );
  await core.jobs.cancelJob({ job: job.id }, core.context);
  expect((await core.ended(job.id)).state).toBe('canceled');
  expect(core.backend.vms.size).toBe(1);
  expect((await core.getVm(vm.id)).backend_vm_id).toBe('sid-1');
});

it('what a script says while it is canceled is kept', async () => {
  core.guest.hold();
  const { job } = await core.provision();
  await until(async () => (await core.lines(job.id)).length >= 3);
  core.guest.stdout += 'got term\n';
  await core.jobs.cancelJob({ job: job.id }, core.context);
  expect((await core.ended(job.id)).state).toBe('canceled');
  expect(await core.lines(job.id)).toContain('got term');
});
