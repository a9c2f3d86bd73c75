import { once } from 'node:events';
import { existsSync } from 'node:fs';
import http from 'node:http';

interface WebPortOptions {
  readonly address: string;
  readonly port: number;
  /** The services are up as long as this file exists. */
  readonly readyFile: string;
  readonly name: string;
}

/**
 * The services of a VM, on its address as if its router listened there: 503 until the ready file
 * exists, 200 from then on.
 */
export class WebPort {
  readonly #server: http.Server;

  private constructor(server: http.Server) {
    this.#server = server;
  }

  static async start({ address, port, readyFile, name }: WebPortOptions): Promise<WebPort> {
    const server = http.createServer((request, response) => {
      const isReady = existsSync(readyFile);
      const body = { status: isReady ? 'ok' : 'starting', vm: name, path: request.url };
      response.writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify(body)}\n`);
    });
    server.listen(port, address);
    await once(server, 'listening');
    return new WebPort(server);
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}
