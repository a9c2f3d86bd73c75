import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The simulator's asynchronous work: everything that goes on after an answer was given.
 *
 * INVARIANTS
 * - After `stop` has resolved nothing of it runs, and nothing new starts.
 */
export class Background {
  readonly #stopping = new AbortController();
  readonly #tasks = new Set<Promise<void>>();
  readonly #faults: unknown[] = [];

  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  /** Runs a task that ends when its signal is aborted, by `stop` or by the caller's own signal. */
  async run(task: (signal: AbortSignal) => Promise<void>, own?: AbortSignal): Promise<void> {
    if (this.signal.aborted) return;
    const signal = own === undefined ? this.signal : AbortSignal.any([own, this.signal]);
    const running = task(signal)
      .catch((error: unknown) => {
        if (!signal.aborted) this.#faults.push(error);
      })
      .finally(() => this.#tasks.delete(running));
    this.#tasks.add(running);
    await running;
  }

  /** Ends every task. Throws what went wrong in the meantime. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    while (this.#tasks.size > 0) await Promise.all(this.#tasks);
    if (this.#faults.length > 0) throw new AggregateError(this.#faults, 'background work failed');
  }
}

/** Waits; rejects when the signal is aborted. */
export async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  await sleep(delayMs, undefined, { signal });
}
