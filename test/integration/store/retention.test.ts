import { expect, test } from 'vitest';
import {
  addUser,
  claim,
  createStore,
  eventsAfter,
  idOf,
  newProblem,
  submitDelete,
  submitProvision,
  type TestStore,
} from '../../support/store.ts';

const all = { topics: [], logs: true };

/** A user whose first VM was made and deleted, and whose second VM stays. */
async function createHistory(): Promise<TestStore> {
  const store = await createStore();
  await addUser(store);
  await submitProvision(store, 1);
  await finish(store, 3_000);
  await submitDelete(store, 2, idOf('vm', 1));
  const deletion = await claim(store);
  await store.jobs.advance(deletion.claim, {
    now: 3_500,
    dropVm: 'deleted',
    end: { state: 'succeeded' },
  });
  await submitProvision(store, 3);
  await finish(store, 4_000);
  return store;
}

async function finish(store: TestStore, now: number): Promise<void> {
  const held = await claim(store);
  const log = [{ time: now, stream: 'stdout' as const, text: 'done' }];
  await store.jobs.advance(held.claim, { now, log, end: { state: 'succeeded' } });
}

test('nothing goes that is younger than it is kept', async () => {
  await using store = await createHistory();
  const before = await eventsAfter(store);
  expect(await store.retention.prune({ eventsBefore: 1, jobsEndedBefore: 1 }, 100)).toBe(0);
  expect(await eventsAfter(store)).toEqual(before);
});

test('events go from the beginning, and seq goes on from where it was', async () => {
  await using store = await createHistory();
  const { headSeq } = await store.events.bounds();
  const cutoffs = { eventsBefore: 3_400, jobsEndedBefore: 1 };
  while ((await store.retention.prune(cutoffs, 2)) > 0);
  const bounds = await store.events.bounds();
  expect(bounds.headSeq).toBe(headSeq);
  expect(bounds.oldestSeq).toBeGreaterThan(1);
  const { events } = await store.events.after(0, all, 1_000);
  expect(events.map(({ seq }) => seq)).toEqual(
    Array.from({ length: headSeq - bounds.oldestSeq + 1 }, (_, at) => bounds.oldestSeq + at),
  );
  await store.retention.prune({ eventsBefore: 1e9, jobsEndedBefore: 1 }, 1_000);
  expect(await store.events.bounds()).toEqual({ oldestSeq: headSeq + 1, headSeq });
  await addUser(store, 2);
  expect((await eventsAfter(store)).map(({ seq }) => seq)).toEqual([headSeq + 1]);
});

test('a job goes after its last event, unless it is the present job of a VM', async () => {
  await using store = await createHistory();
  await store.retention.prune({ eventsBefore: 1, jobsEndedBefore: 1e9 }, 1_000);
  expect(await store.jobs.find(idOf('job', 1))).toBeDefined();
  await store.retention.prune({ eventsBefore: 1e9, jobsEndedBefore: 1e9 }, 1_000);
  expect(await store.jobs.find(idOf('job', 1))).toBeUndefined();
  expect(await store.jobs.lines(idOf('job', 1), 0, 10)).toEqual([]);
  expect(await store.jobs.find(idOf('job', 2))).toBeUndefined();
  expect(await store.jobs.find(idOf('job', 3))).toBeDefined();
  expect(await store.jobs.lines(idOf('job', 3), 0, 10)).toHaveLength(1);
});

test('an unfinished job stays, however old', async () => {
  await using store = await createStore();
  await addUser(store);
  await submitProvision(store, 1);
  await store.retention.prune({ eventsBefore: 1e9, jobsEndedBefore: 1e9 }, 1_000);
  expect(await store.jobs.find(idOf('job', 1))).toBeDefined();
});

test('a closed problem goes when it is old enough, and one that is not closed stays', async () => {
  await using store = await createStore();
  const opened = [newProblem(1), newProblem(2), newProblem(3)];
  await store.problems.apply({ now: 5_000, opened });
  const closed = [1, 2].map((number) => ({ id: idOf('prb', number), by: 'not_seen' as const }));
  await store.problems.apply({ now: 6_000, closed: closed.slice(0, 1) });
  await store.problems.apply({ now: 8_000, closed: closed.slice(1) });

  const cutoffs = { eventsBefore: 1, jobsEndedBefore: 7_000 };
  expect(await store.retention.prune(cutoffs, 100)).toBe(1);
  const { items } = await store.problems.list({}, { limit: 10 });
  expect(items.map(({ id }) => id)).toEqual([idOf('prb', 3), idOf('prb', 2)]);
});
