import type { Event, MethodName, Methods } from '../contract/types.gen.ts';
import { streamEvents, type EventsOptions, type ReconnectPace } from './event-stream.ts';
import { LineConnection } from './line-connection.ts';

interface ClientOptions {
  /** `<socket folder>/hero_os_tfgrid_deployer/rpc.sock`. */
  readonly socketPath: string;
  readonly reconnect?: ReconnectPace;
}

const defaultPace: ReconnectPace = { firstMs: 100, maxMs: 2_000 };

/**
 * A client of the daemon over its Unix socket. Calls share one connection, which is opened again
 * by the next call after it was lost; each stream of events has a connection of its own.
 */
export class DeployerClient implements AsyncDisposable {
  readonly #options: ClientOptions;
  readonly #ended = new AbortController();
  #connection: LineConnection | undefined;
  #opening: Promise<LineConnection> | undefined;

  private constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Throws DaemonUnreachableError where no daemon answers. */
  static async connect(options: ClientOptions): Promise<DeployerClient> {
    const client = new DeployerClient(options);
    await client.#connected();
    return client;
  }

  /**
   * One call, params by name. Throws RpcCallError (the daemon's answer), DaemonUnreachableError
   * (not sent), ConnectionLostError (outcome unknown: repeat it with the same `request_id`), or the
   * signal's reason.
   */
  async call<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<Methods[M]['result']> {
    const connection = await this.#connected();
    const result = await connection.request(method, params, options.signal);
    // The daemon checks its results against the contract.
    return result as Methods[M]['result'];
  }

  /** See `streamEvents`: in order, complete, across restarts of the daemon. */
  async *events(options: EventsOptions = {}): AsyncGenerator<Event, void, undefined> {
    const signals = [this.#ended.signal, ...(options.signal === undefined ? [] : [options.signal])];
    yield* streamEvents(
      this.#options.socketPath,
      { ...options, signal: AbortSignal.any(signals) },
      this.#options.reconnect ?? defaultPace,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended.abort();
    await this.#opening?.catch(() => undefined);
    await this.#connection?.[Symbol.asyncDispose]();
  }

  async #connected(): Promise<LineConnection> {
    if (this.#connection?.isOpen === true) return this.#connection;
    // Of several callers that found it lost, the first opens; the others join it.
    this.#opening ??= this.#open();
    return await this.#opening;
  }

  async #open(): Promise<LineConnection> {
    try {
      const { socketPath } = this.#options;
      this.#connection = await LineConnection.open({ socketPath, signal: this.#ended.signal });
      return this.#connection;
    } finally {
      this.#opening = undefined;
    }
  }
}
