import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import type { Job } from '../../../src/contract/types.gen.ts';
import { stepNames } from '../../../src/core/jobs/step-names.ts';
import { StaleClaimError } from '../../../src/core/ports/store.ts';
import type { StepRecord } from '../../../src/core/records.ts';
import { createSettings, TestCore, until } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

const newHostKey = 'ssh-ed25519 AAAAanother';

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

/** A VM that is ready, and whose successor will prove another host key. */
async function readyVm(gateway?: { readonly name: string }): Promise<string> {
  const params = { user: 'ada', ...(gateway === undefined ? {} : { gateway }) };
  const result = await core.vms.provisionVm(params, core.context);
  if (!('vm' in result)) throw new Error('expected a VM');
  expect((await core.ended(result.job.id)).state).toBe('succeeded');
  core.guest.hostKey = newHostKey;
  return result.vm.id;
}

const look = async (job: string): Promise<Job> => (await core.jobs.getJob({ job })).job;
const at = (job: Job, name: string, from = 0) =>
  job.steps.slice(from).find((step) => step.name === name);
const secretsSeen = (): string[] => core.backend.deploys.map(({ secret }) => secret);

/** The daemon's process ends, and another takes up what it left. */
async function restart(): Promise<void> {
  const { backend, guest, forge } = core;
  await core[Symbol.asyncDispose]();
  core = new TestCore(held.store, { backend, guest, forge });
}

describe('redeploy_vm', () => {
  it('gives the row another VM with the same gateway name, and another secret and host key', async () => {
    const id = await readyVm({ name: 'ada2026' });
    const before = await core.getVm(id);
    const { vm, job } = await core.redeploy(id);
    expect(vm).toMatchObject({ id, state: 'provisioning', job_id: job.id });
    expect(job.steps.map(({ name }) => name)).toEqual(stepNames.redeploy_vm);
    expect((await core.ended(job.id)).error).toBeUndefined();
    const after = await core.getVm(id);
    const { profile, size, image, gateway, created_at } = before;
    expect(after).toMatchObject({ state: 'ready', profile, size, image, gateway, created_at });
    expect(after.backend_vm_id).toBe('sid-2');
    expect(after.ssh_host_key).toBe(newHostKey);
    expect([...core.backend.vms.keys()]).toEqual(['sid-2']);
    expect(core.backend.gateways.size).toBe(1);
    expect(new Set(secretsSeen()).size).toBe(2);
    expect(core.guest.runs.size).toBe(2);
  });

  it('shows nothing of the old VM once that is gone, and says so in the events', async () => {
    const id = await readyVm();
    core.backend.looksUntilRunning = Infinity;
    const { job } = await core.redeploy(id);
    await until(async () => at(await look(job.id), 'deploy')?.state === 'succeeded');
    const vm = await core.getVm(id);
    expect(vm.ssh_host_key).toBeUndefined();
    expect(vm.ready_at).toBeUndefined();
    expect(vm.url).toBeUndefined();
    expect(vm.gateway).toEqual({ kind: 'name', name: 'ada', state: 'pending' });
    const { events } = await held.store.events.after(0, { topics: [], logs: false }, 1_000);
    const seen = events.filter(({ type }) => type === 'vm.updated').map(({ data }) => data);
    expect(seen).toContainEqual({
      vm: expect.objectContaining({
        id,
        conditions: expect.arrayContaining([
          expect.objectContaining({ type: 'Bootstrapped', status: 'unknown' }),
        ]),
      }),
    });
    core.backend.looksUntilRunning = 0;
    await core.ended(job.id);
  });

  it('is refused while a job of the VM runs, naming the job', async () => {
    core.guest.hold();
    const { vm, job } = await core.provision();
    await expect(core.redeploy(vm.id)).rejects.toMatchObject({
      reason: 'JOB_IN_PROGRESS',
      details: { job_id: job.id },
    });
  });

  it('destroys nothing when the keys or the bootstrap are missing', async () => {
    const id = await readyVm();
    const before = await core.getVm(id);
    core.forge.keys.set('ada', []);
    await expect(core.redeploy(id)).rejects.toMatchObject({ reason: 'NO_SSH_KEYS' });
    core.forge.keys.set('ada', ['ssh-ed25519 AAAAuser ada@laptop']);
    core.bootstraps.load = async () => {
      throw new DeployerError('BOOTSTRAP_FAILED', 'the bootstrap "hero_os" does not exist');
    };
    await expect(core.redeploy(id)).rejects.toMatchObject({ reason: 'BOOTSTRAP_FAILED' });
    expect(await core.getVm(id)).toEqual(before);
    expect((await core.jobs.listJobs({ vm: id })).jobs).toHaveLength(1);
  });

  it('finds a VM that an earlier deploy made and nobody knows of, and removes it first', async () => {
    core.backend.deployFaults.push('late_arrival');
    // Long after nothing should arrive any more.
    core.backend.lateMs = 3_000;
    const { vm, job } = await core.provision();
    await until(async () => (await look(job.id)).blocked_on !== undefined);
    await core.jobs.cancelJob({ job: job.id }, core.context);
    expect((await core.ended(job.id)).state).toBe('canceled');
    await until(() => core.backend.vms.size === 1);
    const { job: redeploy } = await core.redeploy(vm.id);
    expect((await core.ended(redeploy.id)).state).toBe('succeeded');
    expect([...core.backend.vms.keys()]).toEqual(['sid-2']);
  });

  it('goes on where it was after a restart in its first and in its second half', async () => {
    const id = await readyVm();
    core.backend.setDown(true);
    const { job } = await core.redeploy(id);
    await until(async () => (await look(job.id)).blocked_on !== undefined);
    core.backend.setDown(false);
    await restart();
    core.guest.hold();
    await until(() => core.guest.runs.size === 2);
    await restart();
    core.guest.letGo();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.deploys).toHaveLength(2);
    expect(core.guest.runs.get(job.id)?.starts).toBe(1);
  });
});

describe('a redeploy that dies before the end of a step is stored', () => {
  it.each(stepNames.redeploy_vm.map((name, index) => [index, name] as const))(
    'has one new VM in the end: step %i, "%s"',
    async (index) => {
      const id = await readyVm();
      const { jobs } = held.store;
      const { advance } = jobs;
      let isDead = false;
      jobs.advance = async (claim, change) => {
        const ends = change.steps?.some(
          (step) => step.index === index && step.endedAt !== undefined,
        );
        if (ends === true) isDead = true;
        if (isDead) throw new StaleClaimError('the process is dead');
        return await advance.call(jobs, claim, change);
      };
      const { job } = await core.redeploy(id);
      await until(() => isDead);
      const { backend, guest, forge } = core;
      await core[Symbol.asyncDispose]();
      held = await held.reopen();
      core = new TestCore(held.store, { backend, guest, forge });
      expect((await core.ended(job.id)).error).toBeUndefined();
      expect([...backend.vms.values()].map(({ secret }) => secret)).toEqual([
        await held.store.vms.secret(id),
      ]);
      expect(backend.gateways.size).toBe(1);
      expect(backend.deploys).toHaveLength(2);
      expect(guest.runs.get(job.id)?.starts).toBe(1);
      expect(await core.getVm(id)).toMatchObject({ state: 'ready', backend_vm_id: 'sid-2' });
    },
  );
});

describe('a retry of a redeploy', () => {
  it('that failed in its second half deletes nothing and keeps the new secret', async () => {
    const id = await readyVm();
    core.guest.exitCode = 7;
    const { job } = await core.redeploy(id);
    const failed = await core.ended(job.id);
    expect(failed.error).toMatchObject({ reason: 'BOOTSTRAP_FAILED', step: 'bootstrap' });
    expect((await core.getVm(id)).state).toBe('failed');
    core.guest.exitCode = 0;
    const retried = await core.retry(job.id);
    expect(retried.steps.slice(0, 4).map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'succeeded'),
    );
    expect((await core.ended(retried.id)).state).toBe('succeeded');
    expect((await core.getVm(id)).backend_vm_id).toBe('sid-2');
    expect(secretsSeen()).toHaveLength(2);
    expect(await held.store.vms.secret(id)).toBe(secretsSeen()[1]);
  });

  it('that was canceled in its first half goes on there', async () => {
    const id = await readyVm();
    core.backend.setDown(true);
    const { job } = await core.redeploy(id);
    await until(async () => (await look(job.id)).blocked_on !== undefined);
    await core.jobs.cancelJob({ job: job.id }, core.context);
    expect((await core.ended(job.id)).state).toBe('canceled');
    expect(await core.getVm(id)).toMatchObject({
      state: 'failed',
      error: { reason: 'CANCELED', step: 'gateway' },
    });
    expect(core.backend.vms.size).toBe(1);
    core.backend.setDown(false);
    const retried = await core.retry(job.id);
    expect((await core.ended(retried.id)).state).toBe('succeeded');
    expect([...core.backend.vms.keys()]).toEqual(['sid-2']);
  });
});

describe('a cancel of a redeploy', () => {
  it('in its first half is said once a lost deploy can bring nothing any more', async () => {
    core.backend.deployFaults.push('late_arrival');
    const { vm, job } = await core.provision();
    await until(async () => (await look(job.id)).blocked_on !== undefined);
    // Its end is unknown, and a daemon that was killed does not wait for it.
    const claimed = await held.store.jobs.find(job.id);
    const claim = { jobId: job.id, runEpoch: claimed?.runEpoch ?? 0 };
    const error = { reason: 'INTERNAL', message: 'put aside', step: 'deploy', retryable: true };
    await held.store.jobs.advance(claim, { now: Date.now(), end: { state: 'failed', error } });
    const { job: redeploy } = await core.redeploy(vm.id);
    await until(async () => (await look(redeploy.id)).state === 'running');
    await core.jobs.cancelJob({ job: redeploy.id }, core.context);
    expect((await core.ended(redeploy.id)).state).toBe('canceled');
    await sleep(200);
    const { backend_vm_id } = await core.getVm(vm.id);
    expect([...core.backend.vms.keys()]).toEqual([backend_vm_id]);
  });

  it('in its second half ends the script, keeps the new VM, and a retry goes on', async () => {
    const id = await readyVm();
    core.guest.hold();
    const { job } = await core.redeploy(id);
    await until(() => core.guest.runs.has(job.id));
    await core.jobs.cancelJob({ job: job.id }, core.context);
    expect((await core.ended(job.id)).state).toBe('canceled');
    expect(core.guest.runs.get(job.id)?.killed).toBe(true);
    expect((await core.getVm(id)).backend_vm_id).toBe('sid-2');
    core.guest.letGo();
    const retried = await core.retry(job.id);
    expect((await core.ended(retried.id)).state).toBe('succeeded');
  });
});

describe('delete_vm', () => {
  it.each(['settle', 'gateway', 'delete', 'confirm', 'read_keys', 'deploy', 'boot', 'bootstrap'])(
    'overtakes a redeploy that is at "%s" and leaves neither of its VMs',
    async (name) => {
      const id = await readyVm();
      core.guest.hold();
      const { advance } = held.store.jobs;
      let deletion: Promise<{ job: Job }> | undefined;
      // The delete comes in the very moment in which the step begins.
      held.store.jobs.advance = async (claim, change) => {
        const result = await advance.call(held.store.jobs, claim, change);
        const isRedeploy = result.job.kind === 'redeploy_vm';
        if (isRedeploy && hasBegun(result.job.steps, name)) deletion ??= core.deleteVm(id);
        return result;
      };
      const { job } = await core.redeploy(id);
      expect((await core.ended(job.id)).error?.reason).toBe('SUPERSEDED');
      const last = await deletion;
      expect((await core.ended(last?.job.id ?? '')).state).toBe('succeeded');
      expect(core.backend.vms.size).toBe(0);
      expect(core.backend.gateways.size).toBe(0);
      await expect(core.getVm(id)).rejects.toMatchObject({ reason: 'VM_NOT_FOUND' });
    },
  );
});

/** `gateway` is the first of the two. */
function hasBegun(steps: readonly StepRecord[], wanted: string): boolean {
  return steps.find(({ name }) => name === wanted)?.state === 'running';
}

it('a look at the backend that began before a redeploy does not enter the old VM', async () => {
  await core[Symbol.asyncDispose]();
  core = new TestCore(held.store, {
    forge: core.forge,
    settings: { ssh: { ...createSettings().ssh, keepOperatorAccess: true } },
  });
  const id = await readyVm();
  const { findVm } = core.backend;
  let answer: (() => void) | undefined;
  core.backend.findVm = async (ref) => {
    const found = await findVm.call(core.backend, ref);
    if (ref.backendVmId !== 'sid-1' || answer !== undefined) return found;
    await new Promise<void>((resolve) => (answer = resolve));
    return found;
  };
  const refreshed = core.vms.getVm({ vm: id, refresh: true });
  await until(() => answer !== undefined);
  core.backend.looksUntilRunning = Infinity;
  const { job } = await core.redeploy(id);
  await until(() => core.backend.deploys.length === 2);
  answer?.();
  await refreshed;
  await until(async () => (await core.getVm(id)).backend_vm_id === 'sid-2');
  expect((await core.getVm(id)).mycelium_ip).toBeUndefined();
  await core.jobs.cancelJob({ job: job.id }, core.context);
  await core.ended(job.id);
});
