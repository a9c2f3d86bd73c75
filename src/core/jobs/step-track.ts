import type { Clock } from '../ports/clock.ts';
import { BlockedSpell } from './blocked-spell.ts';
import { StepTimes } from './step-times.ts';

/** What a runner counts of the step that it is at: passes, blocked ones, times; with each step anew. */
export class StepTrack {
  readonly #clock: Clock;
  readonly blocked = new BlockedSpell();
  #index = -1;
  #pass = 0;
  #times: StepTimes;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#times = new StepTimes(clock);
  }

  get times(): StepTimes {
    return this.#times;
  }

  /** The runner is at this step now, or still. */
  enter(index: number): void {
    if (this.#index === index) return;
    this.#index = index;
    this.#pass = 0;
    this.blocked.end();
    this.#times = new StepTimes(this.#clock);
  }

  /** Number of the pass that begins, from 1. */
  nextPass(): number {
    this.#pass += 1;
    return this.#pass;
  }
}
