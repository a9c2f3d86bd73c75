import type { Clock } from '../../src/core/ports/clock.ts';

/** A clock that stands still until the test moves it. */
export class ManualClock implements Clock {
  #wall = 1_000_000;
  #elapsed = 0;
  readonly #sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();

  now(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#elapsed;
  }

  get sleepers(): number {
    return this.#sleepers.size;
  }

  async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted === true) return;
    await new Promise<void>((resolve) => {
      const sleeper = {
        until: this.#elapsed + delayMs,
        wake: () => {
          this.#sleepers.delete(sleeper);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', sleeper.wake, { once: true });
    });
  }

  /** Moves on, and lets everybody who was woken get as far as they can. */
  async advance(ms: number): Promise<void> {
    this.#wall += ms;
    this.#elapsed += ms;
    for (const sleeper of this.#sleepers) {
      if (sleeper.until <= this.#elapsed) sleeper.wake();
    }
    await settle();
  }

  /** Somebody sets the wall clock; no time passes. */
  jump(ms: number): void {
    this.#wall += ms;
  }
}

/** Lets all that can go on without time go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
