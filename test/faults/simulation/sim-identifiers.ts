import type { Identifiers } from '../../../src/core/ports/identifiers.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';
const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Ids, secrets and jitter from the seed; ids count up, also across restarts of the core. */
export class SimIdentifiers implements Identifiers {
  readonly #random: SeededRandom;
  #count = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  next(prefix: 'usr' | 'vm' | 'job' | 'sub' | 'req'): string {
    this.#count += 1;
    return `${prefix}_${String(this.#count).padStart(20, '0')}${this.#random.text(6, crockford)}`;
  }

  secret(length: number): string {
    return this.#random.text(length, alphanumeric);
  }

  random(): number {
    return this.#random.next();
  }
}
