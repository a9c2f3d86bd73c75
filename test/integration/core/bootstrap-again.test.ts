import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import { MaintenanceService } from '../../../src/core/vms/maintenance-service.ts';
import { createSettings, TestCore, until } from '../../support/core.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createStore, type TestStore } from '../../support/store.ts';
import { createGate } from '../../support/mutations.ts';

let held: TestStore;
let core: TestCore;

beforeEach(async () => {
  held = await createStore();
  core = new TestCore(held.store, {
    settings: {
      bootstraps: new Set(['hero_os', 'tools']),
      ssh: { ...createSettings().ssh, keepOperatorAccess: true },
    },
  });
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

const statusOf = async (vm: string, type: string) =>
  (await core.getVm(vm)).conditions.find((condition) => condition.type === type)?.status;

describe('bootstrap_vm', () => {
  it('runs the script once more, with a log of its own, and the VM is ready again', async () => {
    const id = await readyVm();
    core.guest.hold();
    const { vm, job } = await core.bootstrap(id);
    expect(vm).toMatchObject({ state: 'installing', job_id: job.id });
    expect(job.steps.map(({ name }) => name)).toEqual(['reach', 'bootstrap', 'verify']);
    expect(await statusOf(id, 'Bootstrapped')).toBe('unknown');
    await until(() => core.guest.runs.size === 2);
    core.guest.letGo();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect((await core.lines(job.id)).sort()).toEqual(['a warning', 'installing', 'ready']);
    expect(await statusOf(id, 'Bootstrapped')).toBe('true');
    expect((await core.getVm(id)).state).toBe('ready');
    expect(core.backend.deploys).toHaveLength(1);
    expect(core.guest.kills).toEqual([]);
  });

  it('makes the named script that of the VM', async () => {
    const id = await readyVm();
    const { job } = await core.bootstrap(id, 'tools');
    await core.ended(job.id);
    expect((await held.store.vms.find(id))?.bootstrap).toBe('tools');
  });

  it.each(['none', 'tool'])('refuses "%s", naming what is configured', async (name) => {
    const id = await readyVm();
    await expect(core.bootstrap(id, name)).rejects.toMatchObject({
      reason: 'INVALID_PARAMS',
      code: -32602,
      details: { path: 'bootstrap', value: name, expected: 'one of "hero_os", "tools"' },
    });
    expect((await core.getVm(id)).state).toBe('ready');
  });

  it('is refused before the VM was ever reached, and while a job of it runs', async () => {
    core.backend.looksUntilRunning = Infinity;
    const { vm, job } = await core.provision();
    await expect(core.bootstrap(vm.id)).rejects.toMatchObject({
      reason: 'JOB_IN_PROGRESS',
      details: { job_id: job.id },
    });
    await core.jobs.cancelJob({ job: job.id }, core.context);
    await core.ended(job.id);
    await expect(core.bootstrap(vm.id)).rejects.toMatchObject({
      reason: 'VM_NOT_READY',
      code: 1003,
    });
  });

  it('is refused once the keys of the operator are taken out, with a way out of that', async () => {
    const { forge } = core;
    await core[Symbol.asyncDispose]();
    core = new TestCore(held.store, { forge });
    const id = await readyVm();
    const refused = core.bootstrap(id);
    await expect(refused).rejects.toMatchObject({ reason: 'NO_OPERATOR_ACCESS', code: 1003 });
    await expect(refused).rejects.toThrow(/redeploy_vm .* ssh\.keep_operator_access/);
    await expect(
      core.maintenance.vmStats({ vm: id }, new AbortController().signal),
    ).rejects.toMatchObject({ reason: 'NO_OPERATOR_ACCESS' });
  });

  it('that fails leaves a failed VM, and a retry goes on', async () => {
    const id = await readyVm();
    core.guest.exitCode = 3;
    const { job } = await core.bootstrap(id);
    expect((await core.ended(job.id)).error).toMatchObject({
      reason: 'BOOTSTRAP_FAILED',
      details: { exit_code: 3 },
    });
    expect(await core.getVm(id)).toMatchObject({ state: 'failed', backend_vm_id: 'sid-1' });
    core.guest.exitCode = 0;
    const retried = await core.retry(job.id);
    expect(retried).toMatchObject({ kind: 'bootstrap_vm', step: 'bootstrap' });
    expect((await core.ended(retried.id)).state).toBe('succeeded');
    expect((await core.getVm(id)).state).toBe('ready');
  });
});

describe('a script of an earlier job whose end nobody has seen', () => {
  /** A job that failed while its script may go on in the VM. */
  async function failedUnseen(): Promise<{ id: string; job: string }> {
    core.guest.followFaults.push(new DeployerError('SSH_AUTH_FAILED', 'refused'));
    const { vm, job } = await core.provision();
    expect((await core.ended(job.id)).error?.reason).toBe('SSH_AUTH_FAILED');
    return { id: vm.id, job: job.id };
  }

  it('is ended before another begins', async () => {
    const { id, job } = await failedUnseen();
    const { job: again } = await core.bootstrap(id);
    expect((await core.ended(again.id)).state).toBe('succeeded');
    expect(core.guest.kills).toEqual([job]);
    const { job: third } = await core.bootstrap(id);
    await core.ended(third.id);
    expect(core.guest.kills).toEqual([job]);
  });

  it('is ended also after a delete that was canceled', async () => {
    const { id, job } = await failedUnseen();
    core.backend.setDown(true);
    const { job: deletion } = await core.deleteVm(id);
    await core.jobs.cancelJob({ job: deletion.id }, core.context);
    expect((await core.ended(deletion.id)).state).toBe('canceled');
    core.backend.setDown(false);
    const { job: again } = await core.bootstrap(id);
    expect((await core.ended(again.id)).state).toBe('succeeded');
    expect(core.guest.kills).toEqual([job]);
  });

  it('is ended by a cancel before the new one has begun', async () => {
    const { id, job } = await failedUnseen();
    const unreachable = new DeployerError('SSH_UNREACHABLE', 'no route', { retryable: true });
    core.guest.probeFaults.push(...Array.from({ length: 50 }, () => unreachable));
    const { job: again } = await core.bootstrap(id);
    await until(async () => (await held.store.jobs.find(again.id))?.blockedOn === 'ssh');
    await core.jobs.cancelJob({ job: again.id }, core.context);
    expect((await core.ended(again.id)).state).toBe('canceled');
    expect(core.guest.kills).toEqual([job]);
    expect(core.guest.runs.size).toBe(1);
  });

  it('was in another VM once that is made anew', async () => {
    const { id } = await failedUnseen();
    const { job: redeploy } = await core.redeploy(id);
    await core.ended(redeploy.id);
    const { job: again } = await core.bootstrap(id);
    expect((await core.ended(again.id)).state).toBe('succeeded');
    expect(core.guest.kills).toEqual([]);
  });
});

describe('vm_stats', () => {
  const look = async (vm: string) =>
    await core.maintenance.vmStats({ vm }, new AbortController().signal);

  it('tells what the VM tells', async () => {
    const id = await readyVm();
    expect(await look(id)).toEqual({
      memory: { total_bytes: 8_339_931_136, available_bytes: 7_712_423_936 },
      disk: { total_bytes: 2_000_000, used_bytes: 500_000, available_bytes: 1_500_000 },
      load: { one: 0.5, five: 0.25, fifteen: 0 },
      uptime_seconds: 4_210,
      cpus: 2,
      taken_at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
  });

  it('says what keeps it from being told', async () => {
    core.backend.looksUntilRunning = Infinity;
    const { vm, job } = await core.provision();
    await expect(look(vm.id)).rejects.toMatchObject({ reason: 'VM_NOT_READY', code: 1003 });
    core.backend.looksUntilRunning = 0;
    await core.ended(job.id);
    core.guest.breakdown = new DeployerError('SSH_UNREACHABLE', 'no route', { retryable: true });
    await expect(look(vm.id)).rejects.toMatchObject({
      reason: 'SSH_UNREACHABLE',
      code: 1008,
      retryable: true,
    });
    core.guest.breakdown = new DeployerError('SSH_AUTH_FAILED', 'refused');
    await expect(look(vm.id)).rejects.toMatchObject({ reason: 'NO_OPERATOR_ACCESS', code: 1003 });
    core.guest.breakdown = undefined;
    core.guest.hostKey = 'ssh-ed25519 AAAAanother';
    await expect(look(vm.id)).rejects.toMatchObject({ reason: 'HOST_KEY_CHANGED', code: 1003 });
  });

  it('is given up in time when the VM does not answer', async () => {
    const id = await readyVm();
    const clock = new ManualClock();
    const maintenance = new MaintenanceService({
      world: { ...core.world, clock },
      requests: createGate(held.store.requests),
      scheduler: { poke: () => undefined, cancelRequested: () => undefined },
    });
    core.guest.beforeStats = async (signal) => {
      await new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('cut')), { once: true });
      });
    };
    const looked = maintenance.vmStats({ vm: id }, new AbortController().signal);
    looked.catch(() => undefined);
    await until(() => clock.sleepers === 1);
    await clock.advance(24_999);
    await expect(looked).rejects.toMatchObject({ reason: 'SSH_UNREACHABLE', code: 1008 });
  });

  it('is given up when the caller is gone', async () => {
    const id = await readyVm();
    const caller = new AbortController();
    core.guest.beforeStats = async (signal) => {
      caller.abort();
      signal?.throwIfAborted();
    };
    await expect(core.maintenance.vmStats({ vm: id }, caller.signal)).rejects.toMatchObject({
      reason: 'SHUTTING_DOWN',
    });
  });
});
