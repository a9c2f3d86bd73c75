import type { Event, SubscribeEventsResult } from '../../contract/types.gen.ts';
import { ConnectionLostError, isRecord, WayUnusableError } from '../client-errors.ts';
import type { MessageConnection, OpenConnection } from '../message-connection.ts';
import { EventQueue } from './event-queue.ts';
import type { Cursor, EventSource } from './event-source.ts';
import type { EventsOptions, Silence } from './events-options.ts';

interface Opening {
  readonly openConnection: OpenConnection;
  readonly options: EventsOptions;
  readonly silence: Silence;
  readonly cursor: Cursor;
  readonly signal: AbortSignal;
}

/** One connection with one subscription. */
export class SubscriptionSource implements EventSource {
  readonly #queue: EventQueue;
  readonly #connection: MessageConnection;

  private constructor(queue: EventQueue, connection: MessageConnection) {
    this.#queue = queue;
    this.#connection = connection;
  }

  static async open(opening: Opening): Promise<SubscriptionSource> {
    const { cursor, signal, silence } = opening;
    const queue = new EventQueue(cursor, signal);
    const connection = await opening.openConnection({
      signal,
      idleTimeoutMs: silence.thenMs,
      onNotification: (method, params) => {
        receive(queue, method, params);
      },
    });
    queue.fill(connection);
    void connection.closed.then(() => {
      queue.end();
    });
    const source = new SubscriptionSource(queue, connection);
    try {
      queue.cursor = await subscribe(connection, opening);
      return source;
    } catch (error) {
      await source[Symbol.asyncDispose]();
      throw error;
    }
  }

  get cursor(): Cursor {
    return this.#queue.cursor;
  }

  async next(): Promise<Event> {
    return await this.#queue.next();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#queue.close();
    await this.#connection[Symbol.asyncDispose]();
  }
}

/** The answer comes at once, or something on the way keeps what passes. */
async function subscribe(
  connection: MessageConnection,
  { options, silence, cursor, signal }: Opening,
): Promise<Cursor> {
  const { stream_id, after_seq } = cursor;
  const { topics, logs } = options;
  const late = AbortSignal.timeout(silence.firstMs);
  try {
    const result = await connection.request(
      'subscribe_events',
      JSON.parse(JSON.stringify({ topics, logs, after_seq, stream_id })) as unknown,
      AbortSignal.any([signal, late]),
    );
    // The daemon checks its results against the contract.
    const began = result as SubscribeEventsResult;
    return { stream_id: began.stream_id, after_seq: after_seq ?? began.head_seq };
  } catch (error) {
    if (!late.aborted || signal.aborted || error instanceof ConnectionLostError) throw error;
    throw new WayUnusableError('a subscription was not answered', { isSilent: true, cause: error });
  }
}

function receive(queue: EventQueue, method: string, params: unknown): void {
  if (!isRecord(params)) return;
  if (method === 'heartbeat') queue.heartbeat(params['head_seq']);
  if (method !== 'event') return;
  // Which subscription it came over is of this connection only, not of the event.
  delete params['subscription_id'];
  queue.put(params);
}
