import type { MessageConnection, OpenConnection } from './message-connection.ts';

/**
 * One connection for all calls of a client, opened by the first of them and again by the next one
 * after it was lost.
 *
 * INVARIANTS
 * - Of several callers that found it lost, the first opens; the others join it.
 */
export class SharedConnection implements AsyncDisposable {
  readonly #openConnection: OpenConnection;
  readonly #ended = new AbortController();
  #connection: MessageConnection | undefined;
  #opening: Promise<MessageConnection> | undefined;

  constructor(openConnection: OpenConnection) {
    this.#openConnection = openConnection;
  }

  async get(): Promise<MessageConnection> {
    if (this.#connection?.isOpen === true) return this.#connection;
    this.#opening ??= this.#open();
    return await this.#opening;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended.abort();
    await this.#opening?.catch(() => undefined);
    await this.#connection?.[Symbol.asyncDispose]();
  }

  async #open(): Promise<MessageConnection> {
    try {
      this.#connection = await this.#openConnection({ signal: this.#ended.signal });
      return this.#connection;
    } finally {
      this.#opening = undefined;
    }
  }
}
