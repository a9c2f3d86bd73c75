import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadResultCheck } from '../../../src/contract/result-validation.ts';
import {
  eventually,
  LineClient,
  MessageClient,
  type Received,
  type ReceivedEvent,
} from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';

let served: ServedCore;

beforeEach(async () => {
  served = await ServedCore.start({ heartbeatMs: 200, subscriptionsPerConnection: 4 });
});
afterEach(async () => {
  await served[Symbol.asyncDispose]();
});

type Client = LineClient | MessageClient;

const connectors = [
  ['WebSocket', async () => await MessageClient.connect(served.path)],
  ['line mode', async () => await LineClient.connect(served.path)],
] as const;

async function ask(client: Client, method: string, params: object = {}): Promise<Received> {
  client.send({ jsonrpc: '2.0', id: 'ask', method, params });
  return await client.next();
}

/** The params of the next notifications of type event, up to one that satisfies. */
async function eventsUntil(
  client: Client,
  isLast: (event: ReceivedEvent) => boolean,
): Promise<ReceivedEvent[]> {
  const events: ReceivedEvent[] = [];
  for (;;) {
    const { method, params } = await client.next();
    if (method !== 'event') continue;
    events.push(params);
    if (isLast(params)) return events;
  }
}

const isEndOf =
  (job: string) =>
  (event: ReceivedEvent): boolean =>
    event.type === 'job.ended' && event.job_id === job;

test.each(connectors)(
  'over %s a provision is followed live: in order, without a gap, the log complete',
  async (_, connect) => {
    await served.core.addUser('ada');
    await using client = await connect();
    const { result } = await ask(client, 'subscribe_events', { after_seq: 0 });
    served.core.guest.stdout = Array.from({ length: 1_500 }, (_, at) => `línea ${at}\n`).join('');
    const { job } = await served.core.provision('ada');
    const events = await eventsUntil(client, isEndOf(job.id));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
    expect(new Set(events.map((event) => event.subscription_id))).toEqual(
      new Set([result['subscription_id']]),
    );
    expect(events[0]?.type).toBe('user.created');
    const lines = events.flatMap((event) => (event.type === 'job.log' ? event.data.lines : []));
    expect(lines.map(({ line }) => line)).toEqual(lines.map((_, at) => at + 1));
    expect(events.at(-1)?.data).toMatchObject({ last_line: lines.length });
    const stored = await served.core.lines(job.id);
    const streamed = lines.filter(({ stream }) => stream !== 'system');
    expect(stored).toEqual(streamed.map(({ text }) => text).slice(0, stored.length));
    expect(streamed.length).toBeGreaterThanOrEqual(1_500);
  },
);

test('notifications have the shape that the contract says', async () => {
  const check = await loadResultCheck();
  await served.core.addUser('ada');
  await using client = await MessageClient.connect(served.path);
  await ask(client, 'subscribe_events', { after_seq: 0 });
  const { job } = await served.core.provision('ada');
  for (const event of await eventsUntil(client, isEndOf(job.id))) {
    expect(check('event', event)).toBeUndefined();
  }
  for (;;) {
    const { method, params } = await client.next();
    if (method !== 'heartbeat') continue;
    expect(check('heartbeat', params)).toBeUndefined();
    break;
  }
});

test('a reader that comes back with its cursor misses nothing and repeats nothing', async () => {
  await served.core.addUser('ada');
  const seqs: number[] = [];
  const { job } = await served.core.provision('ada');
  let isDone = false;
  const isEnd = isEndOf(job.id);
  while (!isDone) {
    await using client = await MessageClient.connect(served.path);
    const answer = await ask(client, 'subscribe_events', {
      after_seq: seqs.at(-1) ?? 0,
      stream_id: served.store.store.events.streamId,
    });
    expect(answer).toHaveProperty('result');
    let left = 4;
    const events = await eventsUntil(client, (event) => {
      left -= 1;
      return isEnd(event) || left === 0;
    });
    isDone = events.some(isEnd);
    seqs.push(...events.map(({ seq }) => seq));
  }
  expect(seqs).toEqual(seqs.map((_, at) => at + 1));
});

test('topics and logs: false choose', async () => {
  await served.core.addUser('ada');
  const { job, vm } = await served.core.provision('ada');
  await served.core.ended(job.id);
  await using client = await LineClient.connect(served.path);
  await ask(client, 'subscribe_events', { after_seq: 0, topics: [`job:${job.id}`], logs: false });
  const events = await eventsUntil(client, isEndOf(job.id));
  expect(events.every((event) => event.job_id === job.id)).toBe(true);
  expect(events.some(({ type }) => type === 'job.log')).toBe(false);
  await using other = await LineClient.connect(served.path);
  await ask(other, 'subscribe_events', { after_seq: 0, topics: [`vm:${vm.id}`, 'type:job.log'] });
  const mixed = await eventsUntil(other, isEndOf(job.id));
  expect(mixed.some(({ type }) => type === 'vm.created')).toBe(true);
  expect(mixed.some(({ type }) => type === 'job.log')).toBe(true);
});

test('a subscription in a batch is answered before its first event', async () => {
  await served.core.addUser('ada');
  await using client = await MessageClient.connect(served.path);
  client.send([
    { jsonrpc: '2.0', id: 1, method: 'subscribe_events', params: { after_seq: 0 } },
    { jsonrpc: '2.0', id: 2, method: 'get_info' },
  ]);
  expect(await client.next()).toMatchObject([{ id: 1 }, { id: 2 }]);
  expect(await client.next()).toMatchObject({ method: 'event', params: { seq: 1 } });
});

test('unsubscribing ends the events; an unknown subscription is told', async () => {
  await using client = await MessageClient.connect(served.path);
  const { result } = await ask(client, 'subscribe_events');
  const params = { subscription_id: result['subscription_id'] };
  expect((await ask(client, 'unsubscribe_events', params)).result).toEqual({});
  await served.core.addUser('ada');
  expect(await ask(client, 'unsubscribe_events', params)).toMatchObject({
    error: { code: 1001, data: { reason: 'SUBSCRIPTION_NOT_FOUND' } },
  });
});

test('beyond the subscriptions of a connection: SUBSCRIPTION_LIMIT', async () => {
  await using client = await LineClient.connect(served.path);
  const params = { topics: ['type:user.deleted'] };
  for (let count = 0; count < 4; count += 1) {
    client.send({ jsonrpc: '2.0', id: count, method: 'subscribe_events', params });
  }
  client.send({ jsonrpc: '2.0', id: 'last', method: 'subscribe_events', params });
  await eventually(async () => {
    const message = await client.next();
    if (message.id !== 'last') return false;
    expect(message).toMatchObject({
      error: {
        code: 1005,
        data: { reason: 'SUBSCRIPTION_LIMIT', limit: 4, retry_after_ms: 1_000 },
      },
    });
    return true;
  });
});

test('a cursor of another stream is STREAM_RESET with what to begin with', async () => {
  await using client = await LineClient.connect(served.path);
  const { error } = await ask(client, 'subscribe_events', { after_seq: 10 });
  expect(error).toMatchObject({
    code: 1013,
    data: { reason: 'STREAM_RESET', stream_id: served.store.store.events.streamId, head_seq: 0 },
  });
});

test('a reader that does not read is paced; another has everything meanwhile', async () => {
  await served.core.addUser('ada');
  served.core.guest.stdout = `${'x'.repeat(1_000)}\n`.repeat(6_000);
  await using slow = await LineClient.connect(served.path);
  await ask(slow, 'subscribe_events', { after_seq: 0 });
  slow.socket.pause();
  await using fast = await MessageClient.connect(served.path);
  await ask(fast, 'subscribe_events', { after_seq: 0 });
  const { job } = await served.core.provision('ada');
  const all = await eventsUntil(fast, isEndOf(job.id));
  slow.socket.resume();
  const late = await eventsUntil(slow, isEndOf(job.id));
  expect(late.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
  expect(JSON.stringify(all).length).toBeGreaterThan(4 * 1024 * 1024);
});

test.each(connectors)('over %s the expiry of a VM is announced', async (_, connect) => {
  await served.core.addUser('ada');
  const { vm, job } = await served.core.provision('ada');
  await served.core.ended(job.id);
  await served.core.expiry.setVmExpiry({ vm: vm.id, expires_in: '10m' }, served.core.context);
  await using client = await connect();
  await ask(client, 'subscribe_events', { topics: ['type:vm.expiring'] });
  const notice = { stage: '1h', at: Date.now(), spanMs: 600_000, outMs: 0 } as const;
  const announcement = { notice, expiresInSeconds: 600 };
  await served.store.vms.announceExpiry(vm.id, () => announcement, Date.now());
  const [event] = await eventsUntil(client, () => true);
  expect(event).toMatchObject({
    type: 'vm.expiring',
    vm_id: vm.id,
    data: {
      vm: { id: vm.id },
      stage: '1h',
      expires_in_seconds: 600,
      expires_at: expect.any(String),
    },
  });
  expect((await loadResultCheck())('event', event)).toBeUndefined();
});
