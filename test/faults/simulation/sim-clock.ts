import type { Clock } from '../../../src/core/ports/clock.ts';
import type { SimTime } from './sim-time.ts';

/** Where the wall clock of the simulated machine begins. Milliseconds since the epoch. */
const beginMs = Date.UTC(2031, 0, 1);

/** What the machine's wall clock shows beside the true time; set by whoever lets it jump. Milliseconds. */
export interface WallClock {
  offsetMs: number;
}

/**
 * The clock of one life of the core over virtual time.
 *
 * INVARIANTS
 * - Sleeps and `monotonic` follow the true time; only `now` follows the jumps of the wall clock.
 * - `monotonic` counts from a moment of this life's own: what it said means nothing to another.
 * - After `stop` no sleep ends any more: the process that slept is dead.
 */
export class SimClock implements Clock {
  readonly #time: SimTime;
  readonly #wall: WallClock;
  readonly #monotonicOffsetMs: number;
  readonly #cancels = new Set<() => void>();
  #isStopped = false;

  /** `originMs`: what `monotonic` shows at the beginning of this life. */
  constructor(time: SimTime, wall: WallClock, originMs: number) {
    this.#time = time;
    this.#wall = wall;
    this.#monotonicOffsetMs = originMs - time.now;
  }

  now(): number {
    return beginMs + Math.floor(this.#time.now) + this.#wall.offsetMs;
  }

  /** Milliseconds that never jump. */
  monotonic(): number {
    return Math.floor(this.#time.now + this.#monotonicOffsetMs);
  }

  async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return;
    await new Promise<void>((resolve) => {
      if (this.#isStopped) return;
      const end = (): void => {
        cancel();
        this.#cancels.delete(cancel);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const cancel = this.#time.after(delayMs, end);
      this.#cancels.add(cancel);
      signal?.addEventListener('abort', end, { once: true });
    });
  }

  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }
}
