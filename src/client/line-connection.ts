import { once } from 'node:events';
import net from 'node:net';
import {
  ConnectionLostError,
  DaemonUnreachableError,
  isRecord,
  RpcCallError,
} from './client-errors.ts';

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface ConnectionOptions {
  readonly socketPath: string;
  readonly signal?: AbortSignal | undefined;
  readonly onNotification?: (method: string, params: unknown) => void;
  /** Closes the connection after so long without a byte, unless it is paused. */
  readonly idleTimeoutMs?: number;
}

/**
 * One connection to the daemon, newline-delimited JSON-RPC. Open from `open` until either side
 * closes; it is not reopened.
 *
 * INVARIANTS
 * - Every request is settled: by its answer, by its signal, or by the end of the connection.
 * - Notifications are handed over in the order of arrival, none after `closed` has resolved.
 */
export class LineConnection implements AsyncDisposable {
  readonly closed: Promise<void>;
  readonly #socket: net.Socket;
  readonly #options: ConnectionOptions;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  /** The beginning of a line whose end has not arrived, in pieces. */
  #unfinished: string[] = [];

  private constructor(socket: net.Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      this.#receive(chunk);
    });
    // The end tells the same to everyone; 'close' always follows.
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        this.#failPending();
        resolve();
      });
    });
    socket.setTimeout(options.idleTimeoutMs ?? 0, () => {
      if (!socket.isPaused()) socket.destroy();
    });
  }

  /** Throws DaemonUnreachableError, or the signal's reason. */
  static async open(options: ConnectionOptions): Promise<LineConnection> {
    options.signal?.throwIfAborted();
    const socket = net.connect({ path: options.socketPath });
    const onAbort = (): void => {
      socket.destroy(toError(options.signal?.reason));
    };
    options.signal?.addEventListener('abort', onAbort);
    try {
      await once(socket, 'connect');
    } catch (error) {
      options.signal?.throwIfAborted();
      throw new DaemonUnreachableError(options.socketPath, error);
    } finally {
      options.signal?.removeEventListener('abort', onAbort);
    }
    return new LineConnection(socket, options);
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** The result as it came. Throws RpcCallError, ConnectionLostError, or the signal's reason. */
  async request(method: string, params: unknown, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    if (!this.isOpen) throw new ConnectionLostError();
    this.#lastId += 1;
    const id = this.#lastId;
    let onAbort: (() => void) | undefined;
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.#pending.set(id, { resolve, reject });
        onAbort = () => reject(toError(signal?.reason));
        signal?.addEventListener('abort', onAbort, { once: true });
        this.#socket.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
      });
    } finally {
      this.#pending.delete(id);
      if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Takes no more bytes until `resume`: the daemon then paces itself. */
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
      if (whole.trim() !== '') this.#take(whole);
    }
    if (rest !== '') this.#unfinished.push(rest);
  }

  #take(line: string): void {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      // Not a daemon of ours: no answer could be trusted any more.
      this.#socket.destroy();
      return;
    }
    if (!isRecord(message)) return;
    if (typeof message['method'] === 'string') {
      this.#options.onNotification?.(message['method'], message['params']);
    } else if (typeof message['id'] === 'number') {
      this.#settle(this.#pending.get(message['id']), message);
    }
  }

  #settle(pending: Pending | undefined, message: Record<string, unknown>): void {
    if (!isRecord(message['error'])) {
      pending?.resolve(message['result']);
      return;
    }
    const { code, message: text, data } = message['error'];
    pending?.reject(
      new RpcCallError({
        code: typeof code === 'number' ? code : -32603,
        message: typeof text === 'string' ? text : 'an error without a message',
        data,
      }),
    );
  }

  #failPending(): void {
    for (const { reject } of this.#pending.values()) reject(new ConnectionLostError());
    this.#pending.clear();
  }
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
