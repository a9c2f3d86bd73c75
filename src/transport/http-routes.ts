import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './http-body.ts';
import type { RpcConnection, RpcPort } from './rpc-port.ts';

/** The router's path after stripping its prefix is unsettled, hence the aliases. */
const rpcPaths: ReadonlySet<string> = new Set(['/rpc', '/', '/api/main/rpc']);
export const webSocketPaths: ReadonlySet<string> = new Set(['/ws', ...rpcPaths]);

interface Answer {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const json = 'application/json; charset=utf-8';

/** Media types that certainly are not a JSON text; all others (and none) are tried. */
const otherMediaType = /^\s*(multipart|image|audio|video|font)\//i;

/** What a request is answered with. */
interface RequestServing {
  readonly rpc: RpcPort;
  readonly connection: RpcConnection;
  readonly requestBytes: number;
}

/** Answers one HTTP request. `connection` is shared by all requests of one TCP or Unix connection. */
export async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  { rpc, connection, requestBytes }: RequestServing,
): Promise<void> {
  const path = pathOf(request);
  if (rpcPaths.has(path)) {
    if (request.method !== 'POST') send(response, methodNotAllowed('POST'));
    else await answerRpc(request, response, { rpc, connection, requestBytes });
    return;
  }
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  switch (path) {
    case '/openrpc.json':
    case '/api/main/openrpc.json':
      send(response, isRead ? { status: 200, body: rpc.document } : methodNotAllowed('GET, HEAD'));
      return;
    case '/.well-known/heroservice.json':
      send(response, isRead ? { status: 200, body: rpc.manifest } : methodNotAllowed('GET, HEAD'));
      return;
    case '/health':
      send(response, isRead ? await healthAnswer(rpc) : methodNotAllowed('GET, HEAD'));
      return;
    case '/ws':
      send(response, upgradeRequired);
      return;
    default:
      send(response, problem(404, `path "${path}" does not exist`));
  }
}

/** The path without its query. */
export function pathOf(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
}

async function answerRpc(
  request: IncomingMessage,
  response: ServerResponse,
  { rpc, connection, requestBytes }: RequestServing,
): Promise<void> {
  const body = await readBody(request, requestBytes);
  if (body === 'aborted') return;
  if (body === 'too_large') {
    const text = rpc.refuse('REQUEST_TOO_LARGE', `the body has more than ${requestBytes} bytes`);
    send(response, { status: 413, body: text, headers: { connection: 'close' } });
    return;
  }
  const foreign = foreignMediaType(request);
  if (foreign !== undefined) {
    send(response, { status: 415, body: rpc.refuse('UNSUPPORTED_MEDIA_TYPE', foreign) });
    return;
  }
  let answer: string | undefined;
  await connection.receive(body, request.rawHeaders, (text) => {
    answer = text;
  });
  send(response, answer === undefined ? { status: 204 } : { status: 200, body: answer });
}

function foreignMediaType({ headers }: IncomingMessage): string | undefined {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return `content-encoding "${encoding}" is not supported; expected none`;
  }
  const type = headers['content-type'];
  if (type === undefined || !otherMediaType.test(type)) return undefined;
  return `content-type "${type}" is not supported; expected application/json`;
}

async function healthAnswer(rpc: RpcPort): Promise<Answer> {
  const { isOk, body } = await rpc.health();
  return { status: isOk ? 200 : 503, body, headers: { 'cache-control': 'no-store' } };
}

const upgradeRequired: Answer = {
  ...problem(426, 'this path is a WebSocket'),
  headers: { upgrade: 'websocket' },
};

function methodNotAllowed(allow: string): Answer {
  return { ...problem(405, `expected ${allow}`), headers: { allow } };
}

function problem(status: number, message: string): Answer {
  return { status, body: JSON.stringify({ error: message }) };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  if (body === undefined) {
    response.writeHead(status, { ...headers }).end();
    return;
  }
  response
    .writeHead(status, {
      'content-type': json,
      'content-length': Buffer.byteLength(body),
      'x-content-type-options': 'nosniff',
      ...headers,
    })
    .end(body);
}
