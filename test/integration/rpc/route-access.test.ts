import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Event } from '../../../src/contract/types.gen.ts';
import { askHttp, MessageClient, SseClient } from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';

let served: ServedCore;

beforeEach(async () => {
  served = await ServedCore.start({ access: 'claims', heartbeatMs: 200 });
});
afterEach(async () => {
  await served[Symbol.asyncDispose]();
});

const prefix = { 'X-Forwarded-Prefix': '/hero_os_tfgrid_deployer/rpc' };

const headersOf = (user: string, claim = ''): Record<string, string> => ({
  ...prefix,
  'X-Hero-User': user,
  'X-Hero-Claims': claim === '' ? '' : `hero_os_tfgrid_deployer.${claim}`,
});

const reasonOf = (body: string): unknown =>
  (JSON.parse(body) as { readonly error: { readonly data: { readonly reason: string } } }).error
    .data.reason;

test.each([
  ['/metrics', 'admin', ['', 'read', 'operate']],
  ['/api/main/events', 'read', ['']],
  ['/api/events', 'read', ['']],
] as const)('%s asks for %s, in claims mode', async (path, needed, others) => {
  const anonymous = await askHttp(served.path, { path, headers: prefix });
  expect([anonymous.status, reasonOf(anonymous.body)]).toEqual([401, 'USER_REQUIRED']);
  for (const claim of others) {
    const refused = await askHttp(served.path, { path, headers: headersOf('ada', claim) });
    expect([refused.status, reasonOf(refused.body)]).toEqual([403, 'ACCESS_DENIED']);
  }
  for (const headers of [{}, headersOf('ada', needed)]) {
    await using client = await SseClient.connect(served.path, { path, headers });
    expect(client.response.statusCode).toBe(200);
  }
});

test.each(['/health', '/openrpc.json', '/.well-known/heroservice.json'])(
  '%s is open to who comes through the router without a user',
  async (path) => {
    expect((await askHttp(served.path, { path, headers: prefix })).status).toBe(200);
  },
);

test('an identity header that is there twice is refused at every door', async () => {
  const headers = { ...prefix, 'X-Hero-User': ['ada', 'root'] } as unknown as Record<
    string,
    string
  >;
  for (const path of ['/metrics', '/api/main/events']) {
    expect((await askHttp(served.path, { path, headers })).status).toBe(403);
  }
  const call = { jsonrpc: '2.0', id: 1, method: 'get_info' };
  const answer = await askHttp(served.path, {
    path: '/rpc',
    method: 'POST',
    headers,
    body: JSON.stringify(call),
  });
  expect(reasonOf(answer.body)).toBe('ACCESS_DENIED');
});

test('a stream and a WebSocket tell a user what is theirs alone', async () => {
  await served.core.addUser('ada');
  const bob = await served.core.addUser('bob');
  const headers = headersOf('bob', 'read');
  await using stream = await SseClient.connect(served.path, {
    path: '/api/main/events?after_seq=0',
    headers,
  });
  const first = JSON.parse((await stream.next())['data']!) as Event;
  expect([first.type, first.user_id]).toEqual(['user.created', bob]);
  await using client = await MessageClient.connect(served.path, { headers });
  client.send({ jsonrpc: '2.0', id: 1, method: 'subscribe_events', params: { after_seq: 0 } });
  expect(await client.next()).toHaveProperty('result.subscription_id');
  expect(await client.next()).toMatchObject({
    method: 'event',
    params: { type: 'user.created', user_id: bob },
  });
});
