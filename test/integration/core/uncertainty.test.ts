import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeployerError } from '../../../src/core/errors.ts';
import { BackendError } from '../../../src/core/ports/compute.ts';
import { StoreUnavailableError, type JobStore, type Store } from '../../../src/core/ports/store.ts';
import { TestCore, until } from '../../support/core.ts';
import { FakeBackend } from '../../support/fake-backend.ts';
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

/** The same store, whose job methods a test may break. */
function withJobs(store: Store, change: Partial<JobStore>): Store {
  const jobs = new Proxy(store.jobs, {
    get: (target, name: keyof JobStore) => {
      const method = change[name] ?? target[name];
      return typeof method === 'function' ? method.bind(target) : method;
    },
  });
  return { ...store, events: store.events, jobs };
}

describe('an intent', () => {
  it('is stored with its secret before the backend hears of it', async () => {
    const seen: unknown[] = [];
    core.backend.beforeDeploy = async ({ name, secret }) => {
      const vm = await held.store.vms.find(name);
      const stored = await held.store.vms.secret(name);
      seen.push({ deploy: vm?.deploy, isOurs: stored === secret });
    };
    const { job } = await core.provision();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(seen).toEqual([
      {
        deploy: { attempts: 1, uncertainSince: expect.any(Number), calling: true },
        isOurs: true,
      },
    ]);
  });
});

describe('an answer that is lost', () => {
  it('leads to one VM also when the call took longer than the quiet wait', async () => {
    core.backend.deployFaults.push('late_arrival');
    const { job } = await core.provision();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(1);
  });

  it('leaves nothing behind when the VM is deleted meanwhile', async () => {
    core.backend.deployFaults.push('late_arrival');
    // Later than a delete takes that waits for nothing.
    core.backend.pace.quietWaitMs = 1_500;
    core.backend.lateMs = 1_000;
    let isAsked = false;
    core.backend.beforeDeploy = async () => {
      isAsked = true;
    };
    const { vm } = await core.provision();
    await until(() => isAsked);
    const { job } = await core.deleteVm(vm.id);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.deploys).toHaveLength(1);
    expect(core.backend.vms.size).toBe(0);
  });

  it('is still uncertain after a second deploy could not be sent', async () => {
    core.backend.deployFaults.push('lose_request', 'not_sent', 'lose_request');
    const { job } = await core.provision();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(1);
  });

  it('leaves one VM where the lookup shows several, and says so', async () => {
    core.backend.deployFaults.push('lose_answer');
    core.backend.hold('findVmsBySecret');
    const { vm, job } = await core.provision();
    await until(() => core.backend.deploys.length === 1);
    core.backend.addVm('sid-late', await core.store.vms.secret(vm.id));
    core.backend.letGo();

    expect((await core.ended(job.id)).state).toBe('succeeded');
    // The one that ran was kept, not the first.
    expect([...core.backend.vms.keys()]).toEqual(['sid-late']);
    const { lines } = await core.jobs.jobLogs({ job: job.id });
    expect(lines.map(({ text }) => text)).toContain(
      'deleted what repeated attempts made besides: sid-1',
    );
  });

  it('of a gateway leaves one where the lookup shows several', async () => {
    core.backend.looksUntilRunning = Infinity;
    const { vm, job } = await core.provision();
    const secret = await core.store.vms.secret(vm.id);
    core.backend.addGateway('gw-failed', secret, 'failed');
    core.backend.addGateway('gw-ready', secret);
    core.backend.addGateway('gw-besides', secret);
    core.backend.looksUntilRunning = 0;

    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect([...core.backend.gateways.keys()]).toEqual(['gw-ready']);
    expect(await core.getVm(vm.id)).toMatchObject({ gateway: { fqdn: 'gw-ready.example' } });
  });

  it('of a gateway is waited out by a delete', async () => {
    core.backend.gatewayFaults.push('late_arrival');
    const { vm } = await core.provision();
    await until(async () => (await core.getVm(vm.id)).mycelium_ip !== undefined);
    const { job } = await core.deleteVm(vm.id);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    await sleep(200);
    expect(core.backend.gateways.size).toBe(0);
  });
});

/** Long enough for a backend to refuse five times before it is over. */
class PatientBackend extends FakeBackend {
  override readonly pace = {
    pollIntervalMs: 5,
    deployTimeoutMs: 60_000,
    requestTimeoutMs: 20,
    quietWaitMs: 8_000,
  };
}

it('a gateway that may still arrive is waited for though its delete is refused', async () => {
  await core[Symbol.asyncDispose]();
  const backend = new PatientBackend();
  core = new TestCore(held.store, { backend, forge: core.forge });
  const { deployGateway } = backend;
  let arrive: (() => Promise<unknown>) | undefined;
  backend.deployGateway = async (spec) => {
    arrive = async () => await deployGateway.call(backend, spec);
    throw new BackendError('unknown', 'no answer');
  };
  const { vm } = await core.provision();
  await until(() => arrive !== undefined);
  const askedAt = Date.now();
  const { findGatewaysBySecret } = backend;
  backend.findGatewaysBySecret = async () => {
    throw new BackendError('rejected', 'internal error');
  };
  const { job } = await core.deleteVm(vm.id);
  await until(() => backend.vms.size === 0);
  backend.findGatewaysBySecret = findGatewaysBySecret;
  // Well before the quiet wait is over, unless the delete believes earlier that it is done.
  const latest = askedAt + 5_000;
  await until(async () => Date.now() > latest || (await held.store.vms.find(vm.id)) === undefined);
  await arrive?.();
  expect((await core.ended(job.id)).state).toBe('succeeded');
  expect(backend.gateways.size).toBe(0);
});

describe('a complete answer without the VM', () => {
  it('for a moment does not make a delete believe that it is done', async () => {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    core.backend.isEmpty = true;
    const { job: deletion } = await core.deleteVm(vm.id);
    await until(async () => (await core.jobs.getJob({ job: deletion.id })).job.step === 'confirm');
    core.backend.isEmpty = false;
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
  });

  it('for a moment does not lose a VM that boots', async () => {
    core.backend.isEmpty = true;
    const { job } = await core.provision();
    await until(() => core.backend.looks >= 4);
    core.backend.isEmpty = false;
    expect((await core.ended(job.id)).state).toBe('succeeded');
  });

  it('for long is a lost VM, which no retry brings back, and a redeploy replaces', async () => {
    core.backend.isEmpty = true;
    const { vm, job } = await core.provision();
    expect((await core.ended(job.id)).error?.reason).toBe('VM_LOST');
    core.backend.isEmpty = false;
    await expect(core.retry(job.id)).rejects.toMatchObject({ reason: 'JOB_NOT_RETRYABLE' });
    const { job: redeploy } = await core.redeploy(vm.id);
    expect((await core.ended(redeploy.id)).state).toBe('succeeded');
    expect([...core.backend.vms.keys()]).toEqual(['sid-2']);
  });
});

/** A backend whose looks are far enough apart for a test to act between two of them. */
class SlowlyPolledBackend extends FakeBackend {
  override readonly pace = {
    pollIntervalMs: 1_000,
    deployTimeoutMs: 60_000,
    requestTimeoutMs: 20,
    quietWaitMs: 50,
  };
}

describe('a backend that has just started and shows nothing for a moment', () => {
  let backend: FakeBackend;

  beforeEach(async () => {
    await core[Symbol.asyncDispose]();
    backend = new SlowlyPolledBackend();
    core = new TestCore(held.store, { backend, forge: core.forge });
  });

  it('is not asked for a second VM when the answer to the first was lost', async () => {
    backend.deployFaults.push('lose_answer');
    backend.isEmpty = true;
    const { job } = await core.provision();
    const hasLooked = async (): Promise<boolean> => {
      const deploy = (await held.store.jobs.find(job.id))?.steps[1];
      return deploy?.data?.['absence'] !== undefined;
    };
    await until(async () => backend.deploys.length > 1 || (await hasLooked()));
    backend.isEmpty = false;
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(backend.deploys).toHaveLength(1);
  });

  it('is not asked for a second gateway', async () => {
    const { findGateway, findGatewaysBySecret } = backend;
    let looks = 0;
    backend.findGateway = async (...ref) => {
      looks += 1;
      return looks > 1 ? await findGateway.apply(backend, ref) : undefined;
    };
    backend.findGatewaysBySecret = async (secret) =>
      looks === 1 ? [] : await findGatewaysBySecret.call(backend, secret);
    const { vm, job } = await core.provision();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect((await core.getVm(vm.id)).gateway?.name).toBe('ada');
    expect(backend.gateways.size).toBe(1);
  });
});

it('a VM that a delete found, and that stays since the delete is canceled, is listed', async () => {
  const { deploy } = core.backend;
  let isDeleteAsked = false;
  core.backend.deploy = async (spec) => {
    await deploy.call(core.backend, spec);
    await until(() => isDeleteAsked);
    throw new BackendError('unknown', 'no answer');
  };
  core.backend.deleteVm = async () => {
    throw new BackendError('unknown', 'no answer');
  };
  const { vm } = await core.provision();
  await until(() => core.backend.vms.size === 1);
  const { job } = await core.deleteVm(vm.id);
  isDeleteAsked = true;
  await until(async () => (await core.jobs.getJob({ job: job.id })).job.step === 'delete');
  await core.jobs.cancelJob({ job: job.id }, core.context);
  expect((await core.ended(job.id)).state).toBe('canceled');
  const { vm: refreshed } = await core.vms.getVm({ vm: vm.id, refresh: true });
  expect(refreshed.backend_vm_id).toBe('sid-1');
});

describe('a deploy that was delivered twice', () => {
  it('leaves one VM once its answer is looked up', async () => {
    const { deploy } = core.backend;
    core.backend.deploy = async (spec) => {
      await deploy.call(core.backend, spec);
      await deploy.call(core.backend, spec);
      throw new BackendError('unknown', 'no answer');
    };
    const { job } = await core.provision();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(1);
  });
});

describe('a list that lags behind', () => {
  it('does not let a delete leave the gateway', async () => {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    core.backend.findGatewaysBySecret = async () => [];
    const { job: deletion } = await core.deleteVm(vm.id);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.gateways.size).toBe(0);
  });
});

describe('a cancel', () => {
  it('is seen by a step that polls, at once and without a storm of calls', async () => {
    core.backend.looksUntilRunning = Infinity;
    const { job } = await core.provision();
    await until(() => core.backend.looks >= 3);
    const before = core.backend.looks;
    await core.jobs.cancelJob({ job: job.id }, core.context);
    expect((await core.ended(job.id)).state).toBe('canceled');
    expect(core.backend.looks - before).toBeLessThan(5);
  });

  it('waits until no gateway can arrive any more, and lists the one that does', async () => {
    core.backend.gatewayFaults.push('late_arrival');
    const { vm, job } = await core.provision();
    const gateway = async () => (await held.store.vms.find(vm.id))?.gateway;
    await until(async () => (await gateway())?.uncertainSince !== undefined);
    await core.jobs.cancelJob({ job: job.id }, core.context);
    expect((await core.ended(job.id)).state).toBe('canceled');
    expect([...core.backend.gateways.keys()]).toEqual([(await gateway())?.backendGatewayId]);
  });

  it('before the deploy is sent keeps it from being sent', async () => {
    let cancel: Promise<unknown> | undefined;
    let jobId = '';
    core.guest.beforeKeys = async () => {
      await until(() => jobId !== '');
      cancel = core.jobs.cancelJob({ job: jobId }, core.context);
      await cancel;
    };
    const { vm, job } = await core.provision();
    jobId = job.id;
    expect((await core.ended(job.id)).state).toBe('canceled');
    await cancel;
    expect(core.backend.deploys).toEqual([]);
    expect((await core.getVm(vm.id)).backend_vm_id).toBeUndefined();
  });

  it('of a job that waits for its turn is settled though every slot is taken', async () => {
    await core[Symbol.asyncDispose]();
    core = new TestCore(held.store, {
      settings: { limits: { vmsPerUser: 9, jobsRunning: 1 } },
      forge: core.forge,
    });
    core.guest.hold();
    const first = await core.provision();
    await until(() => core.guest.runs.size === 1);
    const second = await core.provision();
    await core.jobs.cancelJob({ job: second.job.id }, core.context);
    expect((await core.ended(second.job.id)).state).toBe('canceled');
    const third = await core.provision();
    const { job: deletion } = await core.deleteVm(third.vm.id);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect((await core.jobs.getJob({ job: first.job.id })).job.state).toBe('running');
  });
});

describe('a bootstrap', () => {
  it('that ended well while nobody could look is no late one', async () => {
    core.bootstraps.entry = { ...core.bootstraps.entry, timeoutMs: 60 };
    core.guest.followFaults.push(
      new DeployerError('SSH_UNREACHABLE', 'connection lost', { retryable: true }),
    );
    const { job } = await core.provision();
    const ended = await core.ended(job.id);
    expect(ended.error).toBeUndefined();
    expect(core.guest.kills).toEqual([]);
  });

  it('that goes on after a lost connection no longer says that it waits', async () => {
    core.guest.hold();
    core.guest.followFaults.push(
      new DeployerError('SSH_UNREACHABLE', 'connection lost', { retryable: true }),
    );
    const { job } = await core.provision();
    const look = async () => (await core.jobs.getJob({ job: job.id })).job;
    await until(async () => (await look()).blocked_on !== undefined);
    await until(async () => (await look()).blocked_on === undefined);
    expect((await look()).state).toBe('running');
    core.guest.letGo();
    expect((await core.ended(job.id)).state).toBe('succeeded');
  });

  it('of an earlier try is ended before another begins, whatever came between', async () => {
    core.guest.followFaults.push(new DeployerError('SSH_AUTH_FAILED', 'refused'));
    const { job } = await core.provision();
    expect((await core.ended(job.id)).error?.reason).toBe('SSH_AUTH_FAILED');
    core.backend.setDown(false);
    core.guest.hold();
    const second = await core.jobs.retryJob({ job: job.id }, core.context);
    if (!('job' in second)) throw new Error('expected a job');
    await until(() => core.guest.runs.size === 2);
    expect(core.guest.kills).toEqual([job.id]);
    await core.jobs.cancelJob({ job: second.job.id }, core.context);
    expect((await core.ended(second.job.id)).state).toBe('canceled');
    expect(core.guest.kills.slice(1).sort()).toEqual([job.id, second.job.id].sort());
  });
});

describe('a gateway', () => {
  it('that failed is removed before its name is asked for again', async () => {
    core.backend.gatewayFaults.push('fail_later');
    const params = { user: 'ada', gateway: { name: 'ada2026' } };
    const result = await core.vms.provisionVm(params, core.context);
    if (!('job' in result)) throw new Error('expected a job');
    expect((await core.ended(result.job.id)).error?.reason).toBe('GATEWAY_FAILED');
    const retried = await core.jobs.retryJob({ job: result.job.id }, core.context);
    if (!('job' in retried)) throw new Error('expected a job');
    expect((await core.ended(retried.job.id)).state).toBe('succeeded');
    expect(core.backend.gateways.size).toBe(1);
  });

  it('that the backend cannot make fails the job at once', async () => {
    core.backend.hasGateways = false;
    const { job } = await core.provision();
    expect(await core.ended(job.id)).toMatchObject({
      state: 'failed',
      error: { reason: 'NOT_SUPPORTED_BY_BACKEND', step: 'gateway' },
    });
  });

  it('does not keep a VM from being deleted where the backend has none', async () => {
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    core.backend.gateways.clear();
    core.backend.hasGateways = false;
    const { job: deletion } = await core.deleteVm(vm.id);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
  });
});

it('a store that fails for a while fails no job', async () => {
  await core[Symbol.asyncDispose]();
  let failures = 3;
  const store = withJobs(held.store, {
    advance: async (claim, change) => {
      if (failures > 0 && change.steps?.[0]?.state === 'succeeded') {
        failures -= 1;
        throw new StoreUnavailableError('database or disk is full');
      }
      return await held.store.jobs.advance(claim, change);
    },
  });
  core = new TestCore(store, { forge: core.forge });
  const { job } = await core.provision();
  expect((await core.ended(job.id)).state).toBe('succeeded');
  expect(failures).toBe(0);
  expect(core.backend.deploys).toHaveLength(1);
});
