import type { SimTime } from './sim-time.ts';

const keptDefault = 400;

/** Ids are long and differ in few places: `vm_00000000000000000015wm6mbn` is told as `vm_15`. */
const longId = /\b(usr|vm|job)_0*(\d+)[0-9a-z]{6}\b/g;

/**
 * The last steps of a run, told when it fails, and a fingerprint of all steps: two runs of one seed
 * have the same one.
 */
export class Trace {
  readonly #time: SimTime;
  readonly #kept: number;
  readonly #steps: string[] = [];
  #at = 0;
  #fingerprint = 0x811c9dc5;

  constructor(time: SimTime, kept = keptDefault) {
    this.#time = time;
    this.#kept = kept;
  }

  note(who: string, what: string): void {
    const step = `${(this.#time.now / 1_000).toFixed(3).padStart(10)} s  ${who.padEnd(9)} ${what}`;
    this.#steps[this.#at % this.#kept] = step;
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
    const kept = Math.min(count, this.#at, this.#kept);
    return Array.from({ length: kept }, (_, back) => {
      const step = this.#steps[(this.#at - kept + back) % this.#kept]!;
      return step.replace(longId, '$1_$2');
    });
  }
}
