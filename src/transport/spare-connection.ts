import type { Socket } from 'node:net';
import { detectProtocol } from './first-byte.ts';
import type { RpcPort } from './rpc-port.ts';

/** Connections beyond the limit that are told so at once; those beyond these are closed without a word. */
export const spareConnections = 32;

const retryAfterMs = 1_000;

interface Options {
  readonly rpc: Pick<RpcPort, 'refuse'>;
  /** How many there may be. */
  readonly limit: number;
  /** From the connection to its end, whatever the peer does. */
  readonly timeoutMs: number;
}

/** Tells a connection beyond the limit, in the protocol that it begins with, to come again later. */
export function refuseConnection(socket: Socket, { rpc, limit, timeoutMs }: Options): void {
  const deadline = setTimeout(() => socket.destroy(), timeoutMs);
  socket.on('error', () => socket.destroy());
  socket.once('close', () => clearTimeout(deadline));
  socket.once('end', () => socket.destroySoon());
  let isTold = false;
  socket.on('data', (chunk: Buffer) => {
    const detected = detectProtocol(chunk);
    if (detected === undefined || isTold) return;
    isTold = true;
    const message = `there are ${limit} connections already; close one first`;
    const details = { limit, retry_after_ms: retryAfterMs };
    const body = rpc.refuse('TOO_MANY_REQUESTS', message, details);
    socket.end(detected.protocol === 'http' ? httpAnswer(body) : `${body}\n`);
  });
}

function httpAnswer(body: string): string {
  return [
    'HTTP/1.1 503 Service Unavailable',
    `Retry-After: ${Math.ceil(retryAfterMs / 1_000)}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
