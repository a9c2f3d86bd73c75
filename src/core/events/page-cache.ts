import type { Event } from '../../contract/types.gen.ts';
import type { EventFilter, EventLog } from '../ports/event-log.ts';

/** Matching events in order, and how far the log was looked at for them. */
export interface EventPage {
  readonly events: readonly Event[];
  readonly scannedSeq: number;
}

/** Readers at the end of the log all want the same page; those behind it rarely share one. */
const pagesMax = 8;

/**
 * Reads a page once for all who ask for it until the next append.
 *
 * INVARIANTS
 * - A page that was asked for after an append was told is read after that append: the cache is
 *   emptied before anybody is told.
 */
export class PageCache {
  readonly #events: EventLog;
  readonly #pages = new Map<string, Promise<EventPage>>();
  readonly #listeners = new Set<() => void>();

  constructor(events: EventLog) {
    this.#events = events;
    // For good: the cache lives as long as the log.
    events.onAppend(() => {
      this.#pages.clear();
      for (const listener of this.#listeners) listener();
    });
  }

  async get(afterSeq: number, filter: EventFilter, limit: number): Promise<EventPage> {
    const key = JSON.stringify([afterSeq, filter.topics, filter.logs]);
    const known = this.#pages.get(key);
    if (known !== undefined) return await known;
    const page = this.#events.after(afterSeq, filter, limit);
    this.#pages.set(key, page);
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= pagesMax) break;
      this.#pages.delete(oldest);
    }
    try {
      return await page;
    } catch (error) {
      this.#pages.delete(key);
      throw error;
    }
  }

  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
