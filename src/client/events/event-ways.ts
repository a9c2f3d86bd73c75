import {
  ConnectionLostError,
  HttpAnswerError,
  isDaemonAway,
  WayUnusableError,
} from '../client-errors.ts';
import type { EventWay, WayName } from './event-source.ts';

/** A way that breaks off so often before it was open once is none. */
const hangUpsMax = 3;

/** A router may refuse what it let pass before, while the daemon starts anew; so often that is waited for. */
const refusalsMax = 10;

/** What to do after a way has failed. */
export type Verdict = 'again' | 'next way' | 'give up';

/**
 * The ways to read events from where a client is, best first, and which of them turned out to work.
 *
 * INVARIANTS
 * - A way that was left is not tried again by the same stream.
 */
export class EventWays {
  readonly #ways: readonly [EventWay, ...EventWay[]];
  #at: number;
  #failures = 0;
  #hasWorked = false;

  /** `known`: the way that turned out to work for a stream before. */
  constructor(ways: readonly [EventWay, ...EventWay[]], known: WayName | undefined) {
    this.#ways = ways;
    this.#at = Math.max(
      0,
      ways.findIndex(({ name }) => name === known),
    );
  }

  get current(): EventWay {
    return this.#ways[this.#at] ?? this.#ways[0];
  }

  worked(): void {
    this.#hasWorked = true;
    this.#failures = 0;
  }

  failed(error: unknown): Verdict {
    const isRefused =
      error instanceof WayUnusableError ||
      (error instanceof HttpAnswerError && error.status === 404);
    if (!isRefused) {
      if (!isDaemonAway(error)) return 'give up';
      return this.#isHangingUp(error) && this.#leave() ? 'next way' : 'again';
    }
    this.#failures += 1;
    const isSilent = error instanceof WayUnusableError && error.isSilent;
    if (this.#hasWorked && !isSilent && this.#failures < refusalsMax) return 'again';
    if (this.#leave()) return 'next way';
    return isSilent ? 'again' : 'give up';
  }

  #isHangingUp(error: unknown): boolean {
    if (this.#hasWorked || !(error instanceof ConnectionLostError)) return false;
    this.#failures += 1;
    return this.#failures >= hangUpsMax;
  }

  #leave(): boolean {
    if (this.#at + 1 >= this.#ways.length) return false;
    this.#at += 1;
    this.#failures = 0;
    this.#hasWorked = false;
    return true;
  }
}
