import { expect, test } from 'vitest';
import { askHttp, eventually, LineClient, MessageClient } from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';

const wait = (id: number) => ({
  jsonrpc: '2.0',
  id,
  method: 'read_events',
  params: { after_seq: 0, wait_ms: 25_000 },
});

test('beyond the calls that run and wait, a connection is told TOO_MANY_REQUESTS; others are not', async () => {
  await using served = await ServedCore.start({ callsRunning: 2, callsWaiting: 3 });
  await using lines = await LineClient.connect(served.path);
  for (let id = 1; id <= 6; id += 1) lines.send(wait(id));
  expect(await lines.next()).toMatchObject({
    id: 6,
    error: {
      code: 1014,
      data: { reason: 'TOO_MANY_REQUESTS', retryable: true, limit: 3, retry_after_ms: 1_000 },
    },
  });
  await using other = await MessageClient.connect(served.path);
  other.send({ jsonrpc: '2.0', id: 1, method: 'get_info' });
  expect(await other.next()).toMatchObject({ id: 1, result: {} });
  // The event that ends all the waits: those in their turn, then those who waited for one.
  await served.core.addUser();
  const ids: unknown[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await lines.next()).id);
  expect(ids.sort()).toEqual([1, 2, 3, 4, 5]);
});

test('a message may nest as deep as is configured', async () => {
  await using served = await ServedCore.start({ jsonDepth: 10 });
  const post = async (depth: number) => {
    const body = '['.repeat(depth) + ']'.repeat(depth);
    const answer = await askHttp(served.path, { method: 'POST', path: '/rpc', body });
    return answer.body;
  };
  expect(await post(10)).not.toContain('NESTED_TOO_DEEP');
  expect(JSON.parse(await post(11))).toMatchObject({
    error: { code: -32600, data: { reason: 'NESTED_TOO_DEEP', limit: 10 } },
  });
});

test('a batch may be as long as is configured', async () => {
  await using served = await ServedCore.start({ batch: 2 });
  const post = async (count: number): Promise<unknown> => {
    const batch = Array.from({ length: count }, (_, id) => ({
      jsonrpc: '2.0',
      id,
      method: 'get_info',
    }));
    const request = { method: 'POST', path: '/rpc', body: JSON.stringify(batch) };
    return JSON.parse((await askHttp(served.path, request)).body);
  };
  expect(await post(2)).toHaveLength(2);
  expect(await post(3)).toMatchObject({ error: { data: { reason: 'BATCH_TOO_LARGE', limit: 2 } } });
});

test('the real refusal of a connection beyond the limit is a JSON-RPC error', async () => {
  await using served = await ServedCore.start({ connections: 1 });
  await using lines = await LineClient.connect(served.path);
  lines.send({ jsonrpc: '2.0', id: 1, method: 'get_info' });
  await lines.next();
  const answer = await askHttp(served.path, { path: '/health' });
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.body)).toMatchObject({
    jsonrpc: '2.0',
    id: null,
    error: { code: 1014, data: { reason: 'TOO_MANY_REQUESTS', limit: 1, retry_after_ms: 1_000 } },
  });
});

test('a stop ends waits with what they have, refuses new calls and closes WebSockets with 1001', async () => {
  await using served = await ServedCore.start();
  await using messages = await MessageClient.connect(served.path);
  await using lines = await LineClient.connect(served.path);
  messages.send(wait(1));
  lines.send(wait(2));
  lines.send({ jsonrpc: '2.0', id: 3, method: 'get_info' });
  expect(await lines.next()).toMatchObject({ id: 3 });
  await served.server.close();
  expect(await messages.next()).toMatchObject({ id: 1, result: { events: [] } });
  expect(await messages.closed()).toBe(1001);
  expect(await lines.next()).toMatchObject({ id: 2, result: { events: [] } });
  await lines.closed();
});

test('a call that arrives while the daemon stops is told SHUTTING_DOWN', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  let isHolding = false;
  await using served = await ServedCore.start({}, (services) => {
    const getInfo = services.info.getInfo.bind(services.info);
    services.info.getInfo = async () => {
      isHolding = true;
      await held;
      return await getInfo();
    };
    return services;
  });
  await using messages = await MessageClient.connect(served.path);
  messages.send({ jsonrpc: '2.0', id: 1, method: 'get_info' });
  await eventually(() => isHolding);
  const closing = served.server.close();
  messages.send({ jsonrpc: '2.0', id: 2, method: 'list_users' });
  expect(await messages.next()).toMatchObject({
    id: 2,
    error: { code: 1015, data: { reason: 'SHUTTING_DOWN', retryable: true } },
  });
  letGo();
  expect(await messages.next()).toMatchObject({ id: 1, result: {} });
  expect(await messages.closed()).toBe(1001);
  await closing;
});
