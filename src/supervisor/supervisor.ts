import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { Notifier } from './notifier.ts';

/** Signs of life in the time in which one is expected: some may get lost, or be late. */
const signsPerTimeout = 4;

interface Dependencies {
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly log: Log;
  /** Resolves if what the daemon is for still goes on; never resolves, or never in time, where it is stuck. */
  readonly pulse: () => Promise<void>;
}

interface Options {
  /** A supervisor that hears nothing for so long ends the process. Undefined: it does not watch. */
  readonly watchdogMs: number | undefined;
}

/**
 * What a supervisor is told: that the daemon serves, that it lives, that it stops.
 *
 * States: silent; serving (since `serving`), with a sign of life after each pulse; stopping (for good).
 *
 * INVARIANTS
 * - No sign of life without a pulse that began after the one before: a timer alone proves nothing.
 */
export class Supervisor implements AsyncDisposable {
  readonly #dependencies: Dependencies;
  readonly #options: Options;
  readonly #stopping = new AbortController();
  /** Aborted when the pulse that is under way has come, or is waited for no more. */
  #pulsed = new AbortController();

  constructor(dependencies: Dependencies, options: Options) {
    this.#dependencies = dependencies;
    this.#options = options;
  }

  /** The socket is answered. */
  serving(status: string): void {
    const { notifier } = this.#dependencies;
    void notifier.tell('READY=1', `STATUS=${oneLine(status)}`);
    const { watchdogMs } = this.#options;
    if (watchdogMs !== undefined) void this.#feed(watchdogMs);
  }

  /** From here on no sign of life is expected. */
  stopping(): void {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    this.#pulsed.abort();
    void this.#dependencies.notifier.tell('STOPPING=1', 'STATUS=stopping');
  }

  /** Does not wait for a pulse: one that is stuck never comes. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping();
    await this.#dependencies.notifier[Symbol.asyncDispose]();
  }

  async #feed(watchdogMs: number): Promise<void> {
    const { clock, notifier, pulse } = this.#dependencies;
    const { signal } = this.#stopping;
    for (;;) {
      await clock.sleep(Math.floor(watchdogMs / signsPerTimeout), signal);
      if (signal.aborted) return;
      this.#pulsed = new AbortController();
      void this.#complainWhenLate(watchdogMs, this.#pulsed.signal);
      await pulse();
      this.#pulsed.abort();
      if (this.#stopping.signal.aborted) return;
      await notifier.tell('WATCHDOG=1');
    }
  }

  /** What follows is a kill, which leaves no other trace in the log. */
  async #complainWhenLate(watchdogMs: number, pulsed: AbortSignal): Promise<void> {
    const { clock, log } = this.#dependencies;
    await clock.sleep(Math.floor(watchdogMs / 2), pulsed);
    if (pulsed.aborted) return;
    log.error({ watchdogMs }, 'the scheduler or the database is stuck: the watchdog is not fed');
  }
}

/** A line break would end the assignment, and begin another one. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/g, ' ');
}
