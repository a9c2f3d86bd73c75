import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What pages post, as JSON, in the order in which it comes in. */
export class Reports<T> implements AsyncDisposable {
  readonly all: T[] = [];
  readonly port: number;
  readonly #server: http.Server;

  private constructor(server: http.Server) {
    this.#server = server;
    // A TCP server's address is an object.
    this.port = (server.address() as AddressInfo).port;
    server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
      void text(request).then((body) => {
        // The test says what its page posts.
        this.all.push(JSON.parse(body) as T);
        response.writeHead(204, { connection: 'close' }).end();
      });
    });
  }

  static async open<T>(): Promise<Reports<T>> {
    const server = http.createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Reports<T>(server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
