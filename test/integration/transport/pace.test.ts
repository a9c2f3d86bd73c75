import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SocketServer } from '../../../src/transport/socket-server.ts';
import { FakeRpc } from '../../support/fake-rpc.ts';
import {
  eventually,
  LineClient,
  MessageClient,
  TemporaryFolder,
} from '../../support/socket-clients.ts';

/** One buffer here (under 1 MiB), and what the operating system holds. */
const heldBytesMax = 3 * 1024 * 1024;

const flood = { flood: 400, bytes: 60_000 };

let folder: TemporaryFolder;
let rpc: FakeRpc;
let server: SocketServer;

const start = async (streamStallTimeoutMs: number, drainTimeoutMs = 60_000): Promise<void> => {
  server = await SocketServer.listen({
    rpc,
    socketDir: folder.path,
    service: 'deployer',
    limits: { streamStallTimeoutMs, closeTimeoutMs: 500 },
    drainTimeoutMs,
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

/** Resolves once the number of frames handed out has not grown for a while. */
async function sentFramesSettled(): Promise<number> {
  for (;;) {
    const before = rpc.sentFrames.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (rpc.sentFrames.length === before) return before;
  }
}

test('a reader that does not read holds one bounded buffer, is not skipped and slows nobody', async () => {
  await start(60_000);
  await using slow = await LineClient.connect(server.path);
  slow.socket.pause();
  slow.send(flood);
  expect((await sentFramesSettled()) * flood.bytes).toBeLessThan(heldBytesMax);

  await using other = await MessageClient.connect(server.path);
  other.send({ flood: 100, bytes: 10_000 });
  for (let number = 1; number <= 100; number += 1) {
    expect(await other.next()).toMatchObject({ number });
  }
  expect((rpc.sentFrames.length - 100) * flood.bytes).toBeLessThan(heldBytesMax);

  slow.socket.resume();
  for (let number = 1; number <= flood.flood; number += 1) {
    expect(await slow.next()).toMatchObject({ number });
  }
});

test('a WebSocket reader gets large frames whole, however slowly it reads', async () => {
  await start(60_000);
  await using client = await MessageClient.connect(server.path);
  client.webSocket.pause();
  client.send(flood);
  await sentFramesSettled();
  client.webSocket.resume();
  for (let number = 1; number <= flood.flood; number += 1) {
    expect(await client.next()).toEqual({ number, text: 'x'.repeat(flood.bytes) });
  }
});

test('a peer that does not read its answers is not read from', async () => {
  await start(60_000);
  await using client = await LineClient.connect(server.path);
  client.socket.pause();
  const line = JSON.stringify({ echo: 'x'.repeat(50_000) });
  for (let count = 0; count < 200; count += 1) client.send(line);
  await eventually(() => rpc.headers.length > 5);
  const settled = async (): Promise<number> => {
    for (;;) {
      const before = rpc.headers.length;
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (rpc.headers.length === before) return before;
    }
  };
  expect(await settled()).toBeLessThan(100);
  client.socket.resume();
  for (let count = 0; count < 200; count += 1) await client.next();
});

test('a line reader that accepts nothing is cut, one that reads slowly is not', async () => {
  await start(1_000);
  await using stalled = await LineClient.connect(server.path);
  stalled.socket.pause();
  stalled.send(flood);
  await using reading = await LineClient.connect(server.path);
  reading.send({ flood: 60, bytes: 60_000 });
  reading.socket.pause();
  for (let number = 1; number <= 60; number += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    reading.socket.resume();
    expect(await reading.next()).toMatchObject({ number });
    reading.socket.pause();
  }
  await eventually(() => rpc.closedConnections >= 1);
  expect(reading.socket.closed).toBe(false);
  stalled.socket.resume();
  await stalled.closed();
});

test('a WebSocket reader that accepts nothing is closed with 4008 when it reads again', async () => {
  await start(300);
  await using client = await MessageClient.connect(server.path);
  client.webSocket.pause();
  client.send(flood);
  await eventually(() => rpc.closedConnections === 1);
  client.webSocket.resume();
  expect(await client.closed()).toBe(4008);
});

test('a stop answers what runs, then ends lines, WebSockets (1001) and HTTP', async () => {
  await start(60_000);
  await using lines = await LineClient.connect(server.path);
  await using messages = await MessageClient.connect(server.path);
  const http = fetchLike(server.path, '{"hold":true}');
  lines.send({ hold: true });
  messages.send({ hold: true });
  await eventually(() => rpc.holding === 3);
  const closing = server.close();
  await eventually(() => rpc.isStopped);
  await expect(LineClient.connect(server.path)).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  rpc.release();
  expect(await lines.next()).toBe('released');
  expect(await messages.next()).toBe('released');
  expect(await http).toContain('"released"');
  expect(await messages.closed()).toBe(1001);
  await lines.closed();
  await closing;
});

test('a stop does not wait longer than its deadline', async () => {
  await start(60_000, 100);
  await using lines = await LineClient.connect(server.path);
  lines.send({ hold: true });
  await eventually(() => rpc.holding === 1);
  await server.close();
  await expect(lines.next()).rejects.toThrow('ended');
});

test('a stop ends connections that never said a thing, and idle ones', async () => {
  await start(60_000);
  const silent = net.connect(server.path);
  await once(silent, 'connect');
  await using lines = await LineClient.connect(server.path);
  await using webSocket = await MessageClient.connect(server.path);
  await server.close();
  await Promise.all([lines.closed(), webSocket.closed()]);
  if (!silent.closed) await once(silent.resume(), 'close');
});

/** A keep-alive request, written by hand; resolves with all that came until the end. */
async function fetchLike(socketPath: string, body: string): Promise<string> {
  const socket = net.connect(socketPath);
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  socket.write(`POST /rpc HTTP/1.1\r\nHost: h\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  await once(socket, 'close');
  return text;
}
