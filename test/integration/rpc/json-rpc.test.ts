import type { Job, User, Vm } from '../../../src/contract/types.gen.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  askHttp,
  LineClient,
  MessageClient,
  type HttpAnswer,
} from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';

let served: ServedCore;

beforeEach(async () => {
  served = await ServedCore.start();
});
afterEach(async () => {
  await served[Symbol.asyncDispose]();
});

async function post(body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return await askHttp(served.path, { method: 'POST', path: '/rpc', body: text, headers });
}

/** What the tests below look at. */
interface Answer {
  readonly result: {
    readonly user: User;
    readonly users: User[];
    readonly vm: Vm;
    readonly job: Job;
  };
  readonly error: {
    readonly code: number;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** One call's answer. */
async function call(
  method: string,
  params?: unknown,
  headers?: Record<string, string>,
): Promise<Answer> {
  const { body } = await post({ jsonrpc: '2.0', id: 1, method, params }, headers);
  return JSON.parse(body) as Answer;
}

const info = { jsonrpc: '2.0', id: 1, method: 'get_info' };

test('a call is answered alike over HTTP, WebSocket and lines', async () => {
  await using lines = await LineClient.connect(served.path);
  await using messages = await MessageClient.connect(served.path);
  lines.send(info);
  messages.send(info);
  const expected = {
    jsonrpc: '2.0',
    id: 1,
    result: { service: 'hero_os_tfgrid_deployer', stream_id: served.store.store.events.streamId },
  };
  expect(await lines.next()).toMatchObject(expected);
  expect(await messages.next()).toMatchObject(expected);
  const { status, body } = await post(info);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject(expected);
});

test.each([
  ['broken JSON', '{"jsonrpc"', -32700, 'PARSE_ERROR'],
  ['a body of null', 'null', -32600, 'INVALID_REQUEST'],
  ['a body of 0', '0', -32600, 'INVALID_REQUEST'],
  ['an empty batch', '[]', -32600, 'INVALID_REQUEST'],
  ['a body of nothing', '', -32700, 'PARSE_ERROR'],
  ['a batch that is too large', JSON.stringify(Array(101).fill(info)), -32600, 'BATCH_TOO_LARGE'],
  ['JSON that nests too deep', '['.repeat(33), -32600, 'NESTED_TOO_DEEP'],
])('%s is one error with id null and HTTP 200', async (_, text, code, reason) => {
  const { status, body } = await post(text);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    jsonrpc: '2.0',
    id: null,
    error: {
      code,
      message: expect.any(String),
      data: expect.objectContaining({
        reason,
        retryable: false,
        request_id: expect.stringMatching(/^req_/),
      }),
    },
  });
});

test('a body that is too large is 413 with a JSON-RPC error', async () => {
  const { status, body } = await post(`"${'x'.repeat(1024 * 1024)}"`);
  expect(status).toBe(413);
  expect(JSON.parse(body)).toMatchObject({
    jsonrpc: '2.0',
    id: null,
    error: { code: -32600, data: { reason: 'REQUEST_TOO_LARGE' } },
  });
});

test('a batch of one is answered by a batch of one', async () => {
  const { body } = await post([info]);
  expect(JSON.parse(body)).toMatchObject([{ id: 1, result: {} }]);
});

test('a batch is answered in its order, faults in their places, notifications left out', async () => {
  const { status, body } = await post([
    { ...info, id: 'a' },
    null,
    { jsonrpc: '2.0', method: 'get_info' },
    { jsonrpc: '2.0', id: 'b', method: 'nothing' },
    { ...info, id: null },
  ]);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject([
    { id: 'a', result: {} },
    { id: null, error: { code: -32600 } },
    { id: 'b', error: { code: -32601 } },
    { id: null, result: {} },
  ]);
});

test('a batch of the largest size is answered whole, though fewer run at once', async () => {
  const batch = Array.from({ length: 100 }, (_, id) => ({ ...info, id }));
  const answers = JSON.parse((await post(batch)).body) as { id: number }[];
  expect(answers.map(({ id }) => id)).toEqual(batch.map(({ id }) => id));
});

test.each([
  [{ jsonrpc: '2.0', method: 'get_info' }],
  [{ jsonrpc: '2.0', method: 'nothing' }],
  [
    [
      { jsonrpc: '2.0', method: 'get_info' },
      { jsonrpc: '2.0', method: 'get_user', params: {} },
    ],
  ],
])('notifications alone are 204 without a body: %j', async (body) => {
  expect(await post(body)).toMatchObject({ status: 204, body: '' });
});

test('a notification acts, and line mode answers it with nothing', async () => {
  served.core.forge.addAccount('ada');
  await using lines = await LineClient.connect(served.path);
  lines.send({ jsonrpc: '2.0', method: 'create_user', params: { username: 'ada' } });
  lines.send({ jsonrpc: '2.0', id: 1, method: 'rpc.health' });
  expect(await lines.next()).toMatchObject({ id: 1, result: { status: 'ok' } });
  expect((await call('get_user', { user: 'ada' })).result.user.username).toBe('ada');
});

test('params go by name and by position, and null is none', async () => {
  await served.core.addUser('ada');
  for (const params of [{ user: 'ada' }, ['ada']]) {
    expect((await call('get_user', params)).result.user.username).toBe('ada');
  }
  for (const params of [undefined, null, {}, []]) {
    expect((await call('list_users', params)).result.users).toHaveLength(1);
  }
});

test('the older dotted spelling is accepted', async () => {
  expect((await call('deployer.list_users')).result).toEqual({ users: [] });
  expect((await call('deployer.deployer.list_users')).error.code).toBe(-32601);
});

test.each([
  ['get_user', {}, 'user'],
  ['get_user', { user: 'ada', usre: 1 }, 'usre'],
  ['get_user', ['ada', 'more'], '[1]'],
  ['list_users', { limit: 100_000 }, 'limit'],
  ['read_events', { after_seq: -1 }, 'after_seq'],
  ['read_events', { after_seq: 0, topics: ['vm:vm_1', 'planet:mars'] }, 'topics[1]'],
])('%s with %j names the param', async (method, params, path) => {
  const { error } = await call(method, params);
  expect(error).toMatchObject({ code: -32602, data: { reason: 'INVALID_PARAMS', path } });
  expect(error.data['expected']).toEqual(expect.any(String));
});

test('an unknown method is -32601 with the nearest name', async () => {
  expect((await call('lst_vms')).error).toMatchObject({
    code: -32601,
    message: 'method "lst_vms" does not exist; did you mean "list_vms"?',
    data: { reason: 'METHOD_NOT_FOUND', nearest: 'list_vms' },
  });
  expect((await call('__proto__')).error.code).toBe(-32601);
  expect((await call('constructor')).error.code).toBe(-32601);
});

test('a fault of the core has its code, its reason and its details', async () => {
  expect((await call('get_user', { user: 'nobody' })).error).toMatchObject({
    code: 1001,
    data: { reason: 'USER_NOT_FOUND', retryable: false, user: 'nobody' },
  });
});

test('subscribing over plain HTTP is refused with the way out', async () => {
  expect((await call('subscribe_events')).error).toMatchObject({
    code: 1010,
    data: { reason: 'TRANSPORT_CANNOT_STREAM' },
  });
});

test('an identity header that is there twice refuses every call, open ones too', async () => {
  const headers = ['Host', 'h', 'X-Hero-User', 'ada', 'X-Hero-User', 'eve'];
  const body = JSON.stringify({ ...info, method: 'rpc.health' });
  const answer = await askHttp(served.path, {
    method: 'POST',
    path: '/rpc',
    body,
    headers: [...headers, 'Content-Length', String(body.length)],
  });
  expect(JSON.parse(answer.body)).toMatchObject({
    id: 1,
    error: { code: 1006, data: { reason: 'ACCESS_DENIED' } },
  });
});

test('the caller of a job is the user of the router, or local', async () => {
  await served.core.addUser('ada');
  const headers = { 'X-Hero-User': 'grace', 'X-Forwarded-Prefix': '/hero_os_tfgrid_deployer/rpc' };
  const { job, vm } = (await call('provision_vm', { user: 'ada' }, headers)).result;
  expect(job.requested_by).toBe('grace');
  const deleted = (await call('delete_vm', { vm: vm.id })).result;
  expect(deleted.job.requested_by).toBe('local');
});

test('the document is what rpc.discover answers, byte for byte, on one line', async () => {
  const { body } = await askHttp(served.path, { path: '/openrpc.json' });
  const answer = (await post({ jsonrpc: '2.0', id: 1, method: 'rpc.discover' })).body;
  expect(answer).toContain(body);
  expect(body).not.toContain('\n');
  expect(JSON.parse(answer).result).toEqual(JSON.parse(body));
});

test('the manifest names the service', async () => {
  const { body } = await askHttp(served.path, { path: '/.well-known/heroservice.json' });
  expect(JSON.parse(body)).toEqual({
    protocol: 'openrpc',
    name: 'hero_os_tfgrid_deployer',
    title: expect.any(String),
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    description: expect.any(String),
    socket: 'rpc',
  });
});

test('health tells the state, and 503 when the database cannot be read', async () => {
  const healthy = await askHttp(served.path, { path: '/health' });
  expect(healthy.status).toBe(200);
  expect(JSON.parse(healthy.body)).toEqual({
    status: 'ok',
    service: 'hero_os_tfgrid_deployer',
    version: '0.1.0',
    uptime_secs: expect.any(Number),
    checks: [
      { name: 'database', status: 'ok', vital: true },
      { name: 'disk', status: 'ok', vital: true },
      { name: 'backend main', status: 'unknown', vital: false },
      { name: 'forge', status: 'unknown', vital: false },
      { name: 'ssh_agent', status: 'unknown', vital: false },
    ],
  });
  served.store.store.counts = async () => await Promise.reject(new Error('disk I/O error'));
  const ill = await askHttp(served.path, { path: '/health' });
  expect(ill.status).toBe(503);
  expect(JSON.parse(ill.body)).toMatchObject({
    status: 'degraded',
    service: 'hero_os_tfgrid_deployer',
    reasons: [expect.any(String)],
  });
  expect(ill.body).not.toContain('disk I/O');
});

test('an unknown fault is an internal error; its text is in the log only', async () => {
  served.store.store.users.find = async () => await Promise.reject(new Error('SQLITE_CORRUPT'));
  const { error } = await call('get_user', { user: 'ada' });
  expect(error).toEqual({
    code: -32603,
    message: 'Internal error',
    data: { reason: 'INTERNAL', retryable: false, request_id: expect.stringMatching(/^req_/) },
  });
  expect(served.errors).toMatchObject([
    { fields: { method: 'get_user', request_id: error.data['request_id'] } },
  ]);
  expect(String(served.errors[0]?.fields['err'])).toContain('SQLITE_CORRUPT');
});
