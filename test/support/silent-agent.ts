import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/** An ssh-agent that takes every call and never says a word. Disposing it hangs up. */
export class SilentAgent implements AsyncDisposable {
  readonly socketPath: string;
  readonly #folder: string;
  readonly #server: net.Server;
  readonly #callers = new Set<net.Socket>();
  readonly #called = Promise.withResolvers<undefined>();

  private constructor(folder: string) {
    this.#folder = folder;
    this.socketPath = path.join(folder, 'agent');
    this.#server = net.createServer((socket) => {
      this.#callers.add(socket.on('error', () => undefined).resume());
      this.#called.resolve(undefined);
    });
  }

  static async start(): Promise<SilentAgent> {
    const agent = new SilentAgent(await mkdtemp(path.join(os.tmpdir(), 'silent-')));
    agent.#server.listen(agent.socketPath);
    await once(agent.#server, 'listening');
    return agent;
  }

  /** Resolves with the first call. */
  async called(): Promise<void> {
    await this.#called.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#callers) socket.destroy();
    await closed;
    await rm(this.#folder, { recursive: true, force: true });
  }
}
