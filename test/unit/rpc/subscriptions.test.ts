import { beforeEach, expect, test } from 'vitest';
import { everybody } from '../../../src/core/events/audience.ts';
import { EventService } from '../../../src/core/events/event-service.ts';
import { notificationFrames } from '../../../src/rpc/event-frames.ts';
import { StreamReaders } from '../../../src/rpc/stream-readers.ts';
import { Subscriptions } from '../../../src/rpc/subscriptions.ts';
import { FakeEventLog } from '../../support/fake-event-log.ts';
import { ManualClock, settle } from '../../support/manual-clock.ts';

interface Frame {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A peer with a buffer of so many frames. */
class FakeOutlet {
  readonly frames: Frame[] = [];
  room = Infinity;
  #wake = (): void => undefined;

  send(frame: string): void {
    this.room -= 1;
    this.frames.push(JSON.parse(frame) as Frame);
  }

  async ready(): Promise<void> {
    while (this.room <= 0) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  give(room: number): void {
    this.room = room;
    this.#wake();
  }

  seqs(id?: string): unknown[] {
    return this.frames
      .filter(
        ({ method, params }) => method === 'event' && (!id || params['subscription_id'] === id),
      )
      .map(({ params }) => params['seq']);
  }

  get heartbeats(): unknown[] {
    return this.frames.filter(({ method }) => method === 'heartbeat').map(({ params }) => params);
  }
}

let log: FakeEventLog;
let clock: ManualClock;
let outlet: FakeOutlet;
let subscriptions: Subscriptions;
let errors: string[];
let readers: StreamReaders;

beforeEach(() => {
  log = new FakeEventLog();
  clock = new ManualClock();
  outlet = new FakeOutlet();
  errors = [];
  readers = new StreamReaders();
  let count = 0;
  const quiet = (): void => undefined;
  subscriptions = new Subscriptions(
    {
      events: new EventService({
        events: log,
        clock,
        ownership: { findOwn: async () => undefined },
      }),
      clock,
      identifiers: { next: (prefix) => `${prefix}_${(count += 1)}` },
      log: { debug: quiet, info: quiet, warn: quiet, error: (_, text) => void errors.push(text) },
      readers,
    },
    { outlet, form: 'line', frames: notificationFrames, perConnectionMax: 3, heartbeatMs: 15_000 },
  );
  return () => subscriptions.close();
});

async function subscribe(params: Parameters<Subscriptions['subscribe']>[0] = {}): Promise<string> {
  const { subscription_id: id } = await subscriptions.subscribe(params, everybody);
  subscriptions.activate(id);
  return id;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

test('what is kept is replayed, then the new comes, without a gap or a repeat', async () => {
  log.append(1_200);
  await subscribe({ after_seq: 100 });
  for (let round = 0; round < 50; round += 1) {
    log.append(7);
    if (round % 10 === 0) await settle();
  }
  await settle();
  expect(outlet.seqs()).toEqual(range(101, 1_550));
});

test('the answer tells where the stream stands; nothing is sent before it is on its way', async () => {
  log.append(5);
  const answer = await subscriptions.subscribe({ after_seq: 0 }, everybody);
  expect(answer).toEqual({
    subscription_id: 'sub_1',
    stream_id: 'stream1',
    oldest_seq: 1,
    head_seq: 5,
  });
  log.append(1);
  await settle();
  expect(outlet.frames).toEqual([]);
  subscriptions.activate('sub_1');
  await settle();
  expect(outlet.seqs()).toEqual(range(1, 6));
});

test('what happens between the answer and its sending is not lost to a subscription from now', async () => {
  log.append(5);
  const { subscription_id: id } = await subscriptions.subscribe({}, everybody);
  log.append(2);
  subscriptions.activate(id);
  await settle();
  expect(outlet.seqs()).toEqual([6, 7]);
});

test('an event carries its subscription and all members', async () => {
  const id = await subscribe();
  log.append(1, { user_id: 'usr_1' });
  await settle();
  expect(outlet.frames).toEqual([
    {
      jsonrpc: '2.0',
      method: 'event',
      params: {
        subscription_id: id,
        stream_id: 'stream1',
        seq: 1,
        time: '2026-01-01T00:00:00.000Z',
        type: 'user.created',
        user_id: 'usr_1',
        data: {},
      },
    },
  ]);
});

test('topics and logs choose', async () => {
  const deleted = await subscribe({ topics: ['type:user.deleted'] });
  const withoutLogs = await subscribe({ logs: false });
  log.append(1, { type: 'user.created' });
  log.append(1, { type: 'job.log' });
  log.append(1, { type: 'user.deleted' });
  await settle();
  expect(outlet.seqs(deleted)).toEqual([3]);
  expect(outlet.seqs(withoutLogs)).toEqual([1, 3]);
});

test('a reader that is full is not read for, and goes on where it was', async () => {
  log.append(2_000);
  outlet.room = 1;
  await subscribe({ after_seq: 0 });
  await settle();
  const before = log.reads.length;
  expect(outlet.seqs()).toEqual(range(1, 500));
  log.append(100);
  await settle();
  expect(log.reads.length).toBe(before);
  outlet.give(Infinity);
  await settle();
  expect(outlet.seqs()).toEqual(range(1, 2_100));
});

test('silence is broken by a heartbeat every 15 s, with how far the log was looked at', async () => {
  log.append(3);
  const id = await subscribe({ topics: ['type:user.deleted'] });
  await settle();
  await clock.advance(14_999);
  expect(outlet.heartbeats).toEqual([]);
  await clock.advance(1);
  expect(outlet.heartbeats).toEqual([{ subscription_id: id, head_seq: 3 }]);
  log.append(2);
  await settle();
  await clock.advance(15_000);
  expect(outlet.heartbeats.at(-1)).toEqual({ subscription_id: id, head_seq: 5 });
  log.append(1, { type: 'user.deleted' });
  await settle();
  await clock.advance(14_999);
  expect(outlet.heartbeats).toHaveLength(2);
});

test('an unsubscribed one gets nothing more, the others do', async () => {
  const [first, second] = [await subscribe(), await subscribe()];
  log.append(1);
  await settle();
  subscriptions.unsubscribe({ subscription_id: first });
  log.append(1);
  await settle();
  expect(outlet.seqs(first)).toEqual([1]);
  expect(outlet.seqs(second)).toEqual([1, 2]);
  expect(() => subscriptions.unsubscribe({ subscription_id: first })).toThrow(
    /subscription "sub_1" does not exist/,
  );
});

test('after all were unsubscribed one can begin anew', async () => {
  subscriptions.unsubscribe({ subscription_id: await subscribe() });
  await settle();
  const id = await subscribe();
  log.append(1);
  await settle();
  expect(outlet.seqs(id)).toEqual([1]);
});

test('a connection has so many subscriptions and no more', async () => {
  for (let count = 0; count < 3; count += 1) await subscribe();
  await expect(subscriptions.subscribe({}, everybody)).rejects.toMatchObject({
    reason: 'SUBSCRIPTION_LIMIT',
    details: { limit: 3 },
  });
});

test('a log that cannot be read is tried again; nothing is skipped', async () => {
  log.failures = 2;
  log.append(2);
  await subscribe({ after_seq: 0 });
  await settle();
  expect(outlet.seqs()).toEqual([]);
  await clock.advance(1_000);
  await clock.advance(1_000);
  expect(outlet.seqs()).toEqual([1, 2]);
  expect(errors).toEqual(['events cannot be read', 'events cannot be read']);
});

test('the close ends everything: no frame, no reader, no sleeper is left', async () => {
  await subscribe();
  await settle();
  subscriptions.close();
  log.append(1);
  await settle();
  expect(outlet.frames).toEqual([]);
  expect(clock.sleepers).toBe(0);
});
