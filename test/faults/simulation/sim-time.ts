import { setImmediate as turn } from 'node:timers/promises';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

interface Timer {
  readonly dueMs: number;
  /** By chance: which of several timers of one moment comes first is nobody's promise. */
  readonly order: number;
  readonly number: number;
  readonly fire: () => void;
  isCancelled: boolean;
}

/**
 * Virtual time. Everything that can go on without time goes on first; then time jumps to the next
 * timer. One seed gives one order of all timers, so a run can be repeated step by step.
 *
 * INVARIANTS
 * - Time never goes back: it is the true time of the simulated world, whatever a wall clock shows.
 * - Between two timers the event loop is run until it is idle: the core waits for promises and for
 *   this clock only, and all promises are settled within one turn.
 */
export class SimTime {
  readonly #random: SeededRandom;
  readonly #heap: Timer[] = [];
  #nowMs = 0;
  #count = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** Milliseconds since the beginning of the run. */
  get now(): number {
    return this.#nowMs;
  }

  /** Timers that fired or wait: how much happened. */
  get timers(): number {
    return this.#count;
  }

  /** Calls `fire` after the delay; the answer cancels it. */
  after(delayMs: number, fire: () => void): () => void {
    this.#count += 1;
    const timer: Timer = {
      dueMs: this.#nowMs + Math.max(0, delayMs),
      order: this.#random.next(),
      number: this.#count,
      fire,
      isCancelled: false,
    };
    this.#push(timer);
    return () => {
      timer.isCancelled = true;
    };
  }

  /** Resolves after the delay; rejects with the signal's reason when that is aborted before. */
  async wait(delayMs: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const cancel = this.after(delayMs, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      const abort = (): void => {
        cancel();
        reject(reasonOf(signal));
      };
      signal?.addEventListener('abort', abort, { once: true });
    });
  }

  /** Lets time pass until `isOver`; false when that did not come within `limitMs`, or nothing is left. */
  async run(isOver: () => boolean, limitMs: number): Promise<boolean> {
    const endMs = this.#nowMs + limitMs;
    for (;;) {
      await turn();
      if (isOver()) return true;
      const next = this.#pop();
      if (next === undefined || next.dueMs > endMs) {
        if (next !== undefined) this.#push(next);
        this.#nowMs = Math.max(this.#nowMs, Math.min(endMs, next?.dueMs ?? endMs));
        return false;
      }
      this.#nowMs = next.dueMs;
      next.fire();
    }
  }

  #push(timer: Timer): void {
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(timer, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = timer;
  }

  /** The next timer that was not cancelled. */
  #pop(): Timer | undefined {
    for (;;) {
      const first = this.#heap[0];
      const last = this.#heap.pop();
      if (first === undefined || last === undefined) return undefined;
      if (first !== last) this.#sink(last);
      if (!first.isCancelled) return first;
    }
  }

  #sink(timer: Timer): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, timer)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = timer;
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  if (a.dueMs !== b.dueMs) return a.dueMs < b.dueMs;
  return a.order !== b.order ? a.order < b.order : a.number < b.number;
}

function reasonOf(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new Error('aborted');
}
