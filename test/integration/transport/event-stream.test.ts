import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TransportLimits } from '../../../src/transport/limits.ts';
import { SocketServer } from '../../../src/transport/socket-server.ts';
import { FakeRpc } from '../../support/fake-rpc.ts';
import { askHttp, eventually, SseClient, TemporaryFolder } from '../../support/socket-clients.ts';

/** One buffer here (under 1 MiB), and what the operating system holds. */
const heldBytesMax = 3 * 1024 * 1024;

let folder: TemporaryFolder;
let rpc: FakeRpc;
let server: SocketServer;

const start = async (limits: Partial<TransportLimits> = {}): Promise<void> => {
  server = await SocketServer.listen({
    rpc,
    socketDir: folder.path,
    service: 'deployer',
    limits,
    drainTimeoutMs: 10_000,
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

test('a stream has the head that proxies and browsers need', async () => {
  await start();
  await using client = await SseClient.connect(server.path);
  expect(client.response.statusCode).toBe(200);
  expect(client.response.headers).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  expect(client.response.headers['content-encoding']).toBeUndefined();
  expect(client.response.headers['content-length']).toBeUndefined();
});

test('a stream is sent uncompressed, whatever the reader takes', async () => {
  await start();
  const headers = { 'accept-encoding': 'gzip, br' };
  await using client = await SseClient.connect(server.path, { headers });
  expect(client.response.headers['content-encoding']).toBeUndefined();
  expect(await client.nextBlock()).toEqual({ comment: 'begins' });
});

test('a refusal has its status, its body and when to come again', async () => {
  await start();
  const answer = await askHttp(server.path, { path: '/api/events?refuse=429' });
  expect(answer).toMatchObject({ status: 429, body: '{"refused":1}' });
  expect(answer.headers['retry-after']).toBe('7');
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
});

test('HEAD answers with the head of a stream and opens none', async () => {
  await start();
  const answer = await askHttp(server.path, { method: 'HEAD', path: '/api/main/events' });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/event-stream');
  expect(rpc.closedStreams).toBe(1);
});

test('a reader that does not read holds one bounded buffer and is not skipped', async () => {
  await start({ streamStallTimeoutMs: 60_000 });
  const path = '/api/main/events?flood=400&bytes=60000';
  await using client = await SseClient.connect(server.path, { path });
  client.response.pause();
  let before = -1;
  while (rpc.sentFrames.length !== before) {
    before = rpc.sentFrames.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(before * 60_000).toBeLessThan(heldBytesMax);
  client.response.resume();
  for (let number = 1; number <= 400; number += 1) {
    expect(JSON.parse((await client.next())['data']!)).toMatchObject({ number });
  }
});

test('a reader that accepts nothing is cut', async () => {
  await start({ streamStallTimeoutMs: 200 });
  const path = '/api/main/events?flood=400&bytes=60000';
  await using client = await SseClient.connect(server.path, { path });
  client.response.pause();
  await eventually(() => rpc.closedStreams === 1);
  client.response.resume();
  expect(await client.ended()).toBe(false);
});

test('the stream of a reader that is gone is closed', async () => {
  await start();
  const client = await SseClient.connect(server.path);
  await client[Symbol.asyncDispose]();
  await eventually(() => rpc.closedStreams === 1);
});

test('a stop ends a stream with its last chunk', async () => {
  await start();
  await using client = await SseClient.connect(server.path);
  expect(await client.nextBlock()).toEqual({ comment: 'begins' });
  await server.close();
  expect(await client.ended()).toBe(true);
  expect(rpc.closedStreams).toBe(1);
});

test('over HTTP/1.0 a stream ends with the connection', async () => {
  await start();
  const socket = net.connect(server.path);
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  socket.write('GET /api/events?flood=2&bytes=3 HTTP/1.0\r\n\r\n');
  await eventually(() => text.includes('"number":2'));
  expect(text).not.toMatch(/transfer-encoding/i);
  await server.close();
  await once(socket, 'close');
});

test('a stream that was asked for behind a long call begins after its answer, and is not cut', async () => {
  await start({ streamStallTimeoutMs: 100 });
  const socket = net.connect(server.path);
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  const body = '{"hold":true}';
  socket.write(`POST /rpc HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  socket.write('GET /api/events HTTP/1.1\r\nHost: x\r\n\r\n');
  await eventually(() => rpc.holding === 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  rpc.release();
  await eventually(() => text.includes(': begins'));
  expect(text.indexOf('"released"')).toBeLessThan(text.indexOf('text/event-stream'));
  socket.destroy();
  await once(socket, 'close');
});
