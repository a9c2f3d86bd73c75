import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { presentJob, presentVm } from '../../../src/core/present.ts';
import type { EventFilter } from '../../../src/core/ports/event-log.ts';
import {
  addUser,
  claim,
  createStore,
  eventsAfter,
  idOf,
  submitDelete,
  submitProvision,
  type TestStore,
} from '../../support/store.ts';

const line = (text: string) => ({ time: 3_000, stream: 'system' as const, text });

/** Two users with a VM and a running job each; each job logs `lines` commits of one line. */
async function createBusyStore(lines: number): Promise<TestStore> {
  const store = await createStore();
  for (const n of [1, 2]) {
    await addUser(store, n);
    await submitProvision(store, n, { userId: idOf('usr', n) });
  }
  const claims = [await claim(store), await claim(store)];
  for (let n = 1; n <= lines; n += 1) {
    for (const held of claims) {
      await store.jobs.advance(held.claim, { now: 3_000, log: [line(`line ${n}`)] });
    }
  }
  return store;
}

async function readAll(store: TestStore, filter: EventFilter, limit: number) {
  const events = [];
  let after = 0;
  for (;;) {
    const page = await store.events.after(after, filter, limit);
    expect(page.events.length).toBeLessThanOrEqual(limit);
    events.push(...page.events);
    if (page.scannedSeq === after) return events;
    after = page.scannedSeq;
  }
}

test('events carry the whole object as it then was, with their place in the stream', async () => {
  await using store = await createStore();
  await addUser(store);
  const { vm, job } = await submitProvision(store, 1);
  const held = await claim(store);
  await store.jobs.advance(held.claim, { now: 3_000, vm: { state: 'installing' } });
  const events = await eventsAfter(store);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  expect(events[1]).toEqual({
    stream_id: store.streamId,
    seq: 2,
    time: '1970-01-01T00:00:01.001Z',
    type: 'vm.created',
    vm_id: vm.id,
    user_id: idOf('usr', 1),
    data: { vm: presentVm(vm) },
  });
  expect(events[2]).toMatchObject({ type: 'job.created', vm_id: vm.id, job_id: job.id });
  expect(events[2]?.data).toEqual({ job: presentJob(job) });
});

test('each topic gives what is about it, logs only if asked for, and several give any of them', async () => {
  await using store = await createBusyStore(2);
  const all = await eventsAfter(store);
  const expected = (keep: (event: (typeof all)[number]) => boolean) =>
    all.filter(keep).map(({ seq }) => seq);
  const read = async (topics: readonly string[], logs = true) =>
    (await readAll(store, { topics, logs }, 1_000)).map(({ seq }) => seq);
  const [vm, job, user] = [idOf('vm', 1), idOf('job', 2), idOf('usr', 2)];
  expect(await read([])).toEqual(expected(() => true));
  expect(await read([], false)).toEqual(expected(({ type }) => type !== 'job.log'));
  expect(await read([`vm:${vm}`])).toEqual(expected((e) => e.vm_id === vm));
  expect(await read([`job:${job}`])).toEqual(expected((e) => e.job_id === job));
  expect(await read([`job:${job}`], false)).toEqual(
    expected((e) => e.job_id === job && e.type !== 'job.log'),
  );
  expect(await read([`user:${user}`])).toEqual(expected((e) => e.user_id === user));
  expect(await read(['type:job.log'])).toEqual(expected((e) => e.type === 'job.log'));
  expect(await read(['type:job.log'], false)).toEqual([]);
  expect(await read(['type:vm.created', `job:${job}`, 'type:vm.created'])).toEqual(
    expected((e) => e.type === 'vm.created' || e.job_id === job),
  );
  expect(await read(['vm:unknown'])).toEqual([]);
});

test.each([1, 2, 3, 7])('pages of %i give every event once and in order', async (limit) => {
  await using store = await createBusyStore(5);
  for (const topics of [[], [`vm:${idOf('vm', 1)}`, 'type:job.created']]) {
    for (const logs of [true, false]) {
      const paged = await readAll(store, { topics, logs }, limit);
      expect(paged).toEqual(await readAll(store, { topics, logs }, 1_000));
    }
  }
});

test('a reader of a quiet topic moves on to the head', async () => {
  await using store = await createBusyStore(2);
  const { headSeq } = await store.events.bounds();
  const filter = { topics: ['vm:unknown'], logs: true };
  expect(await store.events.after(0, filter, 1)).toEqual({ events: [], scannedSeq: headSeq });
  const beyond = await store.events.after(headSeq, { topics: [], logs: true }, 1);
  expect(beyond).toEqual({ events: [], scannedSeq: headSeq });
});

test('a page ends at about 256 KiB and goes on from there', async () => {
  await using store = await createStore();
  await addUser(store);
  await submitProvision(store, 1);
  const held = await claim(store);
  for (let n = 0; n < 8; n += 1) {
    await store.jobs.advance(held.claim, { now: 3_000, log: [line('x'.repeat(100_000))] });
  }
  const filter = { topics: [`job:${idOf('job', 1)}`], logs: true };
  const first = await store.events.after(0, filter, 1_000);
  expect(first.events.filter(({ type }) => type === 'job.log')).toHaveLength(3);
  expect(first.scannedSeq).toBe(first.events.at(-1)?.seq);
  const whole = await readAll(store, filter, 1_000);
  expect(whole.filter(({ type }) => type === 'job.log')).toHaveLength(8);
});

test('numbers are never given out twice, also after the newest rows are gone', async () => {
  await using store = await createStore();
  expect(await store.events.bounds()).toEqual({ oldestSeq: 1, headSeq: 0 });
  await addUser(store, 1);
  await addUser(store, 2);
  await addUser(store, 3);
  const remove = (sql: string): void => {
    const raw = new BetterSqlite3(store.path);
    raw.exec(sql);
    raw.close();
  };
  remove('DELETE FROM events WHERE seq = 1');
  expect(await store.events.bounds()).toEqual({ oldestSeq: 2, headSeq: 3 });
  remove('DELETE FROM events');
  expect(await store.events.bounds()).toEqual({ oldestSeq: 4, headSeq: 3 });
  await using later = await store.reopen();
  await addUser(later, 4);
  expect((await eventsAfter(later)).map(({ seq }) => seq)).toEqual([4]);
  expect(later.events.streamId).toBe(store.streamId);
});

test('the log of events outlives the lines that it points to', async () => {
  await using store = await createBusyStore(1);
  const raw = new BetterSqlite3(store.path);
  raw.pragma('foreign_keys = ON');
  raw.exec('DELETE FROM jobs');
  raw.close();
  const logs = (await eventsAfter(store)).filter(({ type }) => type === 'job.log');
  expect(logs.map(({ data }) => data)).toEqual([{ lines: [] }, { lines: [] }]);
});

test('every kind of event is what the public contract says', async () => {
  await using store = await createBusyStore(1);
  const [vm, job] = [idOf('vm', 1), idOf('job', 1)];
  await store.jobs.requestCancel(job, 4_000);
  await submitDelete(store, 3, vm);
  const claimed = await store.jobs.find(job);
  const error = { reason: 'SUPERSEDED', message: 'm', step: 'boot', retryable: false };
  await store.jobs.advance(
    { jobId: job, runEpoch: claimed?.runEpoch ?? 0 },
    { now: 5_000, end: { state: 'canceled', error } },
  );
  const held = await claim(store);
  await store.jobs.advance(held.claim, {
    now: 5_000,
    dropVm: 'deleted',
    end: { state: 'succeeded' },
  });
  await store.users.delete(idOf('usr', 1), 6_000);
  const events = await eventsAfter(store);
  expect([...new Set(events.map(({ type }) => type))].sort()).toEqual([
    'job.created',
    'job.ended',
    'job.log',
    'job.updated',
    'user.created',
    'user.deleted',
    'vm.created',
    'vm.deleted',
    'vm.updated',
  ]);
  const document = new URL('../../../openrpc.json', import.meta.url);
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const contract = JSON.parse(readFileSync(document, 'utf8')) as object;
  ajv.addSchema({ $id: 'contract', ...contract });
  const validate = ajv.getSchema('contract#/components/schemas/Event');
  for (const event of events) {
    const isValid = validate?.(event);
    expect(isValid, JSON.stringify({ event, errors: validate?.errors })).toBe(true);
  }
});
