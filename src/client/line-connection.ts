import { once } from 'node:events';
import net from 'node:net';
import { ConnectionLostError, DaemonUnreachableError, toError } from './client-errors.ts';
import type { ConnectionOptions, MessageConnection } from './message-connection.ts';
import { PendingCalls } from './pending-calls.ts';

/**
 * One connection to the daemon's socket, newline-delimited JSON-RPC. Open from `open` until either
 * side closes; it is not reopened.
 *
 * INVARIANTS
 * - Notifications are handed over in the order of arrival, none after `closed` has resolved.
 */
export class LineConnection implements MessageConnection {
  readonly closed: Promise<void>;
  readonly #socket: net.Socket;
  readonly #calls: PendingCalls;
  /** The beginning of a line whose end has not arrived, in pieces. */
  #unfinished: string[] = [];

  private constructor(socket: net.Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#calls = new PendingCalls(options.onNotification);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      this.#receive(chunk);
    });
    // The end tells the same to everyone; 'close' always follows.
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#calls.fail();
        resolve();
      });
    });
    socket.setTimeout(options.idleTimeoutMs ?? 0, () => {
      if (!socket.isPaused()) socket.destroy();
    });
  }

  /** Throws DaemonUnreachableError, or the signal's reason. */
  static async open(socketPath: string, options: ConnectionOptions): Promise<LineConnection> {
    options.signal?.throwIfAborted();
    const socket = net.connect({ path: socketPath });
    const onAbort = (): void => {
      socket.destroy(toError(options.signal?.reason));
    };
    options.signal?.addEventListener('abort', onAbort);
    try {
      await once(socket, 'connect');
    } catch (error) {
      options.signal?.throwIfAborted();
      throw new DaemonUnreachableError(socketPath, error);
    } finally {
      options.signal?.removeEventListener('abort', onAbort);
    }
    return new LineConnection(socket, options);
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  async request(method: string, params: unknown, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    if (!this.isOpen) throw new ConnectionLostError();
    return await this.#calls.request({ method, params, signal }, (text) => {
      this.#socket.write(`${text}\n`);
    });
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.destroy();
    await this.closed;
  }

  #receive(chunk: string): void {
    const lines = chunk.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      this.#unfinished.push(line);
      const whole = this.#unfinished.join('');
      this.#unfinished = [];
      if (whole.trim() !== '' && !this.#calls.take(whole)) this.#socket.destroy();
    }
    if (rest !== '') this.#unfinished.push(rest);
  }
}
