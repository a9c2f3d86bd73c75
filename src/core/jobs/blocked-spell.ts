/** A wait for the same thing is shown anew this often, not at every look. Milliseconds. */
const showEveryMs = 10_000;

/**
 * How long and how often in a row the passes of a step have been blocked. It is not kept across a
 * restart, where everything is tried anew. `at` is elapsed time, as `Clock.monotonic` gives it.
 */
export class BlockedSpell {
  #on: string | undefined;
  #count = 0;
  #beganAt: number | undefined;
  #shownAt = -Infinity;

  get count(): number {
    return this.#count;
  }

  /** A pass ended, blocked on something or not at all. Another obstacle is waited for anew. */
  note(on: string | undefined, at: number): void {
    if (on !== this.#on) this.end();
    if (on === undefined) return;
    this.#on = on;
    this.#beganAt ??= at;
    this.#count += 1;
  }

  /** Nothing blocks the step. */
  end(): void {
    this.#on = undefined;
    this.#count = 0;
    this.#beganAt = undefined;
    this.#shownAt = -Infinity;
  }

  /** Milliseconds since the first of the blocked passes. */
  lastsMs(at: number): number {
    return this.#beganAt === undefined ? 0 : at - this.#beganAt;
  }

  /** Whether the wait is to be shown anew; then it counts as shown. */
  takeShow(at: number): boolean {
    if (at - this.#shownAt < showEveryMs) return false;
    this.#shownAt = at;
    return true;
  }
}
