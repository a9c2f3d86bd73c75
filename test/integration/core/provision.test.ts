import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import { TestCore, until, userKey } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

describe('provision_vm', () => {
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

  it('makes a VM that is ready, with all conditions seen', async () => {
    const { vm, job } = await core.provision();
    expect(vm.state).toBe('provisioning');
    const ended = await core.ended(job.id);
    expect(ended.error).toBeUndefined();
    expect(ended.state).toBe('succeeded');
    const ready = await core.getVm(vm.id);
    expect(ready.state).toBe('ready');
    expect(ready.url).toBe('https://ada.gent01.example/');
    expect(ready.conditions.map(({ type, status }) => [type, status])).toEqual([
      ['BackendRunning', 'true'],
      ['AddressAssigned', 'true'],
      ['SshReachable', 'true'],
      ['Bootstrapped', 'true'],
      ['GatewayReady', 'true'],
      ['Healthy', 'true'],
    ]);
    expect(core.guest.operatorKeysRemoved).toBe(1);
  });

  it('hands the keys of the user and of the operator to the deploy', async () => {
    const { job } = await core.provision();
    await core.ended(job.id);
    expect(core.backend.deploys[0]?.sshKeys).toEqual([
      userKey,
      'ssh-ed25519 AAAAoperator operator',
    ]);
  });

  it('stores every line of the script, without its secrets', async () => {
    core.guest.stdout = 'key is provider-key-value\nlast without newline';
    const { job } = await core.provision();
    const ended = await core.ended(job.id);
    const lines = await core.lines(job.id);
    expect(lines.sort()).toEqual(['a warning', 'key is [redacted]', 'last without newline']);
    expect(ended.log.complete).toBe(true);
    const { lines: all } = await core.jobs.jobLogs({ job: job.id });
    expect(all.map(({ line }) => line)).toEqual(all.map((_, index) => index + 1));
    expect(ended.log.last_line).toBe(all.length);
  });

  it.each(['lose_answer', 'reject_after_effect'] as const)(
    'has one VM after the deploy went wrong by %s',
    async (fault) => {
      core.backend.deployFaults.push(fault);
      const { vm, job } = await core.provision();
      const ended = await core.ended(job.id);
      expect(ended.state).toBe('succeeded');
      expect(core.backend.deploys).toHaveLength(1);
      expect(core.backend.vms.size).toBe(1);
      expect((await core.getVm(vm.id)).backend_vm_id).toBe('sid-1');
    },
  );

  it('deploys again, with the same secret, when the request itself was lost', async () => {
    core.backend.deployFaults.push('lose_request');
    const { job } = await core.provision();
    const ended = await core.ended(job.id);
    expect(ended.state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(1);
  });

  it('fails after three deploys that led to nothing', async () => {
    core.backend.deployFaults.push('lose_request', 'lose_request', 'lose_request');
    const { vm, job } = await core.provision();
    const ended = await core.ended(job.id);
    expect(ended.error?.reason).toBe('DEPLOY_FAILED');
    expect(core.backend.vms.size).toBe(0);
    expect((await core.getVm(vm.id)).state).toBe('failed');
  });

  it('waits while the backend is down, and says so', async () => {
    core.backend.setDown(true);
    const { job } = await core.provision();
    await until(async () => (await core.jobs.getJob({ job: job.id })).job.blocked_on !== undefined);
    expect((await core.jobs.getJob({ job: job.id })).job.blocked_on).toBe('backend main');
    core.backend.setDown(false);
    const ended = await core.ended(job.id);
    expect(ended.state).toBe('succeeded');
    expect(ended.blocked_on).toBeUndefined();
  });

  it('tries another gateway name when the first is taken', async () => {
    core.backend.takenNames.add('ada');
    const { vm, job } = await core.provision();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect((await core.getVm(vm.id)).gateway?.name).toMatch(/^ada[a-z0-9]{4}$/);
  });

  it('fails with the exit code of the script, and a retry runs it once more', async () => {
    core.guest.exitCode = 7;
    const { vm, job } = await core.provision();
    const failed = await core.ended(job.id);
    expect(failed.error).toMatchObject({
      reason: 'BOOTSTRAP_FAILED',
      step: 'bootstrap',
      details: { exit_code: 7 },
    });
    core.guest.exitCode = 0;
    const result = await core.jobs.retryJob({ job: job.id }, core.context);
    if (!('job' in result)) throw new Error('expected a job');
    expect(result.job.retry_of).toBe(job.id);
    expect((await core.ended(result.job.id)).state).toBe('succeeded');
    expect((await core.getVm(vm.id)).state).toBe('ready');
    expect(core.backend.deploys).toHaveLength(1);
    expect([...core.guest.runs.values()].map(({ starts }) => starts)).toEqual([1, 1]);
  });

  it('goes on at the stored byte when the connection is lost in mid-bootstrap', async () => {
    core.guest.followFaults.push(
      new DeployerError('SSH_UNREACHABLE', 'connection lost', { retryable: true }),
    );
    const { job } = await core.provision();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect((await core.lines(job.id)).sort()).toEqual(['a warning', 'installing', 'ready']);
  });

  it('fails at once and for good when the host key is another one', async () => {
    core.guest.followFaults.push(new DeployerError('HOST_KEY_CHANGED', 'another key'));
    const { job } = await core.provision();
    const ended = await core.ended(job.id);
    expect(ended.error).toMatchObject({ reason: 'HOST_KEY_CHANGED', retryable: false });
    await expect(core.jobs.retryJob({ job: job.id }, core.context)).rejects.toMatchObject({
      reason: 'JOB_NOT_RETRYABLE',
    });
  });

  it('refuses a user without keys and stores nothing', async () => {
    core.forge.keys.set('ada', []);
    await expect(core.provision()).rejects.toMatchObject({
      reason: 'NO_SSH_KEYS',
      message: expect.stringContaining('https://forge.example/user/settings/keys'),
    });
    expect((await core.vms.listVms({})).vms).toEqual([]);
  });

  it('refuses a VM beyond the quota', async () => {
    await core.provision();
    await expect(core.provision()).rejects.toMatchObject({ reason: 'VM_QUOTA' });
  });

  it('checks everything and does nothing with validate_only', async () => {
    const result = await core.vms.provisionVm({ user: 'ada', validate_only: true }, core.context);
    expect(result).toEqual({ validated: true });
    expect((await core.vms.listVms({})).vms).toEqual([]);
  });

  it('gives the same VM for the same request_id', async () => {
    const params = { user: 'ada', request_id: 'r-1' };
    const [first, second] = await Promise.all([
      core.vms.provisionVm(params, core.context),
      core.vms.provisionVm(params, core.context),
    ]);
    const third = await core.vms.provisionVm(params, core.context);
    const ids = [first, second, third].map((result) => ('vm' in result ? result.vm.id : undefined));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^vm_/);
  });
});
