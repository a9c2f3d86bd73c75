import BetterSqlite3 from 'better-sqlite3';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job, Vm } from '../../../src/contract/types.gen.ts';
import { BackendError } from '../../../src/core/ports/compute.ts';
import { forcedProblem } from '../../../src/core/reconcile/forced-problem.ts';
import type { ProblemFilter } from '../../../src/core/ports/problems.ts';
import { ReconcileSweeper } from '../../../src/core/reconcile/reconcile-sweeper.ts';
import { FakeBackend } from '../../support/fake-backend.ts';
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

async function provisioned(): Promise<{ vm: Vm; secret: string }> {
  const { vm, job } = await core.provision();
  expect(await core.ended(job.id)).toMatchObject({ state: 'succeeded' });
  return { vm: await core.getVm(vm.id), secret: await core.store.vms.secret(vm.id) };
}

/** A VM that was deleted, and the secret that it had. */
async function deleted(): Promise<{ vm: Vm; secret: string }> {
  const { vm, secret } = await provisioned();
  const { job } = await core.deleteVm(vm.id);
  expect(await core.ended(job.id)).toMatchObject({ state: 'succeeded' });
  return { vm, secret };
}

async function sweeps(count: number) {
  for (let number = 1; number < count; number += 1) await core.sweeper.sweep();
  return await core.sweeper.sweep();
}

async function problems(filter: ProblemFilter = { state: 'open' }) {
  return (await core.store.problems.list(filter, { limit: 100 })).items;
}

async function problemEvents(): Promise<string[]> {
  const events = await eventsAfter(held);
  return events.flatMap(({ type, data }) => ('problem' in data ? [type] : []));
}

/** Sweeps until the VM counts as missing: three answers over the quiet wait. */
async function missing(): Promise<string> {
  core.backend.vms.clear();
  await until(async () => {
    await core.sweeper.sweep();
    return (await problems()).length > 0;
  });
  const [problem] = await problems();
  expect(problem).toMatchObject({ kind: 'missing_vm' });
  return problem?.id ?? '';
}

async function resolve(problem: string, resolution: 'adopt' | 'delete' | 'forget' | 'ignore') {
  const result = await core.problems.resolveProblem({ problem, resolution }, core.context);
  if (!('problem' in result)) throw new Error('expected a problem');
  return result;
}

/** A job that does not end as long as the guest is held. */
async function bootstrapAgain(vm: Vm): Promise<void> {
  core.guest.hold();
  const { identifiers, clock } = core.world;
  await held.jobs.submit({
    job: {
      id: identifiers.next('job'),
      kind: 'bootstrap_vm',
      vmId: vm.id,
      userId: vm.user_id,
      steps: [{ name: 'bootstrap', state: 'pending', attempt: 0 }],
      requestedBy: 'local',
      now: clock.now(),
    },
    vm: { id: vm.id, patch: {} },
    whenBusy: 'refuse',
  });
}

describe('a second VM with the secret of a row', () => {
  it('is deleted by the second sweep, told of, and closed once it is gone', async () => {
    const { vm, secret } = await provisioned();
    core.backend.addVm('sid-second', secret);

    await core.sweeper.sweep();
    expect(await problems()).toEqual([]);
    expect(await core.sweeper.sweep()).toMatchObject({ opened: 1, closed: 0, acted: 1 });
    expect([...core.backend.vms.keys()]).toEqual([vm.backend_vm_id]);
    expect(await sweeps(2)).toMatchObject({ opened: 0, closed: 1, acted: 0 });
    expect(await problems({ state: 'closed' })).toMatchObject([
      { kind: 'orphan_vm', vmId: vm.id, backendVmId: 'sid-second', closedBy: 'delete' },
    ]);
    expect(await problemEvents()).toEqual(['problem.opened', 'problem.closed']);
  });

  it('is left alone while a job works on the row', async () => {
    const { vm, secret } = await provisioned();
    core.backend.addVm('sid-second', secret);
    await bootstrapAgain(vm);

    await sweeps(4);
    expect(core.backend.vms.size).toBe(2);
    expect(await problems()).toEqual([]);
  });

  it('is no problem yet when a job began while the backend was asked', async () => {
    const { vm, secret } = await provisioned();
    core.backend.addVm('sid-second', secret);
    await core.sweeper.sweep();
    core.backend.hold('findVmsBySecret');
    const listsBefore = core.backend.lists;
    const sweep = core.sweeper.sweep();
    await until(() => core.backend.lists > listsBefore);
    await bootstrapAgain(vm);
    core.backend.letGo();

    expect(await sweep).toMatchObject({ opened: 0, acted: 0 });
  });

  it('is not deleted when a job begins between the judgement and the call', async () => {
    const { vm, secret } = await provisioned();
    core.backend.addVm('sid-second', secret);
    await core.sweeper.sweep();
    const { problems: store } = core.store;
    const apply = store.apply.bind(store);
    // The problems are committed before anything is done about them: a job begins just then.
    store.apply = async (changes) => {
      const result = await apply(changes);
      core.guest.hold();
      await core.deleteVm(vm.id);
      return result;
    };
    const deletesBefore = core.backend.deletes.length;
    const report = await core.sweeper.sweep();

    expect(report).toMatchObject({ opened: 1, acted: 0 });
    expect(core.backend.deletes.length).toBe(deletesBefore);
    store.apply = apply;
  });
});

describe('in report-only a second VM with the secret of a row', () => {
  beforeEach(async () => {
    const { forge, backend, guest } = core;
    await core[Symbol.asyncDispose]();
    const reconcile = { intervalMs: 120_000, act: 'report' } as const;
    core = new TestCore(held.store, { forge, backend, guest, settings: { reconcile } });
  });

  it('is over with the row, without another sweep', async () => {
    const { vm, secret } = await provisioned();
    core.backend.addVm('sid-second', secret);
    await sweeps(2);
    expect(await problems()).toMatchObject([{ kind: 'orphan_vm' }]);
    const { job } = await core.deleteVm(vm.id);
    expect(await core.ended(job.id)).toMatchObject({ state: 'succeeded' });
    expect(await problems({})).toMatchObject([{ state: 'closed', closedBy: 'delete' }]);
  });

  it('is not said to be deleted where a job has made it its own', async () => {
    core.backend.deployFaults.push('reject');
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    core.backend.addVm('sid-late', await core.store.vms.secret(vm.id));
    await sweeps(2);
    const [problem] = await problems();
    await resolve(problem?.id ?? '', 'ignore');
    core.guest.hold();
    const retried = await core.retry(job.id);
    // Decided before the job has made it its own, and too late for a sweep.
    core.backend.deleteVm = async () => await Promise.reject(new Error('nobody deletes it'));
    await resolve(problem?.id ?? '', 'delete');
    await until(async () => (await core.getVm(vm.id)).backend_vm_id === 'sid-late');
    await expect(resolve(problem?.id ?? '', 'delete')).rejects.toMatchObject({
      reason: 'RESOLUTION_NOT_POSSIBLE',
      message: expect.stringContaining("'s own by now"),
    });
    core.guest.letGo();
    expect(await core.ended(retried.id)).toMatchObject({ state: 'succeeded' });
    await sweeps(2);
    expect(await problems({})).toMatchObject([{ state: 'closed', closedBy: 'not_seen' }]);
  });
});

describe('what arrives after its VM was deleted', () => {
  it('is deleted, VM and gateway', async () => {
    const { vm, secret } = await deleted();
    core.backend.addVm('sid-late', secret);
    core.backend.addGateway('gw-late', secret);

    expect(await sweeps(2)).toMatchObject({ opened: 2, acted: 2 });
    expect(core.backend.vms.size + core.backend.gateways.size).toBe(0);
    expect(await problems()).toMatchObject([
      { kind: 'leftover_after_delete', vmId: vm.id, backendGatewayId: 'gw-late' },
      { kind: 'leftover_after_delete', vmId: vm.id, backendVmId: 'sid-late' },
    ]);
    expect(await sweeps(2)).toMatchObject({ closed: 2 });
  });

  it('is deleted also after a restart', async () => {
    const { secret } = await deleted();
    const { backend } = core;
    await core[Symbol.asyncDispose]();
    held = await held.reopen();
    core = new TestCore(held.store, { backend });
    backend.addVm('sid-late', secret);

    expect(await sweeps(2)).toMatchObject({ opened: 1, acted: 1 });
    expect(backend.vms.size).toBe(0);
  });

  it('is deleted where the delete had been forced, and that ends its problem', async () => {
    const { vm, secret } = await provisioned();
    const { backend } = core;
    await core[Symbol.asyncDispose]();
    await forceDrop(vm);
    core = new TestCore(held.store, { backend });
    expect(await problems()).toMatchObject([{ kind: 'orphan_vm', subject: vm.id, sightings: 1 }]);

    backend.addVm('sid-alive', secret);
    await core.sweeper.sweep();
    expect(backend.vms.size + backend.gateways.size).toBe(0);
    await sweeps(2);
    expect(await problems({})).toMatchObject([{ state: 'closed', closedBy: 'delete' }]);
  });
});

/** What a forced delete does to the row, by a job of its own. */
async function forceDrop(vm: Vm): Promise<void> {
  const id = core.world.identifiers.next('job');
  const now = core.world.clock.now();
  const jobs = held.jobs;
  await jobs.submit({
    job: { id, kind: 'delete_vm', vmId: vm.id, steps: [], requestedBy: 'local', now },
    vm: { id: vm.id, patch: { state: 'deleting' } },
    whenBusy: 'supersede',
  });
  const job = await jobs.claimNext({ owner: 'test', leaseMs: 30_000, now });
  const row = await core.store.vms.find(vm.id);
  if (job === undefined || row === undefined) throw new Error('expected a job and its VM');
  await jobs.advance(
    { jobId: job.id, runEpoch: job.runEpoch },
    {
      now,
      dropVm: 'forced',
      openProblem: forcedProblem(row, {
        id: core.world.identifiers.next('prb'),
        jobId: job.id,
        why: 'does not answer',
        left: 'a VM',
        now,
      }),
      end: { state: 'succeeded' },
    },
  );
}

describe('a row without a VM whose secret shows one', () => {
  /** A provision whose deploys were refused, although one of them makes a VM in the end. */
  async function failed(): Promise<{ vm: Vm; job: Job; secret: string }> {
    core.backend.deployFaults.push('reject');
    const { vm, job } = await core.provision();
    const ended = await core.ended(job.id);
    expect(ended).toMatchObject({ state: 'failed', error: { reason: 'BACKEND_REJECTED' } });
    return { vm, job: ended, secret: await core.store.vms.secret(vm.id) };
  }

  it('gets it entered, so that a delete or a retry works on it', async () => {
    const { vm, job, secret } = await failed();
    core.backend.looksUntilRunning = 0;
    core.backend.addVm('sid-late', secret);

    expect(await sweeps(2)).toMatchObject({ opened: 0, acted: 1 });
    const entered = await core.store.vms.find(vm.id);
    expect(entered).toMatchObject({ backendVmId: 'sid-late', state: 'failed' });
    expect(entered?.deploy.uncertainSince).toBeUndefined();
    expect(entered?.conditions).toContainEqual(
      expect.objectContaining({ type: 'BackendRunning', status: 'true' }),
    );
    const retried = await core.jobs.retryJob({ job: job.id }, core.context);
    if (!('job' in retried)) throw new Error('expected a job');
    expect(await core.ended(retried.job.id)).toMatchObject({ state: 'succeeded' });
    expect(core.backend.deploys).toHaveLength(0);
  });

  it('keeps one of several', async () => {
    const { vm, secret } = await failed();
    core.backend.addVm('sid-1', secret);
    core.backend.addVm('sid-2', secret);

    await sweeps(4);
    expect([...core.backend.vms.keys()]).toEqual(['sid-1']);
    expect(await core.store.vms.find(vm.id)).toMatchObject({ backendVmId: 'sid-1' });
  });

  it('is a problem where the id of that VM is entered on another row: the ids began anew', async () => {
    const { vm: first } = await provisioned();
    core.backend.vms.clear();
    await core.addUser('eve');
    core.backend.deployFaults.push('reject');
    const { vm, job } = await core.provision('eve');
    await core.ended(job.id);
    core.backend.addVm(first.backend_vm_id ?? '', await core.store.vms.secret(vm.id));

    expect(await sweeps(2)).toMatchObject({ opened: 1, acted: 0 });
    const [problem] = await problems();
    expect(problem).toMatchObject({
      kind: 'orphan_vm',
      vmId: vm.id,
      evidence: { entered_on_vm: first.id },
      resolutions: ['delete', 'ignore'],
    });
    expect(core.backend.vms.size).toBe(1);
  });

  it('is a problem in report-only, which an operator resolves by adopting it', async () => {
    await core[Symbol.asyncDispose]();
    const reconcile = { intervalMs: 120_000, act: 'report' } as const;
    core = new TestCore(held.store, { forge: core.forge, settings: { reconcile } });
    const { vm, secret } = await failed();
    core.backend.addVm('sid-late', secret);

    expect(await sweeps(3)).toMatchObject({ acted: 0 });
    expect((await core.store.vms.find(vm.id))?.backendVmId).toBeUndefined();
    const [problem] = await problems();
    const { problem: after } = await resolve(problem?.id ?? '', 'adopt');
    expect(after).toMatchObject({ state: 'closed', closed_by: 'adopt' });
    expect(await core.store.vms.find(vm.id)).toMatchObject({ backendVmId: 'sid-late' });
  });
});

describe('a VM that the backend does not show', () => {
  it('is no problem after one or two empty answers, nor when they come quickly', async () => {
    await provisioned();
    core.backend.isEmpty = true;
    await sweeps(2);
    expect(await problems()).toEqual([]);
    core.backend.isEmpty = false;
    await sweeps(2);
    core.backend.isEmpty = true;
    await sweeps(2);
    expect(await problems()).toEqual([]);
  });

  it('is none while the backend does not answer', async () => {
    await provisioned();
    core.backend.setDown(true);
    for (let number = 0; number < 5; number += 1) {
      expect(await core.sweeper.sweep()).toMatchObject({
        opened: 0,
        incomplete: [{ backend: 'main', reason: 'backend "main" refuses connections' }],
      });
      await sleep(60);
    }
    expect(await problems()).toEqual([]);
  });

  it('is deleted by a job where an operator says so', async () => {
    const { vm } = await provisioned();
    const id = await missing();
    const { problem, job } = await resolve(id, 'delete');

    expect(problem).toMatchObject({ state: 'open', resolution: 'delete' });
    expect(job).toMatchObject({ kind: 'delete_vm', vm_id: vm.id });
    expect(await core.ended(job?.id ?? '')).toMatchObject({ state: 'succeeded' });
    await core.sweeper.sweep();
    expect(await problems({})).toMatchObject([{ id, state: 'closed', closedBy: 'delete' }]);
  });

  it("is forgotten where an operator says so, and is then nobody's to delete unasked", async () => {
    const { vm, secret } = await provisioned();
    const id = await missing();
    expect((await resolve(id, 'forget')).problem).toMatchObject({ closed_by: 'forget' });
    expect(await core.store.vms.find(vm.id)).toBeUndefined();

    core.backend.addVm('sid-back', secret);
    await sweeps(4);
    expect(core.backend.vms.size).toBe(1);
    const found = await problems();
    // Its gateway has been there all the time.
    expect(found.map(({ kind }) => kind)).toEqual(Array(2).fill('leftover_after_delete'));
    const problem = found.find(({ backendVmId }) => backendVmId === 'sid-back');
    await resolve(problem?.id ?? '', 'delete');
    await until(() => core.backend.vms.size === 0);
    await sweeps(2);
    expect(await problems()).toMatchObject([{ backendGatewayId: 'gw-1' }]);
  });

  it('is to be decided on again where its delete did not come to its end', async () => {
    const { vm } = await provisioned();
    const id = await missing();
    core.backend.hold('findVmsBySecret');
    const { job } = await resolve(id, 'delete');
    await core.jobs.cancelJob({ job: job?.id ?? '' }, core.context);
    core.backend.letGo();
    expect(await core.ended(job?.id ?? '')).toMatchObject({ state: 'canceled' });
    const [problem] = await problems();
    expect(problem).toMatchObject({ id, state: 'open' });
    expect(problem?.resolution).toBeUndefined();
    core.backend.addVm(vm.backend_vm_id ?? '', await core.store.vms.secret(vm.id));
    await sweeps(2);
    expect(await problems({})).toMatchObject([{ id, state: 'closed', closedBy: 'not_seen' }]);
    expect(await problemEvents()).toEqual([
      'problem.opened',
      'problem.updated',
      'problem.updated',
      'problem.closed',
    ]);
  });

  it('of a backend that left the configuration can only be ignored, or deleted by force', async () => {
    const { vm } = await provisioned();
    const id = await missing();
    const { forge } = core;
    await core[Symbol.asyncDispose]();
    core = new TestCore(held.store, { forge, backends: new Map() });
    for (const resolution of ['forget', 'delete'] as const) {
      for (const validate_only of [true, false]) {
        const params = { problem: id, resolution, validate_only };
        await expect(core.problems.resolveProblem(params, core.context)).rejects.toMatchObject({
          reason: 'BACKEND_UNAVAILABLE',
        });
      }
    }
    const { job } = await core.deleteVm(vm.id, { force: true, confirm_vm: vm.id });
    await core.ended(job.id);
    expect(await problems({})).toMatchObject([
      { kind: 'orphan_vm', state: 'open' },
      { id, kind: 'missing_vm', state: 'closed', closedBy: 'not_seen' },
    ]);
    const [{ id: left } = { id: '' }] = await problems();
    await expect(resolve(left, 'delete')).rejects.toMatchObject({ reason: 'BACKEND_UNAVAILABLE' });
  });

  it.each(['forget', 'delete'] as const)(
    'is neither dropped nor deleted by "%s" once another one is in its place',
    async (resolution) => {
      const { vm } = await provisioned();
      const id = await missing();
      const { job } = await core.redeploy(vm.id);
      await expect(resolve(id, resolution)).rejects.toMatchObject({ reason: 'JOB_IN_PROGRESS' });
      expect(await core.ended(job.id)).toMatchObject({ state: 'succeeded' });
      await expect(resolve(id, resolution)).rejects.toMatchObject({
        reason: 'RESOLUTION_NOT_POSSIBLE',
        message: expect.stringContaining('has "sid-2" entered by now'),
      });
      expect(await core.getVm(vm.id)).toMatchObject({ state: 'ready', backend_vm_id: 'sid-2' });
      expect(core.backend.vms.size).toBe(1);
    },
  );

  it.each(['forget', 'delete'] as const)(
    'is asked for once more before "%s", which is refused when it is back',
    async (resolution) => {
      const { vm, secret } = await provisioned();
      const id = await missing();
      core.backend.addVm(vm.backend_vm_id ?? '', secret);
      const params = { problem: id, resolution, validate_only: true };
      await expect(core.problems.resolveProblem(params, core.context)).rejects.toMatchObject({
        reason: 'RESOLUTION_NOT_POSSIBLE',
        message: expect.stringContaining('shows it again'),
      });
      core.backend.setDown(true);
      await expect(resolve(id, resolution)).rejects.toMatchObject({
        reason: 'BACKEND_UNAVAILABLE',
        retryable: true,
      });
      expect(await core.getVm(vm.id)).toMatchObject({ state: 'ready' });
    },
  );

  it.each(['forget', 'delete'] as const)(
    'is left alone by "%s" where a job came between the look and the commit',
    async (resolution) => {
      const { vm } = await provisioned();
      const id = await missing();
      const { findVm } = core.backend;
      core.backend.findVm = async () => {
        core.backend.findVm = findVm;
        const { job } = await core.redeploy(vm.id);
        await core.ended(job.id);
        return undefined;
      };
      await expect(resolve(id, resolution)).rejects.toMatchObject({
        reason: 'RESOLUTION_NOT_POSSIBLE',
        message: expect.stringContaining('was changed meanwhile'),
      });
      expect(await core.getVm(vm.id)).toMatchObject({ state: 'ready' });
      expect(core.backend.vms.size).toBe(1);
    },
  );

  it('stays ignored where an operator says so, and is not told of again', async () => {
    await provisioned();
    const id = await missing();
    await resolve(id, 'ignore');
    await sweeps(5);

    expect(await problems({})).toMatchObject([{ id, state: 'ignored' }]);
    expect(await problemEvents()).toEqual(['problem.opened', 'problem.updated']);
  });
});

describe('the budget', () => {
  it("lets no sweep delete more, and an operator's word counts beside it", async () => {
    const { secret } = await deleted();
    for (let number = 1; number <= 4; number += 1) core.backend.addVm(`sid-late-${number}`, secret);

    expect(await sweeps(5)).toMatchObject({ acted: 0 });
    expect(core.backend.vms.size).toBe(4);
    const [first] = await problems();
    expect(first?.evidence['not_done']).toBe(
      '4 deletions are due at backend "main", and a sweep decides on 3 at most',
    );
    await resolve(first?.id ?? '', 'delete');
    await until(() => core.backend.vms.size < 4);
    await sweeps(3);
    expect(core.backend.vms.size).toBe(0);
  });
});

describe('after a restore', () => {
  it('nothing is done until an operator ends it, and it is told why', async () => {
    const { secret } = await deleted();
    restored(held, Date.parse('2026-03-03T10:00:00.000Z'));
    core.backend.addVm('sid-late', secret);

    expect(await sweeps(4)).toMatchObject({ acted: 0 });
    expect(core.backend.vms.size).toBe(1);
    expect(await core.sweeper.reportOnly()).toMatch(/restored at 2026-03-03T10:00:00\.000Z/);
    const [problem] = await problems();
    expect(problem?.evidence['not_done']).toMatch(/end_report_only/);

    const params = { end_report_only: true };
    const { signal } = new AbortController();
    const report = await core.problems.reconcile(params, core.context, signal);
    expect(report).toMatchObject({ acted: 1 });
    expect(core.backend.vms.size).toBe(0);
    expect(await core.sweeper.reportOnly()).toBeUndefined();
  });
});

/** Tombstones that come first, whose secrets the backend refuses to look for, or is silent about. */
async function refuseManyTombstones(
  secret: string,
  count: number,
  fault: { readonly isSilence?: boolean } = {},
): Promise<void> {
  const database = new BetterSqlite3(held.path);
  database.exec('UPDATE vm_tombstones SET id = 1000');
  for (let id = 1; id <= count; id += 1) {
    database
      .prepare(
        `INSERT INTO vm_tombstones SELECT ?, vm_id, user_id, name, backend, backend_vm_id,
           backend_gateway_id, cause, vm, sealed_secret, deleted_at, next_look_at, seen_at
         FROM vm_tombstones WHERE id = 1000`,
      )
      .run(id);
  }
  database.close();
  const { reconcile } = core.store;
  const secretOf = reconcile.secret.bind(reconcile);
  reconcile.secret = async (holder) =>
    holder.kind === 'tombstone' && holder.id <= count
      ? { kind: 'secret', secret: 'refused' }
      : await secretOf(holder);
  const find = core.backend.findVmsBySecret.bind(core.backend);
  core.backend.findVmsBySecret = async (wanted) => {
    if (wanted === secret) return await find(wanted);
    throw new BackendError('unknown', 'not understood', fault);
  };
}

/** What a restore leaves in the database. */
function restored(store: TestStore, at: number): void {
  const database = new BetterSqlite3(store.path);
  database.prepare(`INSERT INTO meta (name, value) VALUES ('restored_at', ?)`).run(String(at));
  database.close();
}

describe('a secret that does not unseal', () => {
  it('is a problem, which an operator ends by forgetting it', async () => {
    const { vm } = await provisioned();
    spoilSecrets(held);

    await sweeps(2);
    const [problem] = await problems();
    expect(problem).toMatchObject({ kind: 'secret_unreadable', vmId: vm.id });
    const id = problem?.id ?? '';
    await expect(resolve(id, 'delete')).rejects.toMatchObject({
      reason: 'RESOLUTION_NOT_POSSIBLE',
      details: { possible: ['forget', 'ignore'] },
    });
    await resolve(id, 'forget');
    expect(await core.store.vms.find(vm.id)).toBeUndefined();
    await sweeps(3);
    expect(await problems()).toEqual([]);
  });

  it.each([
    ['a row', provisioned],
    ['a tombstone', deleted],
  ])('of %s is not forgotten once it unseals again', async (_, make) => {
    const { vm } = await make();
    const sealed = spoilSecrets(held);
    await sweeps(2);
    const [problem] = await problems();
    putSecretsBack(held, sealed);

    await expect(resolve(problem?.id ?? '', 'forget')).rejects.toMatchObject({
      reason: 'RESOLUTION_NOT_POSSIBLE',
      message: expect.stringContaining('the secret unseals again'),
    });
    await sweeps(2);
    expect(await problems({})).toMatchObject([{ vmId: vm.id, closedBy: 'not_seen' }]);
  });

  it('fails a delete with a reason of its own, which says what to do', async () => {
    const { vm } = await provisioned();
    spoilSecrets(held);
    const { job } = await core.deleteVm(vm.id);
    expect(await core.ended(job.id)).toMatchObject({
      state: 'failed',
      error: {
        reason: 'SECRET_UNREADABLE',
        message: expect.stringContaining('`resolve_problem` with "forget"'),
        retryable: false,
      },
    });
  });

  it('of a tombstone is forgotten without being lost', async () => {
    await deleted();
    spoilSecrets(held);

    await sweeps(2);
    const [problem] = await problems();
    expect(problem).toMatchObject({ kind: 'secret_unreadable', tombstoneId: 1 });
    await resolve(problem?.id ?? '', 'forget');
    await sweeps(3);
    expect(await problems()).toEqual([]);
    expect(await core.store.vms.findDeleted(problem?.vmId ?? '')).toBeDefined();
  });
});

const secretTables = ['vms', 'vm_tombstones'] as const;

/** Answers with what was there before, by table: the only secret of each. */
function spoilSecrets(store: TestStore): ReadonlyMap<string, unknown> {
  const database = new BetterSqlite3(store.path);
  const sealed = new Map<string, unknown>();
  for (const table of secretTables) {
    sealed.set(table, database.prepare(`SELECT sealed_secret FROM ${table}`).pluck().get());
    database.prepare(`UPDATE ${table} SET sealed_secret = zeroblob(60)`).run();
  }
  database.close();
  return sealed;
}

function putSecretsBack(store: TestStore, sealed: ReadonlyMap<string, unknown>): void {
  const database = new BetterSqlite3(store.path);
  for (const table of secretTables) {
    database.prepare(`UPDATE ${table} SET sealed_secret = ?`).run(sealed.get(table) ?? null);
  }
  database.close();
}

describe('several backends', () => {
  it('answer for every row, also when many are refused in a row', async () => {
    const { secret } = await deleted();
    await refuseManyTombstones(secret, 9);
    core.backend.addVm('sid-late', secret);
    await sweeps(2);
    expect(core.backend.vms.size).toBe(0);
  });

  it('that are silent about many are asked about all others in other sweeps', async () => {
    const { secret } = await deleted();
    await refuseManyTombstones(secret, 9, { isSilence: true });
    core.backend.addVm('sid-late', secret);
    await sweeps(4);
    expect(core.backend.vms.size).toBe(0);
  });

  it('do not keep each other: one that does not answer is told, the others are swept', async () => {
    const dead = Object.assign(new FakeBackend(), { name: 'dead' });
    dead.setDown(true);
    const backends = new Map([...core.world.backends, ['dead', dead]]);
    await using sweeper = new ReconcileSweeper(
      { ...core.world, backends },
      core.world.settings.reconcile,
    );
    const { secret } = await deleted();
    core.backend.addVm('sid-late', secret);
    await sweeper.sweep();
    await sweeper.sweep();

    expect(core.backend.vms.size).toBe(0);
  });
});

describe('a sweep that is asked for', () => {
  it('begins after the question, also when one runs', async () => {
    await provisioned();
    const { signal } = new AbortController();
    core.backend.hold('findVmsBySecret');
    const first = core.sweeper.sweep();
    await until(() => core.backend.lists === 1);
    const asked = core.problems.reconcile({}, core.context, signal);
    const alsoAsked = core.problems.reconcile({}, core.context, signal);
    core.backend.letGo();

    const firstEnd = (await first).endedAt;
    const report = await asked;
    if (!('started_at' in report)) throw new Error('expected a report');
    expect(Date.parse(report.started_at)).toBeGreaterThanOrEqual(firstEnd);
    expect(await alsoAsked).toEqual(report);
    expect(core.backend.lists).toBe(2);
  });

  it('is told that the daemon stops when its wait ends by that', async () => {
    await provisioned();
    core.backend.hold('findVmsBySecret');
    const stop = new AbortController();
    const asked = core.problems.reconcile({}, core.context, stop.signal);
    await until(() => core.backend.lists === 1);
    stop.abort();
    await expect(asked).rejects.toMatchObject({ reason: 'SHUTTING_DOWN', retryable: true });
    core.backend.letGo();
  });

  it('ends with the daemon, whatever the backend does', async () => {
    await provisioned();
    core.backend.hold('findVmsBySecret');
    const sweep = core.sweeper.sweep();
    const refused = expect(sweep).rejects.toMatchObject({ reason: 'SHUTTING_DOWN' });
    await until(() => core.backend.lists === 1);
    await core.sweeper[Symbol.asyncDispose]();
    await refused;
    core.backend.letGo();
  });
});
