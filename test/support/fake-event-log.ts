import type { Event } from '../../src/contract/types.gen.ts';
import type { EventFilter, EventLog } from '../../src/core/ports/event-log.ts';

/** An event log in memory: user events, numbered by the log. */
export class FakeEventLog implements EventLog {
  readonly streamId = 'stream1';
  /** Reads that were made, as cursors. */
  readonly reads: number[] = [];
  oldestSeq = 1;
  headSeq = 0;
  failures = 0;
  readonly #events: Event[] = [];
  readonly #listeners = new Set<() => void>();

  get listeners(): number {
    return this.#listeners.size;
  }

  append(count = 1, changes: Partial<Event> = {}): void {
    for (let number = 0; number < count; number += 1) {
      this.headSeq += 1;
      const event = {
        stream_id: this.streamId,
        seq: this.headSeq,
        time: '2026-01-01T00:00:00.000Z',
        type: 'user.created',
        data: {},
        ...changes,
      };
      // What the readers look at is there; the user is not.
      this.#events.push(event as Event);
    }
    for (const listener of this.#listeners) listener();
  }

  /** Retention: everything below is gone. */
  forgetBelow(seq: number): void {
    this.oldestSeq = seq;
    this.#events.splice(
      0,
      this.#events.findIndex((event) => event.seq >= seq),
    );
  }

  async bounds() {
    return await Promise.resolve({ oldestSeq: this.oldestSeq, headSeq: this.headSeq });
  }

  async after(afterSeq: number, { topics, logs }: EventFilter, limit: number) {
    this.reads.push(afterSeq);
    await Promise.resolve();
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the log cannot be read');
    }
    const matches = (event: Event): boolean =>
      (logs || event.type !== 'job.log') &&
      (topics.length === 0 || topics.includes(`type:${event.type}`));
    const events = this.#events.filter((event) => event.seq > afterSeq && matches(event));
    const page = events.slice(0, limit);
    const isCut = page.length < events.length;
    return { events: page, scannedSeq: isCut ? (page.at(-1)?.seq ?? afterSeq) : this.headSeq };
  }

  onAppend(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
