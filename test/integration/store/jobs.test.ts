import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { StaleClaimError } from '../../../src/core/ports/store.ts';
import { Sealer } from '../../../src/store/sealing.ts';
import {
  addUser,
  claim,
  createStore,
  eventsAfter,
  idOf,
  newJob,
  newVm,
  submitDelete,
  submitProvision,
} from '../../support/store.ts';
import { mutationOf } from '../../support/mutations.ts';

const line = (text: string, time = 3_000) => ({ time, stream: 'stdout' as const, text });

describe('submit', () => {
  test('makes the VM, the job and their events in one go', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm, job, created } = await submitProvision(store, 1);
    expect(created).toBe(true);
    expect(vm).toMatchObject({ id: idOf('vm', 1), username: 'user1', jobId: job.id });
    expect(job).toMatchObject({ state: 'queued', attempt: 1, lastLine: 0, runEpoch: 0 });
    expect(await store.vms.find(vm.id)).toEqual(vm);
    expect(await store.jobs.find(job.id)).toEqual(job);
    expect((await store.users.find('user1'))?.vmCount).toBe(1);
    const types = (await eventsAfter(store)).map(({ type }) => type);
    expect(types).toEqual(['user.created', 'vm.created', 'job.created']);
  });

  test('counts the VMs of the user inside the transaction', async () => {
    await using store = await createStore();
    await addUser(store);
    const results = await Promise.allSettled(
      [1, 2, 3].map(
        async (n) => await submitProvision(store, n, { vmLimits: { vmsPerUser: 2, vmsTotal: 9 } }),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await expect(
      submitProvision(store, 4, { vmLimits: { vmsPerUser: 2, vmsTotal: 9 } }),
    ).rejects.toMatchObject({
      reason: 'VM_QUOTA',
      message: 'user "user1" has 2 VMs already; limits.vms_per_user is 2',
    });
    expect(await store.counts()).toEqual({ users: 1, vms: 2, jobsQueued: 2, jobsRunning: 0 });
  });

  test('leaves nothing behind when it fails half-way', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const before = await store.events.bounds();
    const mutation = mutationOf({ method: 'provision_vm', requestId: 'r' });
    // The VM is inserted before the job, whose id is taken.
    const again = store.jobs.submit({
      job: newJob(1, { vmId: idOf('vm', 2) }),
      vm: { create: newVm(2) },
      whenBusy: 'refuse',
      mutation,
    });
    await expect(again).rejects.toThrow(/UNIQUE/);
    expect(await store.vms.find(idOf('vm', 2))).toBeUndefined();
    expect(await store.events.bounds()).toEqual(before);
    expect(await store.requests.find(mutation)).toBeUndefined();
  });

  test('refuses an unknown user and an unknown VM', async () => {
    await using store = await createStore();
    await expect(submitProvision(store, 1)).rejects.toMatchObject({ reason: 'USER_NOT_FOUND' });
    const submission = submitDelete(store, 1, idOf('vm', 9));
    await expect(submission).rejects.toMatchObject({ reason: 'VM_NOT_FOUND' });
  });

  test('answers a repeated request with the earlier outcome, and a changed one with a mismatch', async () => {
    await using store = await createStore();
    await addUser(store);
    const mutation = mutationOf({ method: 'provision_vm', requestId: 'r1' });
    const first = await submitProvision(store, 1, { mutation });
    await using later = await store.reopen();
    const second = await submitProvision(later, 2, { mutation });
    expect(second).toEqual({ job: first.job, vm: first.vm, created: false });
    expect(await later.vms.find(idOf('vm', 2))).toBeUndefined();
    const misuse = submitProvision(later, 3, { mutation: { ...mutation, paramsHash: 'h2' } });
    await expect(misuse).rejects.toMatchObject({ reason: 'IDEMPOTENCY_MISMATCH' });
    const other = await submitProvision(later, 4, { mutation: { ...mutation, caller: 'b' } });
    expect(other.created).toBe(true);
  });

  test('refuses a second job of a busy VM, naming the first', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm, job } = await submitProvision(store, 1);
    const second = store.jobs.submit({
      job: newJob(2, { kind: 'bootstrap_vm', vmId: vm.id }),
      vm: { id: vm.id, patch: {} },
      whenBusy: 'refuse',
    });
    await expect(second).rejects.toMatchObject({
      reason: 'JOB_IN_PROGRESS',
      details: { job_id: job.id },
    });
  });

  test('a delete supersedes a provision, and a second delete is the first one', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm, job } = await submitProvision(store, 1);
    const head = (await store.events.bounds()).headSeq;
    const deleted = await submitDelete(store, 2, vm.id);
    expect(deleted.vm).toMatchObject({ state: 'deleting', jobId: deleted.job.id });
    expect(await store.jobs.find(job.id)).toMatchObject({
      state: 'canceling',
      supersededBy: deleted.job.id,
      cancelRequestedAt: 1_002,
    });
    const types = (await eventsAfter(store, head)).map(({ type }) => type);
    expect(types).toEqual(['job.updated', 'vm.updated', 'job.created']);
    const again = await submitDelete(store, 3, vm.id);
    expect(again).toMatchObject({ created: false, job: { id: deleted.job.id } });
    expect(await store.jobs.unfinishedOf(vm.id)).toHaveLength(2);
  });

  test('a delete that is being canceled does not answer for a new one', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const first = await submitDelete(store, 2, vm.id);
    await store.jobs.requestCancel(first.job.id, 5_000);
    const second = await submitDelete(store, 3, vm.id);
    expect(second.created).toBe(true);
    expect((await store.jobs.find(first.job.id))?.supersededBy).toBe(second.job.id);
  });

  test('a retry counts its attempts on', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm, job } = await submitProvision(store, 1);
    const held = await claim(store);
    await store.jobs.advance(held.claim, { now: 3_000, end: { state: 'failed' } });
    const retried = await store.jobs.submit({
      job: newJob(2, { vmId: vm.id, retryOf: job.id }),
      vm: { id: vm.id, patch: { state: 'provisioning' } },
      whenBusy: 'refuse',
    });
    expect(retried.job).toMatchObject({ retryOf: job.id, attempt: 2 });
  });
});

describe('claimNext', () => {
  test('takes deletes first, then the user with the fewest running jobs, then the oldest', async () => {
    await using store = await createStore();
    await addUser(store, 1);
    await addUser(store, 2);
    const [one, two] = [idOf('usr', 1), idOf('usr', 2)];
    for (const n of [1, 2, 3]) await submitProvision(store, n, { userId: one });
    for (const n of [4, 5]) await submitProvision(store, n, { userId: two });
    await submitDelete(store, 6, idOf('vm', 3));
    const order: string[] = [];
    for (;;) {
      const job = await store.jobs.claimNext({ owner: 'w', leaseMs: 1_000, now: 2_000 });
      if (job === undefined) break;
      order.push(job.id);
    }
    // The canceled one first, since the delete waits for it. Both belong to user 1, so user 2 is
    // next, until as much runs for both.
    expect(order).toEqual([3, 6, 4, 5, 1, 2].map((n) => idOf('job', n)));
  });

  test('makes a queued job running once, and leaves a canceling one canceling', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    await submitProvision(store, 2);
    await store.jobs.requestCancel(idOf('job', 2), 1_500);
    const head = (await store.events.bounds()).headSeq;
    const first = await claim(store);
    expect(first.job).toMatchObject({ id: idOf('job', 2), state: 'canceling', runEpoch: 1 });
    const second = await claim(store);
    expect(second.job).toMatchObject({ state: 'running', startedAt: 2_000, runEpoch: 1 });
    const events = await eventsAfter(store, head);
    expect(events.map(({ type, job_id }) => [type, job_id])).toEqual([
      ['job.updated', second.job.id],
    ]);
  });

  test('passes over what its worker has in hand, and keeps to the urgent or the others if asked to', async () => {
    await using store = await createStore();
    await addUser(store);
    for (const n of [1, 2, 3]) await submitProvision(store, n);
    await submitDelete(store, 4, idOf('vm', 3));
    const running = [idOf('job', 1)];
    const next = async (only?: 'urgent' | 'ordinary') => {
      const kind = only === undefined ? {} : { only };
      const job = await store.jobs.claimNext({
        owner: 'w',
        leaseMs: 1,
        now: 2_000,
        running,
        ...kind,
      });
      if (job !== undefined) running.push(job.id);
      return job?.id;
    };
    expect(await next('urgent')).toBe(idOf('job', 3));
    expect(await next('urgent')).toBe(idOf('job', 4));
    expect(await next('urgent')).toBeUndefined();
    expect(await next('ordinary')).toBe(idOf('job', 2));
    expect(await next()).toBeUndefined();
  });

  test('takes up at once what its worker left behind, wherever the clock was set meanwhile', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    await claim(store, { owner: 'w', now: 90_000_000 });
    const wanted = { leaseMs: 30_000, now: 2_000, running: [] };
    expect(await store.jobs.claimNext({ ...wanted, owner: 'other' })).toBeUndefined();
    expect((await store.jobs.claimNext({ ...wanted, owner: 'w' }))?.runEpoch).toBe(2);
  });

  test('counts the claims in a row after which the job showed no life', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const again = async () => await claim(store, { now: 90_000_000 * (claims += 1) });
    let claims = 0;
    expect((await again()).job.recoveries).toBe(1);
    const second = await again();
    expect(second.job.recoveries).toBe(2);
    await store.jobs.release(second.claim);
    const third = await again();
    expect(third.job.recoveries).toBe(2);
    await store.jobs.showLife(second.claim);
    const fourth = await again();
    expect(fourth.job.recoveries).toBe(3);
    await store.jobs.showLife(fourth.claim);
    const fifth = await again();
    expect(fifth.job.recoveries).toBe(1);
    const { job } = await store.jobs.advance(fifth.claim, { now: 3_000, log: [line('alive')] });
    expect(job.recoveries).toBeUndefined();
    expect(await store.jobs.find(job.id)).toEqual(job);
  });

  test('passes over suspects for a while, and says which job is worn out', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    for (let n = 1; n <= 3; n += 1) await claim(store, { now: 90_000_000 * n });
    const wanted = { owner: 'new', leaseMs: 1, now: 900_000_000 };
    const within = (max: number, wornOutFrom: number) => ({
      ...wanted,
      recoveries: { max, wornOutFrom },
    });
    expect(await store.jobs.claimNext(within(2, 5))).toBeUndefined();
    await expect(store.jobs.claimNext(within(2, 3))).rejects.toMatchObject({
      jobId: idOf('job', 1),
      why: 'worn_out',
    });
    expect((await store.jobs.claimNext(within(3, 5)))?.recoveries).toBe(4);
  });

  test('takes over a claim that ran out, keeps one that was renewed, and fences the old worker', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const old = await claim(store, { owner: 'old' });
    await store.jobs.renewClaims([old.claim], 30_000, 10_000);
    const attempt = { owner: 'new', leaseMs: 30_000 };
    expect(await store.jobs.claimNext({ ...attempt, now: 39_999 })).toBeUndefined();
    const taken = await store.jobs.claimNext({ ...attempt, now: 40_000 });
    expect(taken).toMatchObject({ runEpoch: 2, startedAt: 2_000 });
    const stale = store.jobs.advance(old.claim, { now: 40_001, log: [line('lost')] });
    await expect(stale).rejects.toBeInstanceOf(StaleClaimError);
    await store.jobs.release(old.claim);
    expect(await store.jobs.claimNext({ ...attempt, now: 40_002 })).toBeUndefined();
    expect(await store.jobs.lines(idOf('job', 1), 0, 10)).toEqual([]);
  });

  test('a released job can be claimed at once, and its old claim writes nothing more', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const held = await claim(store);
    await store.jobs.release(held.claim);
    const stale = store.jobs.advance(held.claim, { now: 2_500, job: { message: 'late' } });
    await expect(stale).rejects.toBeInstanceOf(StaleClaimError);
    expect((await claim(store)).job).toMatchObject({ runEpoch: 2, state: 'running' });
  });

  test('a restart gives back the claims of the process before', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    await claim(store);
    await using later = await store.reopen();
    expect((await claim(later)).job).toMatchObject({ id: idOf('job', 1), runEpoch: 2 });
  });
});

describe('advance', () => {
  test('numbers the lines 1..n without a hole, across commits and restarts', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const id = idOf('job', 1);
    let held = await claim(store);
    await store.jobs.advance(held.claim, { now: 3_000, log: [line('a', 3_000), line('b', 3_007)] });
    await using later = await store.reopen();
    held = await claim(later);
    const cut = { ...line('c\u0000\u001b[1m"é'), truncated: true as const };
    const { job } = await later.jobs.advance(held.claim, { now: 3_100, log: [cut] });
    expect(job.lastLine).toBe(3);
    expect(await later.jobs.lines(id, 0, 10)).toEqual([
      { ...line('a', 3_000), line: 1 },
      { ...line('b', 3_007), line: 2 },
      { ...cut, line: 3 },
    ]);
    expect((await later.jobs.lines(id, 1, 1)).map((l) => l.line)).toEqual([2]);
    expect((await later.jobs.lines(id, 2, 10)).map((l) => l.line)).toEqual([3]);
    expect(await later.jobs.lines(id, 3, 10)).toEqual([]);
  });

  test('a commit of lines and step memory emits job.log alone', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const held = await claim(store);
    const head = (await store.events.bounds()).headSeq;
    const { job } = await store.jobs.advance(held.claim, {
      now: 3_000,
      steps: [{ index: 5, data: { offsets: { stdout: 2, stderr: 0 } } }],
      log: [line('x')],
    });
    expect(job.steps[5]?.data).toEqual({ offsets: { stdout: 2, stderr: 0 } });
    expect(await store.jobs.find(job.id)).toEqual(job);
    const events = await eventsAfter(store, head);
    expect(events.map(({ type }) => type)).toEqual(['job.log']);
    expect(events[0]?.data).toEqual({
      lines: [{ line: 1, time: '1970-01-01T00:00:03.000Z', stream: 'stdout', text: 'x' }],
    });
  });

  test('emits nothing for what no client can see', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const held = await claim(store);
    const head = (await store.events.bounds()).headSeq;
    const deploy = { attempts: 1, uncertainSince: 2_900 };
    const result = await store.jobs.advance(held.claim, {
      now: 3_000,
      job: { message: undefined },
      steps: [{ index: 1, data: { keys: [] } }],
      vm: { deploy },
    });
    expect(result.vm).toEqual({ ...vm, deploy });
    expect(await store.vms.find(vm.id)).toEqual({ ...vm, deploy });
    expect((await store.events.bounds()).headSeq).toBe(head);
  });

  test('sets, clears and keeps fields; each visible change is one event', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const held = await claim(store);
    const head = (await store.events.bounds()).headSeq;
    await store.jobs.advance(held.claim, {
      now: 3_000,
      job: { message: 'waiting', blockedOn: 'backend main', nextAttemptAt: 4_000 },
      steps: [{ index: 0, state: 'running', attempt: 1, startedAt: 3_000 }],
      vm: {
        backendVmId: '77',
        gateway: { kind: 'name', state: 'new', attempts: 0, fixedName: false },
      },
    });
    const { job, vm } = await store.jobs.advance(held.claim, {
      now: 3_100,
      job: { blockedOn: undefined, nextAttemptAt: undefined },
      vm: { gateway: undefined, state: 'installing' },
    });
    expect(job).toMatchObject({ message: 'waiting', state: 'running' });
    expect(job).not.toHaveProperty('blockedOn');
    expect(job.steps[0]).toMatchObject({ state: 'running', attempt: 1, startedAt: 3_000 });
    expect(vm).toMatchObject({ backendVmId: '77', state: 'installing', updatedAt: 3_100 });
    expect(vm).not.toHaveProperty('gateway');
    expect(await store.jobs.find(job.id)).toEqual(job);
    expect(await store.vms.find(idOf('vm', 1))).toEqual(vm);
    const types = (await eventsAfter(store, head)).map(({ type }) => type);
    expect(types).toEqual(['vm.updated', 'job.updated', 'vm.updated', 'job.updated']);
  });

  test('the end of a job closes its log, ends its claim and is the last event', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const held = await claim(store);
    const head = (await store.events.bounds()).headSeq;
    const error = { reason: 'DEPLOY_FAILED', message: 'no', step: 'deploy', retryable: true };
    const { job } = await store.jobs.advance(held.claim, {
      now: 3_000,
      log: [line('last')],
      vm: { state: 'failed', error },
      end: { state: 'failed', error },
    });
    expect(job).toMatchObject({ state: 'failed', endedAt: 3_000, logComplete: true, error });
    const events = await eventsAfter(store, head);
    expect(events.map(({ type }) => type)).toEqual([
      'vm.updated',
      'job.updated',
      'job.log',
      'job.ended',
    ]);
    expect(events.at(-1)?.data).toMatchObject({ state: 'failed', last_line: 1 });
    expect(await store.jobs.unfinishedOf(idOf('vm', 1))).toEqual([]);
    const after = store.jobs.advance(held.claim, { now: 3_001, log: [line('late')] });
    await expect(after).rejects.toBeInstanceOf(StaleClaimError);
    expect(await store.jobs.claimNext({ owner: 'w', leaseMs: 1, now: 9_999 })).toBeUndefined();
  });

  test('drops the VM into a tombstone; the job and its user go on', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const provision = await claim(store);
    await store.jobs.advance(provision.claim, { now: 2_500, end: { state: 'failed' } });
    await submitDelete(store, 2, vm.id);
    const held = await claim(store);
    const head = (await store.events.bounds()).headSeq;
    const result = await store.jobs.advance(held.claim, { now: 3_000, dropVm: 'deleted' });
    expect(result).not.toHaveProperty('vm');
    expect(await store.vms.find(vm.id)).toBeUndefined();
    expect(await store.vms.findDeleted(vm.id)).toMatchObject({ id: vm.id, state: 'deleting' });
    await expect(store.vms.secret(vm.id)).rejects.toMatchObject({ reason: 'INTERNAL' });
    const events = await eventsAfter(store, head);
    expect(events.map(({ type, vm_id }) => [type, vm_id])).toEqual([['vm.deleted', vm.id]]);
    const ended = await store.jobs.advance(held.claim, { now: 3_001, end: { state: 'succeeded' } });
    expect(ended.job).toMatchObject({ vmId: vm.id, state: 'succeeded' });
    await store.users.delete(idOf('usr', 1), 4_000);
    expect((await store.jobs.list({ vmId: vm.id }, { limit: 10 })).items).toHaveLength(2);
  });

  test('gives the VM another secret; the one before goes to a tombstone', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const held = await claim(store);
    await store.jobs.advance(held.claim, { now: 2_500, vm: { backendVmId: '7' } });
    const head = (await store.events.bounds()).headSeq;
    const renewed = await store.jobs.advance(held.claim, {
      now: 3_000,
      vm: { backendVmId: undefined },
      renewVm: { secret: 'another-secret' },
    });
    expect(renewed.vm).toMatchObject({ id: vm.id, updatedAt: 3_000 });
    expect(renewed.vm).not.toHaveProperty('backendVmId');
    expect(await store.vms.secret(vm.id)).toBe('another-secret');
    expect((await eventsAfter(store, head)).map(({ type }) => type)).toEqual(['vm.updated']);
    const raw = new BetterSqlite3(store.path, { readonly: true });
    const tombstones = raw
      .prepare('SELECT cause, backend_vm_id, sealed_secret, deleted_at FROM vm_tombstones')
      .all() as { sealed_secret: Buffer }[];
    raw.close();
    expect(tombstones).toMatchObject([
      { cause: 'redeployed', backend_vm_id: '7', deleted_at: 3_000 },
    ]);
    const { sealingKey } = store;
    if (typeof sealingKey === 'function') throw new Error('expected a key');
    const sealer = new Sealer(sealingKey);
    expect(sealer.open(vm.id, tombstones[0]!.sealed_secret)).toBe(`secret-of-${vm.id}`);
  });

  test('a job that a delete overtook adds facts, but no longer moves the VM', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const held = await claim(store);
    const deleted = await submitDelete(store, 2, vm.id);
    const result = await store.jobs.advance(held.claim, {
      now: 3_000,
      vm: { backendVmId: '77', state: 'installing' },
    });
    expect(result.vm).toMatchObject({
      backendVmId: '77',
      state: 'deleting',
      jobId: deleted.job.id,
    });
  });

  test('a burst becomes several events of bounded size, still without a hole', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const held = await claim(store);
    const head = (await store.events.bounds()).headSeq;
    const log = Array.from({ length: 60 }, (_, n) => line(`${n}:${'x'.repeat(10_000)}`));
    await store.jobs.advance(held.claim, { now: 3_000, log });
    const events = await eventsAfter(store, head);
    expect(events.length).toBeGreaterThan(1);
    const lines = await store.jobs.lines(idOf('job', 1), 0, 1_000);
    expect(lines.map((l) => l.line)).toEqual(log.map((_, n) => n + 1));
  });
});

describe('requestCancel', () => {
  test('marks once, remembers the request, and refuses an ended or unknown job', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const id = idOf('job', 1);
    const request = mutationOf({ method: 'cancel_job', requestId: 'r' });
    const canceling = await store.jobs.requestCancel(id, 1_500, request);
    expect(canceling).toMatchObject({ state: 'canceling', cancelRequestedAt: 1_500 });
    const head = (await store.events.bounds()).headSeq;
    expect(await store.jobs.requestCancel(id, 1_600)).toEqual(canceling);
    expect((await store.events.bounds()).headSeq).toBe(head);
    const held = await claim(store);
    await store.jobs.advance(held.claim, { now: 3_000, end: { state: 'canceled' } });
    expect((await store.jobs.requestCancel(id, 4_000, request)).state).toBe('canceled');
    await expect(store.jobs.requestCancel(id, 4_000)).rejects.toMatchObject({
      reason: 'JOB_ENDED',
    });
    const unknown = store.jobs.requestCancel(idOf('job', 9), 4_000);
    await expect(unknown).rejects.toMatchObject({ reason: 'JOB_NOT_FOUND' });
  });
});
