import { beforeEach, expect, test } from 'vitest';
import { everybody } from '../../../../src/core/events/audience.ts';
import { EventService } from '../../../../src/core/events/event-service.ts';
import type { UserRecord } from '../../../../src/core/records.ts';
import { FakeEventLog } from '../../../support/fake-event-log.ts';
import { ManualClock, settle } from '../../../support/manual-clock.ts';

let log: FakeEventLog;
let clock: ManualClock;
let service: EventService;
let owner: UserRecord | undefined;
const ownership = { findOwn: async () => owner };

beforeEach(() => {
  log = new FakeEventLog();
  clock = new ManualClock();
  owner = undefined;
  service = new EventService({ events: log, clock, ownership });
});

const never = new AbortController().signal;
const seqs = ({ events }: { events: readonly { seq: number }[] }): number[] =>
  events.map(({ seq }) => seq);

test('events after the cursor come in order, with the bounds of the stream', async () => {
  log.append(5);
  const result = await service.readEvents({ after_seq: 2 }, everybody, never);
  expect(seqs(result)).toEqual([3, 4, 5]);
  expect(result).toMatchObject({ stream_id: 'stream1', oldest_seq: 1, head_seq: 5 });
});

test('pages follow each other by the last seq, without a gap or a repeat', async () => {
  log.append(10);
  const read: number[] = [];
  for (;;) {
    const page = await service.readEvents(
      { after_seq: read.at(-1) ?? 0, limit: 3 },
      everybody,
      never,
    );
    if (page.events.length === 0) break;
    read.push(...seqs(page));
  }
  expect(read).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('0 is the beginning of what is kept; any other cursor below it is expired', async () => {
  log.append(10);
  log.forgetBelow(6);
  expect(seqs(await service.readEvents({ after_seq: 0 }, everybody, never))).toEqual([
    6, 7, 8, 9, 10,
  ]);
  expect(seqs(await service.readEvents({ after_seq: 5 }, everybody, never))).toEqual([
    6, 7, 8, 9, 10,
  ]);
  await expect(service.readEvents({ after_seq: 4 }, everybody, never)).rejects.toMatchObject({
    reason: 'CURSOR_EXPIRED',
    code: 1012,
    details: { oldest_seq: 6, head_seq: 10, stream_id: 'stream1' },
  });
});

test('the head is a cursor, beyond it is another stream', async () => {
  log.append(3);
  expect(seqs(await service.readEvents({ after_seq: 3 }, everybody, never))).toEqual([]);
  await expect(service.readEvents({ after_seq: 4 }, everybody, never)).rejects.toMatchObject({
    reason: 'STREAM_RESET',
    code: 1013,
  });
});

test('a stream_id that is not this one is told, whatever the cursor', async () => {
  log.append(3);
  for (const cursor of [0, 1]) {
    await expect(
      service.readEvents({ after_seq: cursor, stream_id: 'other' }, everybody, never),
    ).rejects.toMatchObject({ reason: 'STREAM_RESET', details: { stream_id: 'stream1' } });
  }
  expect(
    seqs(await service.readEvents({ after_seq: 2, stream_id: 'stream1' }, everybody, never)),
  ).toEqual([3]);
});

test('an empty log can be read from 0', async () => {
  const result = await service.readEvents({ after_seq: 0 }, everybody, never);
  expect(result).toMatchObject({ events: [], head_seq: 0 });
});

test('wait_ms waits for the first event that matches', async () => {
  log.append(1);
  const reading = service.readEvents(
    { after_seq: 1, wait_ms: 5_000, topics: ['type:user.deleted'] },
    everybody,
    never,
  );
  await settle();
  log.append(1, { type: 'user.created' });
  await settle();
  expect(clock.sleepers).toBe(1);
  log.append(1, { type: 'user.deleted' });
  expect(seqs(await reading)).toEqual([3]);
  expect(clock.sleepers).toBe(0);
});

test('wait_ms ends empty-handed when the time is up or the caller is gone', async () => {
  const first = service.readEvents({ after_seq: 0, wait_ms: 5_000 }, everybody, never);
  await settle();
  await clock.advance(4_999);
  expect(clock.sleepers).toBe(1);
  await clock.advance(1);
  expect(seqs(await first)).toEqual([]);
  const gone = new AbortController();
  const second = service.readEvents({ after_seq: 0, wait_ms: 5_000 }, everybody, gone.signal);
  await settle();
  gone.abort();
  expect(seqs(await second)).toEqual([]);
});

test('a wait leaves no listener behind', async () => {
  const before = log.listeners;
  const reading = service.readEvents({ after_seq: 0, wait_ms: 1_000 }, everybody, never);
  await settle();
  expect(log.listeners).toBe(before + 1);
  log.append(1);
  await reading;
  expect(log.listeners).toBe(before);
});

test('a subscription without a cursor begins now', async () => {
  log.append(7);
  const opened = await service.openCursor({ topics: ['type:job.log'], logs: false }, everybody);
  expect(opened).toEqual({
    filter: { topics: ['type:job.log'], logs: false },
    audience: everybody,
    afterSeq: 7,
    streamId: 'stream1',
    oldestSeq: 1,
    headSeq: 7,
  });
});

test('a page is read once for all who stand at the same place, until something is appended', async () => {
  log.append(3);
  const cursor = { afterSeq: 0, filter: { topics: [], logs: true }, audience: everybody };
  const pages = await Promise.all([1, 2, 3].map(async () => await service.nextPage(cursor)));
  expect(log.reads).toEqual([0]);
  expect(pages[0]?.events[0]).toBe(pages[2]?.events[0]);
  let seenInListener: Promise<{ events: readonly { seq: number }[] }> | undefined;
  service.onAppend(() => {
    seenInListener = service.nextPage(cursor);
  });
  log.append(1);
  expect(seqs(await seenInListener!)).toEqual([1, 2, 3, 4]);
});

test('a page that could not be read is read again', async () => {
  log.append(1);
  log.failures = 1;
  const cursor = { afterSeq: 0, filter: { topics: [], logs: true }, audience: everybody };
  await expect(service.nextPage(cursor)).rejects.toThrow('cannot be read');
  expect(seqs(await service.nextPage(cursor))).toEqual([1]);
});
