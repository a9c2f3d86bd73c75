import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TransportLimits } from '../../../src/transport/limits.ts';
import { SocketServer } from '../../../src/transport/socket-server.ts';
import { FakeRpc } from '../../support/fake-rpc.ts';
import {
  askHttp,
  eventually,
  LineClient,
  MessageClient,
  TemporaryFolder,
} from '../../support/socket-clients.ts';

let folder: TemporaryFolder;
let rpc: FakeRpc;
let server: SocketServer;

const start = async (limits: Partial<TransportLimits> = {}): Promise<void> => {
  server = await SocketServer.listen({
    rpc,
    socketDir: folder.path,
    service: 'deployer',
    limits,
    drainTimeoutMs: 2_000,
  });
};

beforeEach(async () => {
  folder = await TemporaryFolder.create();
  rpc = new FakeRpc();
});
afterEach(async () => {
  rpc.release();
  await server.close();
  await folder[Symbol.asyncDispose]();
});

/** Sends the parts, one write each, and reads until the server ends the connection. */
async function exchange(parts: readonly string[]): Promise<string> {
  const socket = net.connect({ path: server.path, allowHalfOpen: true });
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  socket.on('error', () => undefined);
  for (const part of parts) {
    await new Promise((resolve) => socket.write(part, resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
  socket.end();
  await once(socket, 'close');
  return text;
}

test('lines, HTTP and WebSocket are told apart on one socket', async () => {
  await start();
  await using lines = await LineClient.connect(server.path);
  await using messages = await MessageClient.connect(server.path);
  lines.send({ echo: 'line' });
  messages.send({ echo: 'message' });
  const answer = await askHttp(server.path, { method: 'POST', path: '/rpc', body: '{"echo":1}' });
  expect(await lines.next()).toBe('line');
  expect(await messages.next()).toBe('message');
  expect(answer).toMatchObject({ status: 200, body: '1' });
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
});

test('the first byte may come alone, after blanks, and the last line without its newline', async () => {
  await start();
  expect(await exchange(['{', '"echo":1}\n{"ec', 'ho":2}'])).toBe('1\n2\n');
  expect(await exchange([' \r\n', '\t', '{"echo":1}\n'])).toBe('1\n');
  expect(await exchange(['G', 'ET /health HTTP/1.0\r\n', '\r\n'])).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(await exchange(['\r\n', 'GET /health HTTP/1.0\r\n\r\n'])).toMatch(/^HTTP\/1\.1 200 OK/);
});

test.each(['/rpc', '/', '/api/main/rpc', '/rpc?x=1'])('POST %s is JSON-RPC', async (path) => {
  await start();
  const answer = await askHttp(server.path, { method: 'POST', path, body: '{"echo":"yes"}' });
  expect(answer).toMatchObject({ status: 200, body: '"yes"' });
});

test('a message without an answer is 204 without a body', async () => {
  await start();
  const answer = await askHttp(server.path, { method: 'POST', path: '/rpc', body: '{}' });
  expect(answer).toMatchObject({ status: 204, body: '' });
  expect(answer.headers['content-type']).toBeUndefined();
});

test('the documents have their routes', async () => {
  await start();
  for (const path of ['/openrpc.json', '/api/main/openrpc.json']) {
    expect(await askHttp(server.path, { path })).toMatchObject({
      status: 200,
      body: rpc.document.toString(),
    });
  }
  const manifest = await askHttp(server.path, { path: '/.well-known/heroservice.json' });
  expect(manifest).toMatchObject({ status: 200, body: rpc.manifest.toString() });
});

test('health is 200, and 503 when it is not well', async () => {
  await start();
  expect((await askHttp(server.path, { path: '/health' })).status).toBe(200);
  rpc.isHealthy = false;
  expect((await askHttp(server.path, { path: '/health' })).status).toBe(503);
});

test('HEAD answers like GET without the body', async () => {
  await start();
  const answer = await askHttp(server.path, { method: 'HEAD', path: '/openrpc.json' });
  expect(answer).toMatchObject({ status: 200, body: '' });
  expect(answer.headers['content-length']).toBe(String(rpc.document.length));
});

test.each([
  ['GET', '/rpc', 405, 'POST'],
  ['PUT', '/', 405, 'POST'],
  ['POST', '/health', 405, 'GET, HEAD'],
  ['DELETE', '/openrpc.json', 405, 'GET, HEAD'],
  ['GET', '/nowhere', 404, undefined],
  ['GET', '/ws', 426, undefined],
] as const)('%s %s is %i', async (method, path, status, allow) => {
  await start();
  const answer = await askHttp(server.path, { method, path });
  expect(answer.status).toBe(status);
  expect(answer.headers.allow).toBe(allow);
  expect(JSON.parse(answer.body)).toHaveProperty('error');
});

test.each([
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json', 'content-encoding': 'gzip' },
])('a body that cannot be JSON is 415: %j', async (headers) => {
  await start();
  const answer = await askHttp(server.path, { method: 'POST', path: '/rpc', body: '{}', headers });
  expect(answer.status).toBe(415);
  expect(JSON.parse(answer.body)).toMatchObject({ refused: 'UNSUPPORTED_MEDIA_TYPE' });
});

test.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain'])(
  'a body of type %s is tried',
  async (type) => {
    await start();
    const answer = await askHttp(server.path, {
      method: 'POST',
      path: '/rpc',
      body: '{"echo":1}',
      headers: { 'content-type': type },
    });
    expect(answer.status).toBe(200);
  },
);

test('a body of the largest size passes; one byte more is 413 with a JSON-RPC error', async () => {
  await start({ requestBytes: 1_000 });
  const body = (bytes: number): string => JSON.stringify({ echo: 'x'.repeat(bytes - 11) });
  const post = { method: 'POST', path: '/rpc' };
  expect((await askHttp(server.path, { ...post, body: body(1_000) })).status).toBe(200);
  for (const bytes of [1_001, 15_000, 100_000]) {
    const answer = await askHttp(server.path, { ...post, body: body(bytes) });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ refused: 'REQUEST_TOO_LARGE' });
  }
});

test('a line that is too long is refused, and the next one is answered', async () => {
  await start({ requestBytes: 1_000 });
  await using client = await LineClient.connect(server.path);
  client.send({ echo: 'x'.repeat(2_000) });
  client.send({ echo: 'next' });
  expect(await client.next()).toMatchObject({ refused: 'REQUEST_TOO_LARGE' });
  expect(await client.next()).toBe('next');
});

test('a WebSocket message that is too long ends the connection with 1009', async () => {
  await start({ requestBytes: 1_000 });
  await using client = await MessageClient.connect(server.path);
  client.send({ echo: 'x'.repeat(2_000) });
  expect(await client.closed()).toBe(1009);
});

test.each(['/ws', '/rpc', '/', '/api/main/rpc'])('a WebSocket is served on %s', async (path) => {
  await start();
  await using client = await MessageClient.connect(server.path, { path });
  client.send({ echo: path });
  expect(await client.next()).toBe(path);
});

test('another upgrade that a client offers is passed over', async (context) => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isKnown = major > 24 || (major === 24 && minor >= 9) || (major === 22 && minor >= 21);
  if (!isKnown) context.skip('this Node cannot tell upgrades apart');
  await start();
  const headers = { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AA' };
  const answer = await askHttp(server.path, { path: '/health', headers });
  expect(answer.status).toBe(200);
});

test('a WebSocket elsewhere is refused with 404', async () => {
  await start();
  const webSocket = new WebSocket(`ws+unix:${server.path}:/nowhere`);
  const [, response] = (await once(webSocket, 'unexpected-response')) as [
    unknown,
    http.IncomingMessage,
  ];
  expect(response.statusCode).toBe(404);
  response.resume();
  webSocket.on('error', () => undefined);
  webSocket.terminate();
});

test('a WebSocket ping is answered', async () => {
  await start();
  await using client = await MessageClient.connect(server.path);
  client.webSocket.ping('here?');
  const [payload] = (await once(client.webSocket, 'pong')) as [Buffer];
  expect(payload.toString()).toBe('here?');
});

test('the headers of the request and of the upgrade come along, doubles included', async () => {
  await start();
  await askHttp(server.path, {
    method: 'POST',
    path: '/rpc',
    body: '{}',
    headers: ['X-Hero-User', 'ada', 'X-Hero-User', 'eve', 'Host', 'h', 'Content-Length', '2'],
  });
  expect(rpc.headers[0]).toEqual(expect.arrayContaining(['ada', 'eve']));
  await using client = await MessageClient.connect(server.path, {
    headers: { 'X-Hero-User': 'grace' },
  });
  client.send({ echo: 1 });
  await client.next();
  expect(rpc.headers[1]).toEqual(expect.arrayContaining(['X-Hero-User', 'grace']));
});

test('broken HTTP is answered with 400 and harms nobody', async () => {
  await start();
  expect(await exchange(['not http at all\r\n\r\n'])).toMatch(/^HTTP\/1\.1 400/);
  expect(await exchange([`GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`])).toMatch(
    /^HTTP\/1\.1 431/,
  );
  expect((await askHttp(server.path, { path: '/health' })).status).toBe(200);
});

test('a connection beyond the limit is told when to come again, and there is room afterwards', async () => {
  await start({ connections: 2 });
  const first = await LineClient.connect(server.path);
  await using second = await LineClient.connect(server.path);
  for (const client of [first, second]) {
    client.send({ echo: 1 });
    await client.next();
  }
  await using third = await LineClient.connect(server.path);
  third.send({ echo: 1 });
  const refusal = { refused: 'TOO_MANY_REQUESTS', limit: 2, retry_after_ms: 1_000 };
  expect(await third.next()).toMatchObject(refusal);
  await expect(third.next()).rejects.toThrow('ended');
  const answer = await askHttp(server.path, { path: '/health' });
  expect(answer.status).toBe(503);
  expect(answer.headers['retry-after']).toBe('1');
  expect(JSON.parse(answer.body)).toMatchObject(refusal);
  expect(server.connections).toEqual({ open: 2, refused: 2 });
  await first[Symbol.asyncDispose]();
  await eventually(async () => {
    await using again = await LineClient.connect(server.path);
    again.send({ echo: 1 });
    return (await again.next()) === (1 as unknown);
  });
});

test('connections far beyond the limit are closed, and those that say nothing too', async () => {
  await start({ connections: 1, closeTimeoutMs: 200 });
  await using only = await LineClient.connect(server.path);
  only.send({ echo: 1 });
  await only.next();
  const sockets = Array.from({ length: 60 }, () => net.connect(server.path));
  await Promise.all(
    sockets.map(async (socket) => {
      socket.on('error', () => undefined).resume();
      if (!socket.closed) await once(socket, 'close');
    }),
  );
  only.send({ echo: 2 });
  expect(await only.next()).toBe(2);
  expect(server.connections).toEqual({ open: 1, refused: 60 });
});

test('the headers that are allowed pass, and more are 431', async () => {
  await start({ headerBytes: 2_000 });
  const ask = async (bytes: number): Promise<string> =>
    await exchange([`GET /health HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(bytes)}\r\n\r\n`]);
  expect(await ask(1_000)).toMatch(/^HTTP\/1\.1 200/);
  expect(await ask(3_000)).toMatch(/^HTTP\/1\.1 431/);
});

test('the time for the headers and for a whole request are limits of their own', async () => {
  await start({ headersTimeoutMs: 100, requestTimeoutMs: 60_000 });
  const halfHeader = net.connect(server.path);
  halfHeader.on('error', () => undefined).resume();
  halfHeader.write('GET /health HTTP/1.1\r\nHos');
  const halfBody = net.connect(server.path);
  let text = '';
  halfBody.on('data', (chunk) => (text += String(chunk)));
  halfBody.write('POST /rpc HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"ec');
  await once(halfHeader, 'close');
  halfBody.write('ho":1}');
  await eventually(() => text.endsWith('\r\n\r\n1'));
  halfBody.destroy();
  await once(halfBody, 'close');
});

test('who says nothing, half a header or half a line is cut after its time', async () => {
  await start({ firstByteTimeoutMs: 50, headersTimeoutMs: 50, requestTimeoutMs: 60 });
  for (const text of ['', 'GET /health HTTP/1.1\r\nHos', '{"echo":']) {
    const socket = net.connect(server.path);
    socket.on('error', () => undefined);
    socket.write(text);
    socket.resume();
    await once(socket, 'close');
  }
});

test('a refused upgrade ends the connection, whatever came after it', async () => {
  await start();
  for (const rest of ['', 'GET /health HTTP/1.1\r\nHost: x\r\n\r\n']) {
    const socket = net.connect({ path: server.path, allowHalfOpen: true });
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk) => (text += String(chunk)));
    socket.write(`${upgrade.replace('/ws', '/nothing')}${rest}`);
    // We keep our end open, and write until the server has closed its own.
    await once(socket, 'end');
    expect(text).toMatch(/^HTTP\/1\.1 404 /);
    await eventually(() => {
      if (!socket.destroyed) socket.write('x');
      return socket.destroyed;
    });
  }
});

test('who asks over HTTP and does not take the answers is cut after its time', async () => {
  await start({ streamStallTimeoutMs: 100, requestTimeoutMs: 600_000 });
  const socket = net.connect(server.path);
  socket.on('error', () => undefined);
  socket.pause();
  const body = JSON.stringify({ echo: 'x'.repeat(100_000) });
  const request = `POST /rpc HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  for (let count = 0; count < 10; count += 1) socket.write(request);
  await eventually(() => rpc.closedConnections === 1);
  socket.destroy();
  await eventually(() => socket.closed);
});

test('an answer over HTTP may wait long for those before it', async () => {
  await start({ streamStallTimeoutMs: 100 });
  const socket = net.connect(server.path);
  const ask = (body: string): void =>
    void socket.write(
      `POST /rpc HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  ask('{"hold":true}');
  ask('{"echo":"second"}');
  await eventually(() => rpc.holding === 1);
  await new Promise((resolve) => setTimeout(resolve, 400));
  rpc.release();
  await eventually(() => text.includes('"second"'));
  expect(text.indexOf('"released"')).toBeLessThan(text.indexOf('"second"'));
  socket.destroy();
  await once(socket, 'close');
});

const upgrade =
  'GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n';

test.each([
  ['half a header', [0x81]],
  ['half a payload', [0x81, 0x85, 1, 2, 3, 4, 5]],
  ['half a message', [0x01, 0x81, 1, 2, 3, 4, 5]],
  ['a pong in half a message', [0x01, 0x80, 1, 2, 3, 4, 0x8a, 0x80, 1, 2, 3, 4]],
])('a WebSocket that stops after %s is cut after its time', async (_what, bytes) => {
  await start({ requestTimeoutMs: 300, headersTimeoutMs: 300 });
  const socket = net.connect(server.path);
  socket.on('error', () => undefined);
  socket.write(upgrade);
  socket.write(Buffer.from(bytes));
  socket.resume();
  await once(socket, 'close');
});

test('a WebSocket is not cut between its messages, nor when they come in parts without a pause', async () => {
  await start({ requestTimeoutMs: 300, headersTimeoutMs: 300 });
  await using client = await MessageClient.connect(server.path);
  const fragment = { fin: false };
  client.webSocket.send('{"echo":', fragment);
  // Each part ends a message and begins the next, so there is always a part of one.
  for (let n = 1; n <= 12; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    client.webSocket.send(`${n}}`, { fin: true });
    client.webSocket.send('{"echo":', fragment);
    expect(await client.next()).toBe(n);
  }
  client.webSocket.send('0}', { fin: true });
  expect(await client.next()).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 600));
  client.send({ echo: 'late' });
  expect(await client.next()).toBe('late');
});

test('a line peer that is silent between its lines stays', async () => {
  await start({ firstByteTimeoutMs: 300, headersTimeoutMs: 300, requestTimeoutMs: 300 });
  await using client = await LineClient.connect(server.path);
  client.send({ echo: 1 });
  await client.next();
  await new Promise((resolve) => setTimeout(resolve, 600));
  client.send({ echo: 2 });
  expect(await client.next()).toBe(2);
});

test('the close of a connection is told, so that its waits end', async () => {
  await start();
  const messages = await MessageClient.connect(server.path);
  messages.send({ hold: true });
  await eventually(() => rpc.holding === 1);
  await messages[Symbol.asyncDispose]();
  const request = http.request({ socketPath: server.path, path: '/rpc', method: 'POST' });
  request.on('error', () => undefined);
  request.end('{"hold":true}');
  await eventually(() => rpc.holding === 2);
  request.destroy();
  await eventually(() => rpc.closedConnections === 2);
});

test('a peer that sends steadily is not cut, however its lines fall into chunks', async () => {
  await start({ requestTimeoutMs: 300, headersTimeoutMs: 300 });
  await using client = await LineClient.connect(server.path);
  // Each chunk ends a line and begins the next, so there is always a part of one.
  client.socket.write('{"echo":');
  for (let n = 1; n <= 12; n += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    client.socket.write(`${n}}\n{"echo":`);
    expect(await client.next()).toBe(n);
  }
  client.socket.write('0}\n');
  expect(await client.next()).toBe(0);
});
