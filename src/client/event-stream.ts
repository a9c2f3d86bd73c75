import type { Event, SubscribeEventsResult } from '../contract/types.gen.ts';
import { ConnectionLostError, isDaemonAway, isRecord } from './client-errors.ts';
import { LineConnection } from './line-connection.ts';

/** What the consumer of a stream may want to tell its user. */
export type ConnectionChange =
  { readonly state: 'lost'; readonly error: unknown } | { readonly state: 'restored' };

export interface EventsOptions {
  /** `vm:<id>`, `job:<id>`, `user:<id>`, `type:<type>`; any of them. None: everything. */
  readonly topics?: readonly string[];
  /** Exclusive; 0 is the beginning of what is kept, absent is "from now". */
  readonly afterSeq?: number;
  readonly streamId?: string;
  /** Whether `job.log` is wanted. Default true. */
  readonly logs?: boolean;
  /** Ends the iteration quietly. */
  readonly signal?: AbortSignal;
  readonly onConnection?: (change: ConnectionChange) => void;
}

/** Delays between attempts to reach a daemon that went away, doubling. Milliseconds. */
export interface ReconnectPace {
  readonly firstMs: number;
  readonly maxMs: number;
}

interface Cursor {
  readonly streamId?: string | undefined;
  readonly afterSeq?: number | undefined;
}

/** Three heartbeats of silence (public contract, "Streaming"). */
const idleTimeoutMs = 45_000;

/** So many events wait for a slow consumer before the connection is paused. */
const queueLengthMax = 1_000;

/**
 * Events in the order of their seq, across restarts of the daemon: after a lost connection it
 * subscribes again behind the last event that was handed over, so that none is skipped or repeated.
 *
 * Throws RpcCallError where the daemon refuses for good (CURSOR_EXPIRED, STREAM_RESET, wrong params).
 */
export async function* streamEvents(
  socketPath: string,
  options: EventsOptions,
  pace: ReconnectPace,
): AsyncGenerator<Event, void, undefined> {
  const { signal, onConnection } = options;
  let cursor: Cursor = { streamId: options.streamId, afterSeq: options.afterSeq };
  let failures = 0;
  for (;;) {
    try {
      await using session = await EventSession.open(socketPath, options, cursor);
      cursor = session.cursor;
      if (failures > 0) onConnection?.({ state: 'restored' });
      failures = 0;
      try {
        for (;;) {
          const event = await session.next();
          if (event.seq <= (cursor.afterSeq ?? 0)) continue;
          cursor = { streamId: event.stream_id, afterSeq: event.seq };
          yield event;
        }
      } finally {
        if ((session.cursor.afterSeq ?? 0) > (cursor.afterSeq ?? 0)) cursor = session.cursor;
      }
    } catch (error) {
      if (isAborted(signal)) return;
      if (!isDaemonAway(error)) throw error;
      if (failures === 0) onConnection?.({ state: 'lost', error });
    }
    const ceilingMs = Math.min(pace.maxMs, pace.firstMs * 2 ** failures);
    failures += 1;
    await sleep(ceilingMs * (0.5 + Math.random() / 2), signal);
    if (isAborted(signal)) return;
  }
}

/** One connection with one subscription. */
class EventSession implements AsyncDisposable {
  /** Where the subscription began. */
  cursor: Cursor;
  readonly #queue: Event[] = [];
  readonly #signal: AbortSignal | undefined;
  #connection: LineConnection | undefined;
  #wake: () => void = () => undefined;
  readonly #wakeUp = (): void => this.#wake();

  private constructor(signal: AbortSignal | undefined, cursor: Cursor) {
    this.#signal = signal;
    this.cursor = cursor;
  }

  static async open(
    socketPath: string,
    options: EventsOptions,
    cursor: Cursor,
  ): Promise<EventSession> {
    const session = new EventSession(options.signal, cursor);
    const connection = await LineConnection.open({
      socketPath,
      signal: options.signal,
      idleTimeoutMs,
      onNotification: (method, params) => {
        session.#receive(method, params);
      },
    });
    session.#connection = connection;
    void connection.closed.then(session.#wakeUp);
    options.signal?.addEventListener('abort', session.#wakeUp);
    try {
      await session.#subscribe(connection, options);
    } catch (error) {
      await session[Symbol.asyncDispose]();
      throw error;
    }
    return session;
  }

  /** Throws ConnectionLostError once everything that arrived was handed over, or the signal's reason. */
  async next(): Promise<Event> {
    for (;;) {
      this.#signal?.throwIfAborted();
      const event = this.#queue.shift();
      if (event !== undefined) {
        if (this.#queue.length === 0) this.#connection?.resume();
        return event;
      }
      if (this.#connection?.isOpen !== true) throw new ConnectionLostError();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#wakeUp);
    await this.#connection?.[Symbol.asyncDispose]();
  }

  async #subscribe(connection: LineConnection, options: EventsOptions): Promise<void> {
    const { streamId, afterSeq } = this.cursor;
    const result = await connection.request(
      'subscribe_events',
      {
        ...(options.topics === undefined ? {} : { topics: options.topics }),
        ...(options.logs === undefined ? {} : { logs: options.logs }),
        ...(afterSeq === undefined ? {} : { after_seq: afterSeq }),
        ...(streamId === undefined ? {} : { stream_id: streamId }),
      },
      options.signal,
    );
    // The daemon checks its results against the contract.
    const { stream_id, head_seq } = result as SubscribeEventsResult;
    this.cursor = { streamId: stream_id, afterSeq: afterSeq ?? head_seq };
  }

  #seenSeq(seq: unknown): void {
    if (typeof seq !== 'number' || seq < (this.cursor.afterSeq ?? 0)) return;
    this.cursor = { ...this.cursor, afterSeq: seq };
  }

  #receive(method: string, params: unknown): void {
    if (!isRecord(params)) return;
    // All up to there was looked at: a quiet stream's cursor must not grow old.
    if (method === 'heartbeat' && this.#queue.length === 0) this.#seenSeq(params['head_seq']);
    if (method !== 'event') return;
    // Which subscription it came over is of this connection only, not of the event.
    delete params['subscription_id'];
    // The daemon checks its events against the contract.
    this.#queue.push(params as unknown as Event);
    if (this.#queue.length >= queueLengthMax) this.#connection?.pause();
    this.#wake();
  }
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function sleep(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, delayMs);
    signal?.addEventListener('abort', end, { once: true });
  });
}
