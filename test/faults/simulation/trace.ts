import type { SimTime } from './sim-time.ts';

const keptMax = 400;

/**
 * The last steps of a run, told when it fails, and a fingerprint of all steps: two runs of one seed
 * have the same one.
 */
export class Trace {
  readonly #time: SimTime;
  readonly #steps: string[] = [];
  #at = 0;
  #fingerprint = 0x811c9dc5;

  constructor(time: SimTime) {
    this.#time = time;
  }

  note(who: string, what: string): void {
    const step = `${(this.#time.now / 1_000).toFixed(3).padStart(10)} s  ${who.padEnd(9)} ${what}`;
    this.#steps[this.#at % keptMax] = step;
    this.#at += 1;
    for (let at = 0; at < step.length; at += 1) {
      this.#fingerprint = Math.imul(this.#fingerprint ^ step.charCodeAt(at), 0x01000193);
    }
  }

  get fingerprint(): string {
    return `${this.#at}:${(this.#fingerprint >>> 0).toString(16)}`;
  }

  /** The last `count` steps, oldest first. */
  last(count: number): readonly string[] {
    const kept = Math.min(count, this.#at, keptMax);
    return Array.from({ length: kept }, (_, back) => this.#steps[(this.#at - kept + back) % keptMax]!);
  }
}
