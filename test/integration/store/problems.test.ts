import { describe, expect, it } from 'vitest';
import type { ResolvedProblem } from '../../../src/core/ports/problems.ts';
import {
  addUser,
  claim,
  createStore,
  eventsAfter,
  idOf,
  newProblem,
  submitProvision,
  type TestStore,
} from '../../support/store.ts';
import { mutationOf } from '../../support/mutations.ts';

const vmId = idOf('vm', 1);
const id = idOf('prb', 1);

/** A VM whose provision has ended, and an open problem about it. */
async function createProblem(changes: Parameters<typeof newProblem>[1] = {}): Promise<TestStore> {
  const store = await createStore();
  await addUser(store);
  await submitProvision(store, 1);
  const held = await claim(store);
  await store.jobs.advance(held.claim, { now: 3_000, end: { state: 'succeeded' } });
  await store.problems.apply({ now: 5_000, opened: [newProblem(1, changes)] });
  return store;
}

async function problemEvents(store: TestStore) {
  const events = await eventsAfter(store);
  return events.flatMap(({ type, vm_id, data }) =>
    'problem' in data ? [{ type, vm_id, problem: data.problem }] : [],
  );
}

function resolved(changes: Partial<ResolvedProblem>): ResolvedProblem {
  return { id, resolution: 'delete', closes: false, now: 7_000, ...changes };
}

describe('a problem', () => {
  it('is kept whole, and told of as it was opened', async () => {
    await using store = await createProblem();

    const found = await store.problems.find(id);
    expect(found).toEqual({ ...newProblem(1), state: 'open' });
    expect(await problemEvents(store)).toEqual([
      {
        type: 'problem.opened',
        vm_id: vmId,
        problem: {
          id,
          kind: 'orphan_vm',
          state: 'open',
          vm_id: vmId,
          user_id: idOf('usr', 1),
          backend: 'main',
          backend_vm_id: 'sid-1',
          first_seen_at: '1970-01-01T00:00:04.000Z',
          last_seen_at: '1970-01-01T00:00:05.000Z',
          sightings: 2,
          summary: 'VM "sid-1" is a second one',
          evidence: { state: 'running' },
          resolutions: ['adopt', 'delete', 'ignore'],
        },
      },
    ]);
  });

  it('is opened once: another sighting of it is counted, without an event', async () => {
    await using store = await createProblem();

    const seen = [{ id, seenAt: 6_000, evidence: { state: 'deleting' } }];
    const again = newProblem(2, {
      subject: newProblem(1).subject,
      lastSeenAt: 6_500,
      sightings: 1,
    });
    const { opened } = await store.problems.apply({ now: 6_500, seen, opened: [again] });

    expect(opened).toEqual([]);
    expect(await store.problems.find(id)).toMatchObject({
      sightings: 4,
      firstSeenAt: 4_000,
      lastSeenAt: 6_500,
      evidence: { state: 'running' },
    });
    expect(await problemEvents(store)).toHaveLength(1);
  });

  it('is opened anew after it was closed', async () => {
    await using store = await createProblem();

    const { closed } = await store.problems.apply({ now: 6_000, closed: [{ id, by: 'not_seen' }] });
    expect(closed).toMatchObject([{ state: 'closed', closedAt: 6_000, closedBy: 'not_seen' }]);
    const again = newProblem(2, { subject: newProblem(1).subject });
    const { opened } = await store.problems.apply({ now: 7_000, opened: [again] });

    expect(opened).toMatchObject([{ id: idOf('prb', 2) }]);
    expect((await problemEvents(store)).map(({ type }) => type)).toEqual([
      'problem.opened',
      'problem.closed',
      'problem.opened',
    ]);
  });

  it('is closed once, and is no longer seen after that', async () => {
    await using store = await createProblem();

    const closed = [{ id, by: 'not_seen' as const }];
    await store.problems.apply({ now: 6_000, closed });
    const again = await store.problems.apply({
      now: 7_000,
      closed: [{ id, by: 'delete' }],
      seen: [{ id, seenAt: 7_000 }],
    });

    expect(again.closed).toEqual([]);
    expect(await store.problems.find(id)).toMatchObject({ closedBy: 'not_seen', sightings: 2 });
    expect(await problemEvents(store)).toHaveLength(2);
  });

  it('is listed newest first, by state, a page at a time', async () => {
    await using store = await createProblem();
    await store.problems.apply({ now: 5_000, opened: [newProblem(2), newProblem(3)] });
    await store.problems.apply({ now: 6_000, closed: [{ id: idOf('prb', 2), by: 'not_seen' }] });

    const first = await store.problems.list({ state: 'open' }, { limit: 1 });
    expect(first.items.map((problem) => problem.id)).toEqual([idOf('prb', 3)]);
    const cursor = first.nextCursor ?? '';
    const second = await store.problems.list({ state: 'open' }, { limit: 1, cursor });
    expect(second.items.map((problem) => problem.id)).toEqual([id]);
    expect(second.nextCursor).toBeUndefined();
    const unclosed = await store.problems.listUnclosed('main');
    expect(unclosed.map((problem) => problem.id)).toEqual([id, idOf('prb', 3)]);
    expect(await store.problems.listUnclosed('other')).toEqual([]);
  });
});

describe('a resolution', () => {
  it('that is carried out later leaves the problem open', async () => {
    await using store = await createProblem();

    const after = await store.problems.resolve(resolved({}));
    expect(after).toMatchObject({ state: 'open', resolution: 'delete' });
    expect(await store.problems.find(id)).toEqual(after);
    const events = await problemEvents(store);
    expect(events.map(({ type }) => type)).toEqual(['problem.opened', 'problem.updated']);
    expect(events[1]).toMatchObject({ problem: { id, resolution: 'delete' } });
  });

  it('to ignore keeps the problem from being opened anew, and is taken back by another', async () => {
    await using store = await createProblem();

    await store.problems.resolve(resolved({ resolution: 'ignore', closes: false }));
    const again = newProblem(2, { subject: newProblem(1).subject });
    const { opened } = await store.problems.apply({ now: 8_000, opened: [again] });
    expect(opened).toEqual([]);
    expect(await store.problems.find(id)).toMatchObject({ state: 'ignored', sightings: 4 });
    expect(await store.problems.resolve(resolved({}))).toMatchObject({
      state: 'open',
      resolution: 'delete',
    });
  });

  it('changes the row in the same commit', async () => {
    await using store = await createProblem();

    const change = () => ({ backendVmId: 'sid-1' });
    const adopt = { resolution: 'adopt', closes: true, vm: { id: vmId, change } } as const;
    const after = await store.problems.resolve(resolved(adopt));

    expect(after).toMatchObject({ state: 'closed', closedBy: 'adopt', closedAt: 7_000 });
    expect(await store.vms.find(vmId)).toMatchObject({ backendVmId: 'sid-1' });
    const types = (await eventsAfter(store)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['vm.updated', 'problem.closed']);
  });

  it('to forget drops the row and keeps its secret', async () => {
    await using store = await createProblem({ kind: 'missing_vm', subject: vmId });

    const forget = {
      resolution: 'forget',
      closes: true,
      forgetVm: { id: vmId, require: () => undefined },
    } as const;
    await store.problems.resolve(resolved(forget));

    expect(await store.vms.find(vmId)).toBeUndefined();
    expect(await store.vms.findDeleted(vmId)).toMatchObject({ id: vmId });
    const types = (await eventsAfter(store)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['vm.deleted', 'problem.closed']);
  });

  it('is refused while a job works on the VM, and nothing of it is true', async () => {
    await using store = await createProblem();
    await store.jobs.submit({
      job: {
        id: idOf('job', 2),
        kind: 'bootstrap_vm',
        vmId,
        steps: [{ name: 'reach', state: 'pending', attempt: 0 }],
        requestedBy: 'local',
        now: 6_000,
      },
      vm: { id: vmId, patch: {} },
      whenBusy: 'refuse',
    });

    const forget = {
      resolution: 'forget',
      closes: true,
      forgetVm: { id: vmId, require: () => undefined },
    } as const;
    await expect(store.problems.resolve(resolved(forget))).rejects.toMatchObject({
      reason: 'JOB_IN_PROGRESS',
      details: { job_id: idOf('job', 2) },
    });
    expect(await store.problems.find(id)).toMatchObject({ state: 'open' });
    expect(await store.vms.find(vmId)).toBeDefined();
  });

  it('of an unknown or a closed problem is refused', async () => {
    await using store = await createProblem();
    await store.problems.apply({ now: 6_000, closed: [{ id, by: 'not_seen' }] });

    await expect(store.problems.resolve(resolved({}))).rejects.toMatchObject({
      reason: 'PROBLEM_CLOSED',
    });
    const unknown = resolved({ id: idOf('prb', 9) });
    await expect(store.problems.resolve(unknown)).rejects.toMatchObject({
      reason: 'PROBLEM_NOT_FOUND',
    });
  });

  it('happens once for a request, also after a restart', async () => {
    await using store = await createProblem();
    const key = mutationOf({ method: 'resolve_problem', requestId: 'r' });
    const ignore = resolved({ resolution: 'ignore', closes: false, mutation: key });
    const first = await store.problems.resolve(ignore);
    await using reopened = await store.reopen();
    await reopened.problems.apply({ now: 8_000, closed: [{ id, by: 'not_seen' }] });

    expect(first).toMatchObject({ state: 'ignored' });
    expect(await reopened.requests.find(key)).toEqual({ problemId: id });
    expect(await reopened.problems.resolve(ignore)).toMatchObject({ id, state: 'closed' });
  });
});

describe('a forced delete', () => {
  it('drops the row, keeps the secret and opens its problem in one commit', async () => {
    await using store = await createStore();
    await addUser(store);
    await submitProvision(store, 1);
    const held = await claim(store);
    await store.jobs.advance(held.claim, {
      now: 3_000,
      dropVm: 'forced',
      openProblem: newProblem(1, { subject: vmId }),
      end: { state: 'succeeded' },
    });

    expect(await store.vms.find(vmId)).toBeUndefined();
    const [problem] = await store.problems.listUnclosed('main');
    expect(problem).toMatchObject({ id, tombstoneId: 1 });
    const types = (await eventsAfter(store)).map(({ type }) => type);
    expect(types.slice(-4)).toEqual(['vm.deleted', 'problem.opened', 'job.updated', 'job.ended']);
  });
});
