import type { IncomingMessage, ServerResponse } from 'node:http';
import { EventStreamPeer, eventStreamHeaders } from './event-stream-peer.ts';
import { methodNotAllowed, problem, refusalAnswer, send, type Answer } from './http-answer.ts';
import { readBody } from './http-body.ts';
import type { TransportLimits } from './limits.ts';
import type { Peer } from './peer.ts';
import type { RpcConnection, RpcPort } from './rpc-port.ts';

/** What a request is answered with. */
interface RequestServing {
  readonly rpc: RpcPort;
  /** Shared by all requests of one TCP or Unix connection. */
  readonly connection: RpcConnection;
  readonly limits: TransportLimits;
  /** Takes over a peer that stays until the end of its answer. */
  readonly keep: (peer: Peer) => void;
}

/** Answers a request whose path and method are right. */
type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
  serving: RequestServing,
) => Promise<void>;

interface Route {
  readonly methods: readonly string[];
  readonly handle: Handle;
}

const post = (handle: Handle): Route => ({ methods: ['POST'], handle });
const get = (handle: Handle): Route => ({ methods: ['GET', 'HEAD'], handle });

/** A GET that is answered whole. */
const read = (answer: (rpc: RpcPort, headers: readonly string[]) => Promise<Answer>): Route =>
  get(async (request, response, { rpc }) => send(response, await answer(rpc, request.rawHeaders)));

const rpcRoute = post(answerRpc);
const documentRoute = read(
  async (rpc) => await Promise.resolve({ status: 200, body: rpc.document }),
);
const eventsRoute = get(answerEvents);

/** The router's path after stripping its prefix is unsettled, hence the aliases. */
const routes: ReadonlyMap<string, Route> = new Map([
  ['/rpc', rpcRoute],
  ['/', rpcRoute],
  ['/api/main/rpc', rpcRoute],
  ['/openrpc.json', documentRoute],
  ['/api/main/openrpc.json', documentRoute],
  ['/.well-known/heroservice.json', read(manifestAnswer)],
  ['/health', read(healthAnswer)],
  ['/metrics', read(metricsAnswer)],
  ['/api/main/events', eventsRoute],
  ['/api/events', eventsRoute],
  ['/ws', read(async () => await Promise.resolve(upgradeRequired))],
]);

export const webSocketPaths: ReadonlySet<string> = new Set(['/ws', '/rpc', '/', '/api/main/rpc']);

/** Media types that certainly are not a JSON text; all others (and none) are tried. */
const otherMediaType = /^\s*(multipart|image|audio|video|font)\//i;

const upgradeRequired: Answer = {
  ...problem(426, 'this path is a WebSocket'),
  headers: { upgrade: 'websocket' },
};

/** Answers one HTTP request. */
export async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  serving: RequestServing,
): Promise<void> {
  const { path } = targetOf(request);
  const route = routes.get(path);
  if (route === undefined) send(response, problem(404, `path "${path}" does not exist`));
  else if (!route.methods.includes(request.method ?? '')) {
    send(response, methodNotAllowed(route.methods.join(', ')));
  } else await route.handle(request, response, serving);
}

/** The path and the query; a proxy may send the address in full (RFC 9112, section 3.2.2). */
export function targetOf(request: IncomingMessage): {
  readonly path: string;
  readonly query: string;
} {
  const url = (request.url ?? '/').replace(/^https?:\/\/[^/?]*/i, '') || '/';
  const at = url.indexOf('?');
  if (at === -1) return { path: url, query: '' };
  return { path: url.slice(0, at) || '/', query: url.slice(at + 1) };
}

async function answerRpc(
  request: IncomingMessage,
  response: ServerResponse,
  { rpc, connection, limits: { requestBytes } }: RequestServing,
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

async function answerEvents(
  request: IncomingMessage,
  response: ServerResponse,
  { rpc, limits, keep }: RequestServing,
): Promise<void> {
  // Behind an answer that is not out yet nothing can be sent, and no reader is to be blamed for it.
  if (response.socket === null) {
    await new Promise((resolve) => response.once('socket', resolve));
  }
  const peer = new EventStreamPeer(response, limits);
  const { query } = targetOf(request);
  const stream = await rpc.openEvents({ query, headers: request.rawHeaders }, peer);
  if (stream.kind === 'refused') {
    send(response, refusalAnswer(stream));
    return;
  }
  if (request.method === 'HEAD' || response.closed) {
    stream.close();
    response.writeHead(200, eventStreamHeaders).end();
    return;
  }
  peer.begin(stream);
  keep(peer);
}

async function manifestAnswer(rpc: RpcPort): Promise<Answer> {
  return await Promise.resolve({ status: 200, body: rpc.manifest });
}

async function healthAnswer(rpc: RpcPort): Promise<Answer> {
  const { isOk, body } = await rpc.health();
  return { status: isOk ? 200 : 503, body, headers: { 'cache-control': 'no-store' } };
}

async function metricsAnswer(rpc: RpcPort, headers: readonly string[]): Promise<Answer> {
  const metrics = await rpc.metrics(headers);
  if (metrics.kind === 'refused') return refusalAnswer(metrics);
  const { body, contentType } = metrics;
  return {
    status: 200,
    body,
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
  };
}
