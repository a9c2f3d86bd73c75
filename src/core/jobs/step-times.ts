import type { Clock } from '../ports/clock.ts';

/** A moment of a step from which something is counted: its start, a run's, an absence's, a wait's. */
type Moment = 'step' | 'run' | 'absence' | 'public';

interface Met {
  readonly stamp: number;
  /** Elapsed time, as `Clock.monotonic` gives it. */
  readonly metAt: number;
  /** How old the stamp was then, by the wall clock; milliseconds. */
  readonly beforeMs: number;
}

/**
 * How long ago the moments of one step were. What passes in this process is elapsed time; of what
 * passed in an earlier one only the stamp on the row is known, and the wall clock may have been set
 * since, so that counts once, when the stamp is met, and as far as the caller allows.
 */
export class StepTimes {
  readonly #clock: Clock;
  readonly #met = new Map<Moment, Met>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The moment is now: the stamp of it, to be stored. */
  begin(moment: Moment): number {
    const stamp = this.#clock.now();
    this.#met.set(moment, { stamp, metAt: this.#clock.monotonic(), beforeMs: 0 });
    return stamp;
  }

  /**
   * Milliseconds since the moment with this stamp. Of the time before this process met it, at most
   * `beforeMsMax` counts.
   */
  sinceMs(moment: Moment, stamp: number, beforeMsMax: number): number {
    const { metAt, beforeMs } = this.#meet(moment, stamp);
    return Math.min(beforeMs, beforeMsMax) + this.#clock.monotonic() - metAt;
  }

  #meet(moment: Moment, stamp: number): Met {
    const known = this.#met.get(moment);
    if (known?.stamp === stamp) return known;
    const beforeMs = Math.max(0, this.#clock.now() - stamp);
    const met = { stamp, metAt: this.#clock.monotonic(), beforeMs };
    this.#met.set(moment, met);
    return met;
  }
}
