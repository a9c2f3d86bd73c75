/** A wait for the same thing is shown anew this often, not at every look. Milliseconds. */
const showEveryMs = 10_000;

/**
 * How long and how often in a row the passes of a step have been blocked. It is not kept across a
 * restart, where everything is tried anew.
 */
export class BlockedSpell {
  #count = 0;
  #beganAt: number | undefined;
  #shownAt = -Infinity;

  get count(): number {
    return this.#count;
  }

  /** A pass ended blocked. */
  note(now: number): void {
    this.#beganAt ??= now;
    this.#count += 1;
  }

  /** A pass ended otherwise. */
  end(): void {
    this.#count = 0;
    this.#beganAt = undefined;
    this.#shownAt = -Infinity;
  }

  /** Milliseconds since the first of the blocked passes. */
  lastsMs(now: number): number {
    return this.#beganAt === undefined ? 0 : now - this.#beganAt;
  }

  /** Whether the wait is to be shown anew; then it counts as shown. */
  takeShow(now: number): boolean {
    if (now - this.#shownAt < showEveryMs) return false;
    this.#shownAt = now;
    return true;
  }
}
