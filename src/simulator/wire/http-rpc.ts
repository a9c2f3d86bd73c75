import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { RpcHandler } from './json-rpc.ts';

interface Options {
  /** Where JSON-RPC is posted to. */
  readonly paths: readonly string[];
  /** With it, every request needs `Authorization: Bearer <it>`. */
  readonly bearerToken?: string;
}

/** JSON-RPC by `POST`; an error is an answer with status 200, unless a fault says otherwise. */
export function createHttpRpc(rpc: RpcHandler, options: Options): http.Server {
  return http.createServer((request, response) => {
    answer(request, response, rpc, options).catch(() => request.socket.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  rpc: RpcHandler,
  { paths, bearerToken }: Options,
): Promise<void> {
  const body = await text(request);
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!paths.includes(pathname)) {
    send(response, 404, '{"error":"not found"}');
  } else if (
    bearerToken !== undefined &&
    request.headers.authorization !== `Bearer ${bearerToken}`
  ) {
    send(response, 401, '{"error":"unauthorized"}');
  } else if (request.method !== 'POST') {
    send(response, 405, '{"error":"method not allowed"}');
  } else {
    const reply = await rpc.handle(body);
    if (reply.kind === 'none') request.socket.destroy();
    if (reply.kind === 'text') send(response, reply.status ?? 200, reply.text);
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
