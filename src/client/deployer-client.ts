import type { Event, Job, MethodName, Methods } from '../contract/types.gen.ts';
import { methods } from '../contract/methods.gen.ts';
import type { CallOptions } from './call-options.ts';
import { ConnectionLostError } from './client-errors.ts';
import type { EventPosition, EventReader } from './event-reader.ts';
import { streamEvents } from './events/event-stream.ts';
import { EventWays } from './events/event-ways.ts';
import type { WayName } from './events/event-source.ts';
import type { EventsOptions, Silence } from './events/events-options.ts';
import { followJob, type FollowOptions, type JobProgress } from './follow-job.ts';
import { listAndFollow, type Listing, type SnapshotOrEvent } from './list-and-follow.ts';
import { MethodCalls } from './method-calls.gen.ts';
import type { ReconnectPace } from './reconnect-pace.ts';
import { callUntilAnswered } from './repeated-call.ts';
import { parseTarget } from './target.ts';
import { createTransport, type Transport } from './transport.ts';
import { waitForJob } from './wait-for-job.ts';

export interface ClientOptions {
  /** Sent with every request over HTTP and WebSocket, e.g. a bearer token for the router. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How long a call that changes something is repeated, under its `request_id`, after its answer was
   * lost. Default: 60,000 ms.
   */
  readonly retryForMs?: number;
  /** Default: from 100 ms to 2 s. */
  readonly reconnect?: ReconnectPace;
  /** Default: 10 s and 45 s. */
  readonly silence?: Silence;
  /** How long an answer is waited for over HTTP and WebSocket. Default: 60,000 ms. */
  readonly answerTimeoutMs?: number;
}

/**
 * A client of the daemon: every method of the contract under the name that it has there, and what
 * reads events and follows jobs across restarts of the daemon.
 *
 * The target is `unix:/path/of/rpc.sock`, the URL of the service at a router
 * (`http://host:9988/hero_os_tfgrid_deployer/rpc`), or a WebSocket (`ws://…/ws`).
 *
 * Calls throw DeployerRpcError (the daemon's answer), DaemonUnreachableError (not sent),
 * ConnectionLostError (outcome unknown), HttpAnswerError (somebody on the way answered), or the
 * signal's reason. Each call that changes something gets a `request_id` unless it has one, and is
 * repeated under it when its answer was lost: it takes effect once.
 */
export class DeployerClient extends MethodCalls implements EventReader, AsyncDisposable {
  readonly #transport: Transport;
  readonly #pace: ReconnectPace;
  readonly #retryForMs: number;
  readonly #ended = new AbortController();
  #way: WayName | undefined;

  /** Connects to nothing yet. Throws TypeError for a target that is none. */
  constructor(target: string, options: ClientOptions = {}) {
    super();
    this.#transport = createTransport(parseTarget(target), {
      headers: options.headers ?? {},
      silence: options.silence ?? { firstMs: 10_000, thenMs: 45_000 },
      answerTimeoutMs: options.answerTimeoutMs ?? 60_000,
    });
    this.#pace = options.reconnect ?? { firstMs: 100, maxMs: 2_000 };
    this.#retryForMs = options.retryForMs ?? 60_000;
  }

  /** A client whose daemon was there. Throws as calls do. */
  static async connect(target: string, options: ClientOptions = {}): Promise<DeployerClient> {
    const client = new DeployerClient(target, options);
    try {
      await client.#transport.open(client.#ended.signal);
      return client;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /** How the events were read last; undefined before. */
  get way(): WayName | undefined {
    return this.#way;
  }

  /** Any method of the contract, params by name. */
  override async call<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
    options: CallOptions = {},
  ): Promise<Methods[M]['result']> {
    const signal = this.#signalWith(options.signal);
    const isIdentified = isMutating(method) && !Array.isArray(params);
    const sent = isIdentified ? identified(params) : params;
    // The daemon checks its results against the contract.
    const call = async () =>
      (await this.#transport.request(method, sent, signal)) as Methods[M]['result'];
    if (!isIdentified) return await call();
    const { retryForMs = this.#retryForMs, onRetry } = options;
    return await callUntilAnswered(call, { signal, pace: this.#pace, retryForMs, onRetry });
  }

  /**
   * Events in order and complete, across restarts of the daemon: none is skipped, none comes twice.
   * Over HTTP by WebSocket, else by server-sent events, else by polling.
   * Throws CursorLostError where there is no going on, DeployerRpcError, DeployerTransportError.
   */
  async *events(options: EventsOptions = {}): AsyncGenerator<Event, void, undefined> {
    const signal = this.#signalWith(options.signal);
    const ways = new EventWays(this.#transport.waysFor(options), this.#way);
    const position = this.#transport.needsCursor
      ? async () => await this.eventPosition({ signal })
      : undefined;
    const pace = this.#pace;
    yield* streamEvents({
      ways,
      options,
      pace,
      signal,
      position,
      onWay: (way) => (this.#way = way),
    });
  }

  /** From where on `events` gives what happens from now on. */
  async eventPosition(options: CallOptions = {}): Promise<EventPosition> {
    const { stream_id, head_seq } = await this.read_events({ after_seq: 0, limit: 1 }, options);
    return { stream_id, after_seq: head_seq };
  }

  /**
   * What `list` gives, then every event since, without a gap: also after the cursor was lost, when it
   * lists anew. An event may tell what the list has already; it carries the whole object.
   */
  async *listAndFollow<T>(
    listing: Listing<T>,
  ): AsyncGenerator<SnapshotOrEvent<T>, void, undefined> {
    yield* listAndFollow(this, listing, this.#pace);
  }

  /**
   * A job and its log until it has ended, across restarts of the daemon. The last item is
   * `ended`, and comes only when every log line up to its `last_line` was given.
   * Throws JobLogIncompleteError, the signal's reason, or as calls do.
   */
  async *followJob(
    job: string,
    options: FollowOptions = {},
  ): AsyncGenerator<JobProgress, void, undefined> {
    yield* followJob({ client: this, pace: this.#pace, job }, options);
  }

  /** The job once it has ended, across restarts of the daemon. Throws as calls do. */
  async waitForJob(
    job: string,
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<Job> {
    return await waitForJob(
      { client: this, pace: this.#pace, job },
      this.#signalWith(options.signal),
    );
  }

  /** Ends every stream, and every call with ConnectionLostError. */
  async close(): Promise<void> {
    this.#ended.abort(new ConnectionLostError('the client was closed'));
    await this.#transport[Symbol.asyncDispose]();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #signalWith(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined
      ? this.#ended.signal
      : AbortSignal.any([this.#ended.signal, signal]);
  }
}

/** A method that this client does not know of may be read by a newer daemon: it is passed on as it is. */
function isMutating(method: MethodName): boolean {
  return Object.hasOwn(methods, method) && methods[method].mutating;
}

function identified(params: object): object {
  const given = 'request_id' in params ? params.request_id : undefined;
  return { ...params, request_id: given ?? crypto.randomUUID() };
}
