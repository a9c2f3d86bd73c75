import type {
  Event,
  ReadEventsParams,
  ReadEventsResult,
  SubscribeEventsParams,
} from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventFilter, EventLog } from '../ports/event-log.ts';
import { PageCache, type EventPage } from './page-cache.ts';
import { waitForAppend } from './wait-for-append.ts';

const limitDefault = 1_000;

/** Events of one page for a subscriber. */
const pageLimit = 500;

interface Dependencies {
  readonly events: EventLog;
  readonly clock: Clock;
}

/** Where a reader stands: everything that matches up to `afterSeq` was delivered. */
export interface EventCursor {
  readonly filter: EventFilter;
  readonly afterSeq: number;
}

/** A checked beginning, and the stream as it then was. */
export interface OpenedCursor extends EventCursor {
  readonly streamId: string;
  readonly oldestSeq: number;
  readonly headSeq: number;
}

/**
 * The event log as clients read it: by cursor, from the log itself. A poke after an append carries
 * nothing (decision 4), so no reader sees what a crash can undo.
 */
export class EventService {
  readonly #events: EventLog;
  readonly #clock: Clock;
  readonly #pages: PageCache;

  constructor({ events, clock }: Dependencies) {
    this.#events = events;
    this.#clock = clock;
    this.#pages = new PageCache(events);
  }

  /**
   * Events after a cursor; with `wait_ms`, waits for the first one that matches. Without events,
   * everything up to `head_seq` was looked at: a reader may go on from there.
   * Throws CURSOR_EXPIRED, STREAM_RESET.
   */
  async readEvents(params: ReadEventsParams, signal: AbortSignal): Promise<ReadEventsResult> {
    const deadline = this.#clock.monotonic() + (params.wait_ms ?? 0);
    const { filter, afterSeq: wanted } = await this.openCursor(params);
    let afterSeq = wanted;
    for (;;) {
      const appended = waitForAppend(this.#events, signal);
      try {
        const { oldestSeq, headSeq } = await this.#events.bounds();
        const { events, scannedSeq } = await this.#scan({ filter, afterSeq }, params, headSeq);
        const leftMs = deadline - this.#clock.monotonic();
        if (events.length > 0 || leftMs <= 0 || signal.aborted) {
          return {
            stream_id: this.#events.streamId,
            events: [...events],
            oldest_seq: oldestSeq,
            head_seq: headSeq,
          };
        }
        afterSeq = scannedSeq;
        await this.#clock.sleep(leftMs, appended.signal);
      } finally {
        appended.stop();
      }
    }
  }

  /**
   * Checks where a reader wants to begin: `after_seq` is exclusive, 0 is the beginning of what is
   * kept, absent is from now on.
   */
  async openCursor(
    params: Pick<SubscribeEventsParams, 'topics' | 'after_seq' | 'stream_id' | 'logs'>,
  ): Promise<OpenedCursor> {
    const { topics = [], logs = true, after_seq: wanted } = params;
    const { streamId } = this.#events;
    const { oldestSeq, headSeq } = await this.#events.bounds();
    const stream = { stream_id: streamId, oldest_seq: oldestSeq, head_seq: headSeq };
    if (params.stream_id !== undefined && params.stream_id !== streamId) {
      throw new DeployerError(
        'STREAM_RESET',
        `stream "${params.stream_id}" is not this one: the database is another; begin anew in stream "${streamId}"`,
        { details: stream },
      );
    }
    const afterSeq = wanted ?? headSeq;
    if (afterSeq > headSeq) {
      throw new DeployerError(
        'STREAM_RESET',
        `after_seq ${afterSeq} is beyond the newest event ${headSeq}: the database is another`,
        { details: stream },
      );
    }
    if (afterSeq > 0 && afterSeq < oldestSeq - 1) {
      throw new DeployerError(
        'CURSOR_EXPIRED',
        `events after ${afterSeq} are no longer kept; the oldest is ${oldestSeq}`,
        { details: stream },
      );
    }
    return { filter: { topics, logs }, afterSeq, streamId, oldestSeq, headSeq };
  }

  /** The next page of a subscriber. Equal pages are the same objects for all who read them. */
  async nextPage({ filter, afterSeq }: EventCursor): Promise<EventPage> {
    return await this.#pages.get(afterSeq, filter, pageLimit);
  }

  /** Called after each append. Returns the unsubscriber. */
  onAppend(listener: () => void): () => void {
    return this.#pages.onAppend(listener);
  }

  /** Goes on until something matches or all up to `headSeq` was looked at. */
  async #scan(
    { filter, afterSeq }: EventCursor,
    { limit = limitDefault }: ReadEventsParams,
    headSeq: number,
  ): Promise<EventPage> {
    let scannedSeq = afterSeq;
    let events: readonly Event[] = [];
    while (events.length === 0 && scannedSeq < headSeq) {
      const page = await this.#events.after(scannedSeq, filter, limit);
      if (page.scannedSeq <= scannedSeq) break;
      ({ events, scannedSeq } = page);
    }
    return { events, scannedSeq };
  }
}
