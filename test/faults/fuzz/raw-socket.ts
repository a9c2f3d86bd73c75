import { once } from 'node:events';
import net from 'node:net';

/** What a peer that does not answer is waited for before it counts as hanging. Milliseconds. */
export const hangMs = 30_000;

/** A client without any protocol: writes bytes and keeps what comes. */
export class RawSocket implements AsyncDisposable {
  readonly #socket: net.Socket;
  #received = Buffer.alloc(0);
  #wake = (): void => undefined;

  private constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => this.#wake());
  }

  static async connect(path: string): Promise<RawSocket> {
    // The other side's end does not end ours: a fuzz says itself when it has said all.
    const socket = net.connect({ path, allowHalfOpen: true });
    await once(socket, 'connect');
    socket.once('end', () => socket.end());
    return new RawSocket(socket);
  }

  get received(): Buffer {
    return this.#received;
  }

  get isClosed(): boolean {
    return this.#socket.closed;
  }

  /** Drops the first bytes of what was received. */
  take(bytes: number): void {
    this.#received = this.#received.subarray(bytes);
  }

  write(bytes: Buffer | string): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  /** Says that nothing more will come. */
  end(): void {
    if (this.#socket.writable) this.#socket.end();
  }

  /** Resolves with true once it holds; with false when the connection is closed or hangs before. */
  async until(holds: () => boolean): Promise<boolean> {
    const deadline = Date.now() + hangMs;
    while (!holds()) {
      if (this.isClosed || Date.now() > deadline) return false;
      await this.#change(deadline);
    }
    return true;
  }

  /** Whether the other side closed in time. */
  async closes(): Promise<boolean> {
    const deadline = Date.now() + hangMs;
    while (!this.isClosed && Date.now() < deadline) await this.#change(deadline);
    return this.isClosed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.destroy();
    if (!this.#socket.closed) await once(this.#socket, 'close');
  }

  async #change(deadline: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, deadline - Date.now()));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
