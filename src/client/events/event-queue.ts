import type { Event } from '../../contract/types.gen.ts';
import { ConnectionLostError } from '../client-errors.ts';
import type { Cursor } from './event-source.ts';

/** So many events wait for a slow consumer before the connection is paused. */
const queueLengthMax = 1_000;

/** The connection that fills a queue. */
interface Supply {
  pause(): void;
  resume(): void;
}

/**
 * Between a connection that brings events and a consumer that takes them.
 *
 * States: open; ended, which still gives what it has.
 */
export class EventQueue {
  /** Where the source began, moved on by signs of life while nothing waits. */
  cursor: Cursor;
  readonly #events: Event[] = [];
  readonly #signal: AbortSignal;
  #supply: Supply | undefined;
  #fault: Error | undefined;
  #wake: () => void = () => undefined;
  readonly #wakeUp = (): void => this.#wake();

  constructor(cursor: Cursor, signal: AbortSignal) {
    this.cursor = cursor;
    this.#signal = signal;
    signal.addEventListener('abort', this.#wakeUp);
  }

  fill(supply: Supply): void {
    this.#supply = supply;
  }

  /** As it came from the daemon, which checks its events against the contract. */
  put(event: unknown): void {
    this.#events.push(event as Event);
    if (this.#events.length >= queueLengthMax) this.#supply?.pause();
    this.#wake();
  }

  /** All up to there was looked at: a quiet stream's cursor must not grow old. */
  heartbeat(headSeq: unknown): void {
    if (this.#events.length > 0 || typeof headSeq !== 'number') return;
    if (headSeq >= (this.cursor.after_seq ?? 0))
      this.cursor = { ...this.cursor, after_seq: headSeq };
  }

  /** The first reason stands. */
  end(fault: Error = new ConnectionLostError()): void {
    this.#fault ??= fault;
    this.#wake();
  }

  /** Throws what it ended with once everything was handed over, or the signal's reason. */
  async next(): Promise<Event> {
    for (;;) {
      this.#signal.throwIfAborted();
      const event = this.#events.shift();
      if (event !== undefined) {
        this.#moveOn(event);
        if (this.#events.length === 0) this.#supply?.resume();
        return event;
      }
      if (this.#fault !== undefined) throw this.#fault;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.#wakeUp);
  }

  #moveOn({ stream_id, seq }: Event): void {
    if (seq > (this.cursor.after_seq ?? 0)) this.cursor = { stream_id, after_seq: seq };
  }
}
