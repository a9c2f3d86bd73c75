import net from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { askHttp, eventually, MessageClient } from '../../support/socket-clients.ts';
import { ServedCore } from '../../support/served-core.ts';

type Answers = 'rpc' | 'document' | 'manifest' | 'health' | 'metrics' | 'events' | 'upgrade';

/** Every route and alias of the service contract. */
const routes: readonly (readonly [path: string, answers: Answers])[] = [
  ['/rpc', 'rpc'],
  ['/', 'rpc'],
  ['/api/main/rpc', 'rpc'],
  ['/openrpc.json', 'document'],
  ['/api/main/openrpc.json', 'document'],
  ['/.well-known/heroservice.json', 'manifest'],
  ['/health', 'health'],
  ['/metrics', 'metrics'],
  ['/api/main/events', 'events'],
  ['/api/events', 'events'],
  ['/ws', 'upgrade'],
];

const jsonType = 'application/json; charset=utf-8';
const contentTypes: Readonly<Record<Answers, string | undefined>> = {
  rpc: jsonType,
  document: jsonType,
  manifest: jsonType,
  health: jsonType,
  metrics: 'text/plain',
  events: 'text/event-stream',
  upgrade: jsonType,
};

const request = { jsonrpc: '2.0', id: 1, method: 'rpc.health' };

let served: ServedCore;

beforeAll(async () => {
  served = await ServedCore.start();
});
afterAll(async () => {
  await served[Symbol.asyncDispose]();
});

/** What comes back for bytes written by hand, until the connection ends or `isEnough` says so. */
async function exchange(bytes: string, isEnough: (text: string) => boolean): Promise<string> {
  const socket = net.connect(served.path);
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await eventually(() => isEnough(text) || socket.closed);
  socket.destroy();
  if (!socket.closed) await once(socket, 'close');
  return text;
}

describe.each(routes)('%s', (path, answers) => {
  const isRpc = answers === 'rpc';
  const allowed = isRpc ? ['POST'] : ['GET', 'HEAD'];
  const okStatus = answers === 'upgrade' ? 426 : 200;

  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    // A stream has no end to be waited for.
    if (answers === 'events' && method === 'GET') return;
    const body = method === 'POST' ? { body: JSON.stringify(request) } : {};
    const answer = await askHttp(served.path, { method, path, ...body });
    if (!allowed.includes(method)) {
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe(allowed.join(', '));
      return;
    }
    expect(answer.status).toBe(okStatus);
    expect(answer.headers['content-type']).toContain(contentTypes[answers]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    if (method === 'HEAD') expect(answer.body).toBe('');
    else expect(answer.body).not.toBe('');
  });

  it('is found with a query, and by the whole address', async () => {
    const method = isRpc ? 'POST' : 'HEAD';
    const body = isRpc ? JSON.stringify(request) : '';
    const query = answers === 'events' ? '?logs=false' : '?a=b';
    for (const target of [`${path}${query}`, `http://somewhere${path}${query}`]) {
      const head = `${method} ${target} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}`;
      const text = await exchange(`${head}\r\n\r\n${body}`, (got) => got.includes('\r\n\r\n'));
      expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${okStatus} `));
    }
  });

  it('is not found with more behind it', async () => {
    const method = isRpc ? 'POST' : 'GET';
    for (const other of [`${path === '/' ? '' : path}/more`, `${path}%00`, `${path}x`]) {
      expect((await askHttp(served.path, { method, path: other })).status).toBe(404);
    }
  });

  it('is told 400, last of all, when bytes that are no request come after it', async () => {
    const body = isRpc ? JSON.stringify(request) : '';
    const method = isRpc ? 'POST' : 'HEAD';
    const head = `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\n\r\n`;
    const text = await exchange(`${head}${body}\x01\x02 trailing\r\n\r\n`, () => false);
    expect(text.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe('HTTP/1.1 400');
    expect((await askHttp(served.path, { path: '/health' })).status).toBe(200);
  });

  const isSocket = isRpc || answers === 'upgrade';
  it(isSocket ? 'takes a WebSocket' : 'takes no WebSocket', async () => {
    if (isSocket) {
      await using client = await MessageClient.connect(served.path, { path });
      client.send(request);
      expect(await client.next()).toMatchObject({ id: 1, result: { status: 'ok' } });
      return;
    }
    const webSocket = new WebSocket(`ws+unix:${served.path}:${path}`);
    webSocket.on('error', () => undefined);
    const [, response] = await once(webSocket, 'unexpected-response');
    expect(response).toMatchObject({ statusCode: 404 });
    webSocket.terminate();
  });
});

describe('the document', () => {
  it('is byte for byte what rpc.discover answers, on both paths and over a WebSocket', async () => {
    const discover = { jsonrpc: '2.0', id: 1, method: 'rpc.discover' };
    const [route, alias] = await Promise.all(
      ['/openrpc.json', '/api/main/openrpc.json'].map(
        async (path) => (await askHttp(served.path, { path })).body,
      ),
    );
    const answer = await askHttp(served.path, {
      method: 'POST',
      path: '/rpc',
      body: JSON.stringify(discover),
    });
    await using client = await MessageClient.connect(served.path);
    const message = once(client.webSocket, 'message');
    client.send(discover);
    const [overWebSocket] = (await message) as [Buffer];
    expect(alias).toBe(route);
    expect(answer.body).toBe(`{"jsonrpc":"2.0","id":1,"result":${route}}`);
    expect(overWebSocket.toString()).toBe(answer.body);
  });

  it('is the same each time', async () => {
    const ask = async () => (await askHttp(served.path, { path: '/openrpc.json' })).body;
    expect(await ask()).toBe(await ask());
  });
});

it('a GET with a body is answered, and the next request is read behind the body', async () => {
  const one = 'GET /health HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n{"a":1}';
  const text = await exchange(
    `${one}${one}`,
    (got) => (got.match(/"uptime_secs"/g) ?? []).length === 2,
  );
  expect(text.match(/HTTP\/1\.1 200 /g)?.length).toBe(2);
});

it('JSON with bytes behind it is a parse error', async () => {
  const body = `${JSON.stringify(request)} trailing`;
  const answer = await askHttp(served.path, { method: 'POST', path: '/rpc', body });
  expect(JSON.parse(answer.body)).toMatchObject({ id: null, error: { code: -32700 } });
});
