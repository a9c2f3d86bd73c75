import type { Event, ReadEventsParams, ReadEventsResult } from '../../contract/types.gen.ts';
import { ConnectionLostError } from '../client-errors.ts';
import type { Cursor, EventSource } from './event-source.ts';
import type { EventsOptions } from './events-options.ts';

/** Below what the daemon takes at most, and below what most routers wait. Milliseconds. */
const waitMsDefault = 20_000;
const waitMsMin = 1_000;

interface Opening {
  readonly read: ReadEvents;
  readonly options: EventsOptions;
  /** Has an `after_seq`. */
  readonly cursor: Cursor;
  readonly signal: AbortSignal;
  readonly wait: PollWait;
}

export type ReadEvents = (
  params: ReadEventsParams,
  signal: AbortSignal,
) => Promise<ReadEventsResult>;

/** How long a poll waits; kept by whoever opens sources, since a router's patience does not change. */
export interface PollWait {
  ms: number;
}

export function defaultPollWait(): PollWait {
  return { ms: waitMsDefault };
}

/** `read_events` over and over, each waiting for the first event. */
export class PollingSource implements EventSource {
  cursor: Cursor;
  readonly #read: ReadEvents;
  readonly #options: EventsOptions;
  readonly #signal: AbortSignal;
  readonly #wait: PollWait;
  #events: Event[] = [];

  private constructor({ read, options, cursor, signal, wait }: Opening) {
    this.#read = read;
    this.#options = options;
    this.cursor = cursor;
    this.#signal = signal;
    this.#wait = wait;
  }

  /** Open once the first poll, which waits for nothing, was answered. */
  static async open(opening: Opening): Promise<PollingSource> {
    const source = new PollingSource(opening);
    await source.#poll(0);
    return source;
  }

  async next(): Promise<Event> {
    for (;;) {
      const event = this.#events.shift();
      if (event === undefined) {
        await this.#poll(this.#wait.ms);
        continue;
      }
      this.cursor = { stream_id: event.stream_id, after_seq: event.seq };
      if (this.#options.logs === false && event.type === 'job.log') continue;
      return event;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.resolve();
  }

  async #poll(waitMs: number): Promise<void> {
    const { topics } = this.#options;
    const { stream_id, after_seq = 0 } = this.cursor;
    const params: ReadEventsParams = {
      after_seq,
      wait_ms: waitMs,
      ...(stream_id === undefined ? {} : { stream_id }),
      ...(topics === undefined ? {} : { topics: [...topics] }),
    };
    try {
      const { events, head_seq, stream_id: read } = await this.#read(params, this.#signal);
      this.#events = events;
      // Nothing of ours up to there.
      if (events.length === 0)
        this.cursor = { stream_id: read, after_seq: Math.max(after_seq, head_seq) };
    } catch (error) {
      // A router that has less patience than we have cuts every long wait.
      if (error instanceof ConnectionLostError && waitMs > 0)
        this.#wait.ms = Math.max(waitMsMin, this.#wait.ms / 2);
      throw error;
    }
  }
}
