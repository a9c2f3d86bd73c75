import type { Event } from '../contract/types.gen.ts';
import { eventMembers, type EventFrames } from './event-frames.ts';

/** How long a browser waits before it connects again. Milliseconds. */
const retryMs = 2_000;

/**
 * Server-Sent Events. `id` is the cursor that a reader comes back with, as `<stream_id>:<seq>`.
 *
 * A heartbeat is an event of that name, since nothing but an event reaches the page of a browser; a
 * comment stands before it for readers that know comments only. It carries an `id` where it moves the
 * cursor: a reader of few topics then comes back behind what was looked at for it, and not with a
 * cursor that is no longer kept. Where it moves nothing, no `id` is repeated.
 *
 * States: before `opening`; telling.
 *
 * INVARIANTS
 * - Ids rise: `#toldSeq` is the highest seq that the reader knows of.
 */
export class SseFrames implements EventFrames {
  #streamId = '';
  #toldSeq = 0;

  /**
   * What comes first. `afterSeq` is the cursor that the reader begins with; one from now on has none
   * yet, and with the id it misses nothing if the connection is lost before the first event.
   */
  opening(streamId: string, afterSeq: number, { isFromNow }: { isFromNow: boolean }): string {
    this.#streamId = streamId;
    this.#toldSeq = afterSeq;
    return `retry: ${retryMs}\n${isFromNow ? this.#id(afterSeq) : ''}\n`;
  }

  event(_subscriptionId: string, event: Event): string {
    this.#toldSeq = event.seq;
    return `${this.#id(event.seq)}event: ${event.type}\ndata: {${eventMembers(event)}\n\n`;
  }

  heartbeat(_subscriptionId: string, headSeq: number): string {
    const id = headSeq > this.#toldSeq ? this.#id(headSeq) : '';
    this.#toldSeq = Math.max(this.#toldSeq, headSeq);
    return `: heartbeat\n${id}event: heartbeat\ndata: ${JSON.stringify({ head_seq: headSeq })}\n\n`;
  }

  #id(seq: number): string {
    return `id: ${this.#streamId}:${seq}\n`;
  }
}
