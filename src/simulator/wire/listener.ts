import { once } from 'node:events';
import type http from 'node:http';
import net from 'node:net';

/** A Unix socket, or a port of 127.0.0.1; port 0 is one that is free, kept from the first start on. */
export type Endpoint = { readonly path: string } | { readonly port: number };

export type Framing = 'both' | 'line' | 'http';

type ServeConnection = (socket: net.Socket) => void;

/**
 * One listening socket that can go down and come up again at the same place. The first byte of a
 * connection tells what it speaks.
 *
 * INVARIANTS
 * - While it is down there is no connection and none can be made.
 */
export class Listener {
  readonly #endpoint: Endpoint;
  readonly #serve: ServeConnection;
  readonly #sockets = new Set<net.Socket>();
  #server: net.Server | undefined;
  #port = 0;

  constructor(endpoint: Endpoint, serve: ServeConnection) {
    this.#endpoint = endpoint;
    this.#serve = serve;
    if ('port' in endpoint) this.#port = endpoint.port;
  }

  /** Of a TCP endpoint; 0 before its first start. */
  get port(): number {
    return this.#port;
  }

  async up(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = net.createServer((socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      socket.on('error', () => undefined);
      this.#serve(socket);
    });
    this.#server = server;
    if ('path' in this.#endpoint) server.listen(this.#endpoint.path);
    else server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
  }

  async down(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}

/** Gives a connection to an HTTP server or to the line framing, by its first byte. */
export function serveByFirstByte(
  httpServer: http.Server,
  serveLines: ServeConnection,
  framing: Framing,
): ServeConnection {
  return (socket) => {
    socket.once('data', (first: Buffer) => {
      const isHttp = framing === 'http' || (framing === 'both' && isLetter(first[0] ?? 0));
      socket.pause();
      socket.unshift(first);
      if (isHttp) httpServer.emit('connection', socket);
      else serveLines(socket);
      socket.resume();
    });
  };
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
