import type { ServerResponse } from 'node:http';
import type { RouteRefusal } from './rpc-port.ts';

/** A whole answer over HTTP; without a body it has no content type either. */
export interface Answer {
  readonly status: number;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const json = 'application/json; charset=utf-8';

export function send(response: ServerResponse, { status, body, headers }: Answer): void {
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

/** A fault of the request that no JSON-RPC is involved in. */
export function problem(status: number, message: string): Answer {
  return { status, body: JSON.stringify({ error: message }) };
}

/** `allow`: what is expected instead. */
export function methodNotAllowed(allow: string): Answer {
  return { ...problem(405, `expected ${allow}`), headers: { allow } };
}

export function refusalAnswer({ status, body, retryAfterSeconds }: RouteRefusal): Answer {
  const retry = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, body, headers: { 'cache-control': 'no-store', ...retry } };
}
