/**
 * Chance that a seed decides, for what is to be replayable: the same seed gives the same values on every
 * machine. Not for secrets. (sfc32 by Chris Doty-Humphrey, its state hashed from the seed with FNV-1a.)
 *
 * One seed is one run. What is to be replayable alone gets a stream of its own with `fork`, so that one
 * more draw here changes nothing there.
 */
export class SeededRandom {
  readonly seed: string;
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: string | number) {
    this.seed = String(seed);
    this.#a = hash(`${seed}/a`);
    this.#b = hash(`${seed}/b`);
    this.#c = hash(`${seed}/c`);
    // The first values still look like the seed.
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** A stream that depends on this one's seed and the label only. */
  fork(label: string | number): SeededRandom {
    return new SeededRandom(`${this.seed}/${label}`);
  }

  /** Uniform in [0, 1). */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  }

  /** An integer from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of them; throws where there is none. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('there is nothing to pick from');
    // The position is within the list, whatever stands there.
    return items[this.integer(0, items.length - 1)] as T;
  }

  /** One of them, the second of each being its weight; throws where no weight is above 0. */
  weighted<const T>(items: readonly (readonly [T, number])[]): T {
    let left = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new Error('no weight is above 0');
  }

  /** The same items in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    const shuffled: T[] = [];
    while (left.length > 0) shuffled.push(...left.splice(this.integer(0, left.length - 1), 1));
    return shuffled;
  }

  /** `length` characters of the alphabet. */
  text(length: number, alphabet: string): string {
    const at = (): number => this.integer(0, alphabet.length - 1);
    return Array.from({ length }, () => alphabet.charAt(at())).join('');
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.integer(0, 255)));
  }

  /** A seed of 32 bits for something that takes numbers only. */
  drawSeed(): number {
    return this.integer(0, 2 ** 32 - 1);
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  // Near seeds begin alike without this.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) | 0;
}
