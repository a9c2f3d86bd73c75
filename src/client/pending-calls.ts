import { ConnectionLostError, isRecord, rpcErrorOf, toError } from './client-errors.ts';

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The calls of one connection that wait for their answers.
 *
 * INVARIANTS
 * - Every call is settled: by its answer, by its signal, or by the end of the connection.
 */
export class PendingCalls {
  readonly #pending = new Map<number, Pending>();
  readonly #onNotification: ((method: string, params: unknown) => void) | undefined;
  #lastId = 0;

  constructor(onNotification: ((method: string, params: unknown) => void) | undefined) {
    this.#onNotification = onNotification;
  }

  /** `send` gets the text of the request. Throws as `MessageConnection.request`. */
  async request(
    call: {
      readonly method: string;
      readonly params: unknown;
      readonly signal?: AbortSignal | undefined;
    },
    send: (text: string) => void,
  ): Promise<unknown> {
    const { method, params, signal } = call;
    signal?.throwIfAborted();
    this.#lastId += 1;
    const id = this.#lastId;
    let onAbort: (() => void) | undefined;
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.#pending.set(id, { resolve, reject });
        onAbort = () => reject(toError(signal?.reason));
        signal?.addEventListener('abort', onAbort, { once: true });
        send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      });
    } finally {
      this.#pending.delete(id);
      if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Takes a message of the daemon; false where it is not JSON, so that no answer can be trusted. */
  take(text: string): boolean {
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return false;
    }
    if (!isRecord(message)) return true;
    if (typeof message['method'] === 'string') {
      this.#onNotification?.(message['method'], message['params']);
    } else if (typeof message['id'] === 'number') {
      this.#settle(this.#pending.get(message['id']), message);
    }
    return true;
  }

  /** The connection is closed. */
  fail(): void {
    for (const { reject } of this.#pending.values()) reject(new ConnectionLostError());
    this.#pending.clear();
  }

  #settle(pending: Pending | undefined, message: Record<string, unknown>): void {
    if (isRecord(message['error'])) pending?.reject(rpcErrorOf(message['error']));
    else pending?.resolve(message['result']);
  }
}
