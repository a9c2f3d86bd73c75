import { once } from 'node:events';
import { existsSync } from 'node:fs';
import http from 'node:http';

export interface WebPortOptions {
  readonly address: string;
  readonly port: number;
  /** The services are up as long as this file exists. */
  readonly readyFile: string;
  readonly pollMs: number;
  readonly name: string;
}

/**
 * The services of a VM: refused at first; once the ready file is there, every request is answered
 * 200. Their place is the VM's address, as if its router listened there.
 */
export class WebPort {
  readonly #options: WebPortOptions;
  readonly #server: http.Server;
  readonly #timer: NodeJS.Timeout;

  constructor(options: WebPortOptions) {
    this.#options = options;
    this.#server = http.createServer((request, response) => {
      const body = { status: 'ok', vm: options.name, path: request.url };
      response.setHeader('content-type', 'application/json');
      response.end(`${JSON.stringify(body)}\n`);
    });
    // Somebody else's port: the next look tries again.
    this.#server.on('error', () => undefined);
    this.#timer = setInterval(() => this.#look(), options.pollMs);
  }

  #look(): void {
    const { address, port, readyFile } = this.#options;
    const isReady = existsSync(readyFile);
    if (isReady && !this.#server.listening) this.#server.listen(port, address);
    if (!isReady && this.#server.listening) this.#close();
  }

  #close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#close();
    await closed;
  }
}
