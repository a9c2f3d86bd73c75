import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../src/core/ports/clock.ts';

/** A clock that goes `factor` times as fast as time, for waits that are long. */
export class FastClock implements Clock {
  readonly #factor: number;
  readonly #startedAt = Date.now();

  constructor(factor: number) {
    this.#factor = factor;
  }

  now(): number {
    return this.#startedAt + (Date.now() - this.#startedAt) * this.#factor;
  }

  monotonic(): number {
    return performance.now() * this.#factor;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    const options = signal === undefined ? {} : { signal };
    await sleep(ms / this.#factor, undefined, options).catch((error: unknown) => {
      if (signal?.aborted !== true) throw error;
    });
  }
}
