import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { RetentionStore } from '../ports/retention.ts';
import type { Settings } from '../settings.ts';

const sweepEveryMs = 3_600_000;
/** Small enough that a batch holds nobody up, with a breath for the others after each. */
const batchRows = 500;
const breathMs = 20;

interface Dependencies {
  readonly store: { readonly retention: RetentionStore };
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Removes history that is older than it has to be kept.
 *
 * States: idle before `start`; sweeping at the start and once an hour; stopped by its disposal.
 */
export class RetentionSweeper implements AsyncDisposable {
  readonly #dependencies: Dependencies;
  readonly #retention: Settings['retention'];
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;

  constructor(dependencies: Dependencies, retention: Settings['retention']) {
    this.#dependencies = dependencies;
    this.#retention = retention;
  }

  start(): void {
    this.#running = this.#run();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#dependencies;
    const { signal } = this.#stopping;
    for (;;) {
      try {
        const rows = await this.#sweep(signal);
        if (rows > 0) log.info({ rows }, 'removed history that is no longer kept');
      } catch (error) {
        log.error({ err: error }, 'removing old history failed; trying again in an hour');
      }
      await clock.sleep(sweepEveryMs, signal);
      if (signal.aborted) return;
    }
  }

  async #sweep(signal: AbortSignal): Promise<number> {
    const { store, clock } = this.#dependencies;
    const now = clock.now();
    const cutoffs = {
      jobsEndedBefore: now - this.#retention.jobsMs,
      eventsBefore: now - this.#retention.eventsMs,
    };
    let rows = 0;
    while (!signal.aborted) {
      const removed = await store.retention.prune(cutoffs, batchRows);
      if (removed === 0) break;
      rows += removed;
      await clock.sleep(breathMs, signal);
    }
    return rows;
  }
}
