import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadResultCheck } from '../../../src/contract/result-validation.ts';
import type { Event } from '../../../src/contract/types.gen.ts';
import {
  askHttp,
  eventually,
  MessageClient,
  SseClient,
  type ServerSentBlock,
} from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';

let served: ServedCore;

beforeEach(async () => {
  served = await ServedCore.start({ heartbeatMs: 200 });
});
afterEach(async () => {
  await served[Symbol.asyncDispose]();
});

const connect = async (query: string, headers: Record<string, string> = {}): Promise<SseClient> =>
  await SseClient.connect(served.path, { path: `/api/main/events${query}`, headers });

const eventOf = (block: ServerSentBlock): Event => JSON.parse(block['data']!) as Event;

/** The next events, without heartbeats, up to one that satisfies. */
async function eventsUntil(
  client: SseClient,
  isLast: (event: Event) => boolean,
): Promise<ServerSentBlock[]> {
  const blocks: ServerSentBlock[] = [];
  for (;;) {
    const block = await client.next();
    if (block['event'] === 'heartbeat') continue;
    blocks.push(block);
    if (isLast(eventOf(block))) return blocks;
  }
}

const streamId = (): string => served.store.store.events.streamId;

test.each(['/api/main/events', '/api/events'])(
  'on %s a provision is followed live, in the form that the contract says',
  async (path) => {
    const check = await loadResultCheck();
    await served.core.addUser('ada');
    await using client = await SseClient.connect(served.path, { path: `${path}?after_seq=0` });
    served.core.guest.stdout = Array.from({ length: 1_500 }, (_, at) => `línea ${at}\n`).join('');
    const { job } = await served.core.provision('ada');
    const blocks = await eventsUntil(client, ({ type }) => type === 'job.ended');
    const events = blocks.map(eventOf);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
    for (const [at, { id, event }] of blocks.entries()) {
      expect(id).toBe(`${streamId()}:${events[at]?.seq}`);
      expect(event).toBe(events[at]?.type);
      expect(check('event', { subscription_id: 'sub_1', ...events[at] })).toBeUndefined();
    }
    const lines = events.flatMap((event) => (event.type === 'job.log' ? event.data.lines : []));
    expect(lines.length).toBeGreaterThan(1_500);
    expect(events.at(-1)).toMatchObject({ job_id: job.id, data: { last_line: lines.length } });
  },
);

test('all ways to read the log show the same', async () => {
  await served.core.addUser('ada');
  const { job } = await served.core.provision('ada');
  await served.core.ended(job.id);
  await using stream = await connect('?after_seq=0');
  const streamed = (await eventsUntil(stream, ({ type }) => type === 'job.ended')).map(eventOf);
  await using messages = await MessageClient.connect(served.path);
  messages.send({ jsonrpc: '2.0', id: 1, method: 'read_events', params: { after_seq: 0 } });
  expect(streamed).toEqual((await messages.next()).result['events']);
});

test('Last-Event-ID resumes without a gap or a repeat, and wins over the query', async () => {
  await served.core.addUser('ada');
  await served.core.provision('ada');
  const seqs: number[] = [];
  let last = '';
  const seen = new Set<string>();
  while (!seen.has('job.ended')) {
    const headers: Record<string, string> = last === '' ? {} : { 'Last-Event-ID': last };
    await using client = await connect('?after_seq=0', headers);
    let left = 4;
    const blocks = await eventsUntil(client, ({ type }) => {
      left -= 1;
      seen.add(type);
      return type === 'job.ended' || left === 0;
    });
    seqs.push(...blocks.map((block) => eventOf(block).seq));
    last = blocks.at(-1)?.['id'] ?? '';
  }
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
});

test('without a cursor a stream begins now, and its first id is where that is', async () => {
  await served.core.addUser('ada');
  await using client = await connect('');
  expect(await client.nextBlock()).toEqual({ retry: '2000', id: `${streamId()}:2` });
  await served.core.addUser('grace');
  const [block] = await eventsUntil(client, () => true);
  expect(block?.['id']).toBe(`${streamId()}:3`);
});

test('with a cursor the first id is that of the first event', async () => {
  await using client = await connect('?after_seq=0');
  expect(await client.nextBlock()).toEqual({ retry: '2000' });
});

test('silence is broken by a heartbeat, whose id moves the cursor past what did not match', async () => {
  await using client = await connect('?after_seq=0&topic=type:user.deleted');
  await served.core.addUser('ada');
  let block = await client.next();
  while (block['id'] === undefined) block = await client.next();
  expect(block).toEqual({
    comment: 'heartbeat',
    id: `${streamId()}:2`,
    event: 'heartbeat',
    data: '{"head_seq":2}',
  });
  expect(await client.next()).toEqual({
    comment: 'heartbeat',
    event: 'heartbeat',
    data: '{"head_seq":2}',
  });
});

test('a job is followed as x-sse of its method says', async () => {
  const { methods } = JSON.parse((await askHttp(served.path, { path: '/openrpc.json' })).body) as {
    methods: { name: string; 'x-sse': { endpoint: string; emits: string[]; done: string[] } }[];
  };
  const declared = methods.find(({ name }) => name === 'provision_vm')!['x-sse'];
  await served.core.addUser('ada');
  const { job } = await served.core.provision('ada');
  const path = `${declared.endpoint}?topic=job:${job.id}&after_seq=0`;
  expect(declared).toMatchObject({ filter: { topic: 'job:{job.id}', after_seq: '0' } });
  await using client = await SseClient.connect(served.path, { path });
  const blocks = await eventsUntil(client, ({ type }) => declared.done.includes(type));
  const emitted = new Set(blocks.map((block) => block['event']));
  expect(emitted).toEqual(new Set(declared.emits));
});

test('topics are any of those given, and logs=false leaves the log out', async () => {
  await served.core.addUser('ada');
  const { job, vm } = await served.core.provision('ada');
  await served.core.ended(job.id);
  const isEnd = ({ type }: Event): boolean => type === 'job.ended';
  await using quiet = await connect(`?after_seq=0&topic=job:${job.id}&logs=false`);
  const blocks = (await eventsUntil(quiet, isEnd)).map(eventOf);
  expect(blocks.every((event) => event.job_id === job.id && event.type !== 'job.log')).toBe(true);
  await using mixed = await connect(`?after_seq=0&topic=vm:${vm.id}&topic=type:job.log`);
  const types = new Set((await eventsUntil(mixed, isEnd)).map((block) => block['event']));
  expect([...types]).toEqual(expect.arrayContaining(['vm.created', 'job.log', 'job.ended']));
});

test.each([
  ['?after_seq=-1', { path: 'after_seq', value: '-1', expected: 'an integer of at least 0' }],
  ['?after_seq=1.5', { path: 'after_seq' }],
  ['?after_seq=', { path: 'after_seq', value: '' }],
  ['?after_seq=1&after_seq=2', { path: 'after_seq', value: ['1', '2'], expected: 'one value' }],
  ['?after_seq=9999999999999999', { path: 'after_seq' }],
  ['?logs=maybe', { path: 'logs', value: 'maybe', expected: 'true or false' }],
  ['?topic=vm', { path: 'topic', value: 'vm' }],
  ['?topic=', { path: 'topic', value: '' }],
  ['?topic=type:vm.exploded', { path: 'topic', value: 'type:vm.exploded' }],
  ['?topics=vm:vm_1', { path: 'query', value: 'topics', nearest: 'topic' }],
  ['?after=1', { path: 'query', value: 'after', expected: expect.stringContaining('after_seq') }],
])('a query that is wrong is 400, and the fault is named: %s', async (query, data) => {
  const answer = await askHttp(served.path, { path: `/api/main/events${query}` });
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body)).toMatchObject({
    jsonrpc: '2.0',
    id: null,
    error: { code: -32602, data: { reason: 'INVALID_PARAMS', ...data } },
  });
});

test.each(['nonsense', ':5', 'stream:', 'stream:x'])(
  'a Last-Event-ID that is none of ours is 400: %s',
  async (id) => {
    const headers = { 'Last-Event-ID': id };
    const answer = await askHttp(served.path, { path: '/api/events', headers });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({
      error: { data: { path: 'Last-Event-ID', value: id } },
    });
  },
);

test('an empty Last-Event-ID is none', async () => {
  await using client = await connect('?after_seq=0', { 'Last-Event-ID': '' });
  expect(client.response.statusCode).toBe(200);
});

test('a cursor of another stream or beyond the head is 409 with what to begin with', async () => {
  for (const id of ['another:0', `${streamId()}:10`]) {
    const headers = { 'Last-Event-ID': id };
    const answer = await askHttp(served.path, { path: '/api/main/events', headers });
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.body)).toMatchObject({
      error: { code: 1013, data: { reason: 'STREAM_RESET', stream_id: streamId(), head_seq: 0 } },
    });
  }
});

test('a cursor that is no longer kept is 410 with the oldest that is', async () => {
  for (const name of ['ada', 'grace', 'edsger']) await served.core.addUser(name);
  const later = Date.now() + 1_000;
  await served.store.store.retention.prune({ jobsEndedBefore: later, eventsBefore: later }, 2);
  const answer = await askHttp(served.path, { path: '/api/main/events?after_seq=1' });
  expect(answer.status).toBe(410);
  expect(JSON.parse(answer.body)).toMatchObject({
    error: { code: 1012, data: { reason: 'CURSOR_EXPIRED', oldest_seq: 3 } },
  });
});

test('an identity header that is there twice is 403', async () => {
  const headers = ['Host', 'x', 'X-Hero-User', 'ada', 'X-Hero-User', 'eve'];
  const answer = await askHttp(served.path, { path: '/api/main/events', headers });
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { data: { reason: 'ACCESS_DENIED' } } });
});

test('a stop ends the stream, and a reader comes back where it was', async () => {
  await served.core.addUser('ada');
  await using client = await connect('?after_seq=0');
  const [block] = await eventsUntil(client, () => true);
  await served.server.close();
  expect(await client.ended()).toBe(true);
  expect(block?.['id']).toBe(`${streamId()}:1`);
});

test('a connection that a stop finds asking is told SHUTTING_DOWN with 503', async () => {
  let letGo = (): void => undefined;
  let isAsked = false;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await using late = await ServedCore.start({}, (services) => {
    const openCursor = services.events.openCursor.bind(services.events);
    services.events.openCursor = async (params, audience) => {
      isAsked = true;
      await held;
      return await openCursor(params, audience);
    };
    return services;
  });
  const asked = askHttp(late.path, { path: '/api/main/events' });
  await eventually(() => isAsked);
  const closing = late.server.close();
  letGo();
  const answer = await asked;
  expect(answer.status).toBe(503);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { data: { reason: 'SHUTTING_DOWN' } } });
  await closing;
});
