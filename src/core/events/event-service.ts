import type {
  Event,
  ReadEventsParams,
  ReadEventsResult,
  SubscribeEventsParams,
} from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventFilter, EventLog } from '../ports/event-log.ts';
import type { Ownership } from '../users/ownership.ts';
import { maySee, type Audience } from './audience.ts';
import { PageCache, type EventPage } from './page-cache.ts';
import { waitForAppend } from './wait-for-append.ts';

const limitDefault = 1_000;

/** Events of one page for a subscriber. */
const pageLimit = 500;

interface Dependencies {
  readonly events: EventLog;
  readonly clock: Clock;
  readonly ownership: Pick<Ownership, 'findOwn'>;
}

/** Where a reader stands: everything that matches up to `afterSeq` was delivered. */
export interface EventCursor {
  readonly filter: EventFilter;
  readonly audience: Audience;
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
  readonly #ownership: Dependencies['ownership'];
  readonly #pages: PageCache;

  constructor({ events, clock, ownership }: Dependencies) {
    this.#events = events;
    this.#clock = clock;
    this.#ownership = ownership;
    this.#pages = new PageCache(events);
  }

  /**
   * Events after a cursor; with `wait_ms`, waits for the first one that matches. Without events,
   * everything up to `head_seq` was looked at: a reader may go on from there.
   * Throws CURSOR_EXPIRED, STREAM_RESET.
   */
  async readEvents(
    params: ReadEventsParams,
    audience: Audience,
    signal: AbortSignal,
  ): Promise<ReadEventsResult> {
    const deadline = this.#clock.monotonic() + (params.wait_ms ?? 0);
    const { filter, afterSeq: wanted } = await this.openCursor(params, audience);
    let afterSeq = wanted;
    for (;;) {
      const appended = waitForAppend(this.#events, signal);
      try {
        const { oldestSeq, headSeq } = await this.#events.bounds();
        const { events, scannedSeq } = await this.#scan(
          { filter, audience, afterSeq },
          params,
          headSeq,
        );
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
    audience: Audience,
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
    return { filter: { topics, logs }, audience, afterSeq, streamId, oldestSeq, headSeq };
  }

  /** The next page of a subscriber. Equal pages are the same objects for all who read them. */
  async nextPage(cursor: EventCursor): Promise<EventPage> {
    return await this.#visible(
      cursor,
      async (filter) => await this.#pages.get(cursor.afterSeq, filter, pageLimit),
    );
  }

  /** Called after each append. Returns the unsubscriber. */
  onAppend(listener: () => void): () => void {
    return this.#pages.onAppend(listener);
  }

  /**
   * What of a page the reader may see, judged anew for each page: who a name belongs to can change while
   * a stream is open. A page that was read across such a change is read again.
   */
  async #visible(
    { filter, audience, afterSeq }: EventCursor,
    read: (filter: EventFilter) => Promise<EventPage>,
  ): Promise<EventPage> {
    const { tenant, isAdmin } = audience;
    if (tenant === undefined && isAdmin) return await read(filter);
    for (;;) {
      const { headSeq } = await this.#events.bounds();
      const ownId = await this.#findOwnId(tenant);
      if (tenant !== undefined && ownId === undefined) {
        // Nothing up to here is theirs: bounds first, so that a registration in between is not passed over.
        return { events: [], scannedSeq: Math.max(afterSeq, headSeq) };
      }
      const page = await read(narrowed(filter, ownId));
      if ((await this.#findOwnId(tenant)) !== ownId) continue;
      const events = page.events.filter((event) => maySee(event, audience, ownId));
      return { events, scannedSeq: page.scannedSeq };
    }
  }

  async #findOwnId(tenant: string | undefined): Promise<string | undefined> {
    return tenant === undefined ? undefined : (await this.#ownership.findOwn(tenant))?.id;
  }

  /** Goes on until something matches or all up to `headSeq` was looked at. */
  async #scan(
    { afterSeq, ...reader }: EventCursor,
    { limit = limitDefault }: ReadEventsParams,
    headSeq: number,
  ): Promise<EventPage> {
    let scannedSeq = afterSeq;
    let events: readonly Event[] = [];
    while (events.length === 0 && scannedSeq < headSeq) {
      const from = scannedSeq;
      const page = await this.#visible(
        { ...reader, afterSeq: from },
        async (filter) => await this.#events.after(from, filter, limit),
      );
      if (page.scannedSeq <= scannedSeq) break;
      ({ events, scannedSeq } = page);
    }
    return { events, scannedSeq };
  }
}

/** So that a tenant's page is found by its topic, and not among everybody's events. */
function narrowed(filter: EventFilter, ownId: string | undefined): EventFilter {
  if (ownId === undefined || filter.topics.length > 0) return filter;
  return { ...filter, topics: [`user:${ownId}`] };
}
