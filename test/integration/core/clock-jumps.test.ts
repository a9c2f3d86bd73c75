import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import { TestCore, until } from '../../support/core.ts';
import { dayMs, JumpingClock } from '../../support/jumping-clock.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let held: TestStore;
let clock: JumpingClock;
let core: TestCore;

beforeEach(async () => {
  held = await createStore();
  clock = new JumpingClock();
  core = new TestCore(held.store, { clock });
  await core.addUser();
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

const unreachable = () => new DeployerError('SSH_UNREACHABLE', 'no route', { retryable: true });

async function look(job: string) {
  return (await core.jobs.getJob({ job })).job;
}

async function untilStep(job: string, step: string): Promise<void> {
  await until(async () => (await look(job)).step === step);
}

describe.each([
  ['forwards', dayMs],
  ['backwards', -dayMs],
])('a clock that is set a day %s', (_direction, jumpMs) => {
  it('in a quiet wait leads to one VM', async () => {
    core.backend.deployFaults.push('late_arrival');
    const { job } = await core.provision();
    await until(async () => (await look(job.id)).blocked_on === 'backend main');
    clock.jump(jumpMs);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(1);
    expect(core.backend.deploys).toHaveLength(1);
  });

  it('in the quiet wait of a request that was lost makes nobody wait for longer than that', async () => {
    core.backend.deployFaults.push('lose_request');
    const { job } = await core.provision();
    await until(async () => (await look(job.id)).blocked_on === 'backend main');
    clock.jump(jumpMs);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.deploys).toHaveLength(1);
  });

  it('in the quiet wait of a gateway leads to one gateway', async () => {
    core.backend.gatewayFaults.push('late_arrival');
    const { job } = await core.provision();
    await until(async () => (await look(job.id)).progress.message?.includes('no answer') === true);
    clock.jump(jumpMs);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.gateways.size).toBe(1);
  });

  it('in a boot does not end it', async () => {
    core.backend.looksUntilRunning = Infinity;
    const { job } = await core.provision();
    await until(() => core.backend.looks >= 2);
    clock.jump(jumpMs);
    const before = core.backend.looks;
    await until(() => core.backend.looks >= before + 3);
    core.backend.looksUntilRunning = 0;
    expect((await core.ended(job.id)).error).toBeUndefined();
  });

  it('while the backend shows no VM for a moment does not lose it', async () => {
    core.backend.pace.quietWaitMs = 60_000;
    core.backend.isEmpty = true;
    const { job } = await core.provision();
    await until(() => core.backend.looks >= 2);
    clock.jump(jumpMs);
    const before = core.backend.looks;
    await until(() => core.backend.looks >= before + 5);
    core.backend.isEmpty = false;
    expect((await core.ended(job.id)).error).toBeUndefined();
  });

  it('in a bootstrap leaves it the time that it has', async () => {
    core.guest.hold();
    const { job } = await core.provision();
    await until(() => core.guest.runs.size === 1);
    clock.jump(jumpMs);
    // The connection is lost, so that the time that is left is counted anew.
    clock.delays.length = 0;
    core.guest.breakdown = unreachable();
    core.guest.letGo();
    await until(async () => (await look(job.id)).blocked_on !== undefined);
    core.guest.breakdown = undefined;
    expect((await core.ended(job.id)).state).toBe('succeeded');
    const longest = Math.max(...clock.delays.filter((delayMs) => delayMs <= dayMs / 2));
    expect(longest).toBeGreaterThan(30_000);
    expect(longest).toBeLessThanOrEqual(60_000);
    expect(Math.max(...clock.delays)).toBe(longest);
  });

  it('in a delete leaves nothing behind and lasts no longer', async () => {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    core.backend.pace.pollIntervalMs = 60;
    const { job: deletion } = await core.deleteVm(vm.id);
    await until(
      async () => (await look(deletion.id)).progress.message?.startsWith('gone') === true,
    );
    clock.jump(jumpMs);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
  });

  it('while a delete waits out an uncertain deploy leaves nothing behind', async () => {
    core.backend.deployFaults.push('late_arrival');
    const { vm, job } = await core.provision();
    await until(async () => (await look(job.id)).blocked_on === 'backend main');
    const { job: deletion } = await core.deleteVm(vm.id);
    clock.jump(jumpMs);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.deploys).toHaveLength(1);
    expect(core.backend.vms.size).toBe(0);
  });

  it('gives no job to this process a second time', async () => {
    core.guest.hold();
    const { job } = await core.provision();
    await until(() => core.guest.runs.size === 1);
    clock.jump(jumpMs);
    // A second job makes the scheduler look for what is to be claimed.
    await core.addUser('grace');
    const other = await core.provision('grace');
    await untilStep(other.job.id, 'bootstrap');
    expect((await held.store.jobs.find(job.id))?.runEpoch).toBe(1);
    core.guest.letGo();
    expect((await core.ended(job.id)).state).toBe('succeeded');
  });

  it('makes wait_job wait for as long as it was asked to', async () => {
    core.guest.hold();
    const { job } = await core.provision();
    await until(() => core.guest.runs.size === 1);
    const began = clock.monotonic();
    const waiting = core.jobs.waitJob(
      { job: job.id, timeout_ms: 200 },
      new AbortController().signal,
    );
    clock.jump(jumpMs);
    await waiting;
    expect(clock.monotonic() - began).toBeGreaterThanOrEqual(199);
  });
});

it('what is uncertain since before a restart is waited out anew, whatever the stamp says', async () => {
  core.backend.pace.quietWaitMs = 60_000;
  core.backend.deployFaults.push('lose_request');
  const { vm, job } = await core.provision();
  await until(async () => (await look(job.id)).blocked_on === 'backend main');
  await core[Symbol.asyncDispose]();
  clock.jump(dayMs);
  core.backend.pace.quietWaitMs = 300;
  core = new TestCore(held.store, { clock, backend: core.backend, forge: core.forge });
  const began = clock.monotonic();
  expect((await core.ended(job.id)).state).toBe('succeeded');
  expect(clock.monotonic() - began).toBeGreaterThanOrEqual(299);
  expect((await core.getVm(vm.id)).backend_vm_id).toBe('sid-1');
});

it('a step that a restart met late has half of its time left', async () => {
  core.backend.looksUntilRunning = Infinity;
  const { job } = await core.provision();
  await until(() => core.backend.looks >= 2);
  await core[Symbol.asyncDispose]();
  clock.jump(dayMs);
  core = new TestCore(held.store, { clock, backend: core.backend, forge: core.forge });
  const before = core.backend.looks;
  await until(() => core.backend.looks >= before + 3);
  core.backend.looksUntilRunning = 0;
  expect((await core.ended(job.id)).error).toBeUndefined();
});
