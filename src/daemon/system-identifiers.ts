import { randomBytes, randomInt } from 'node:crypto';
import type { Identifiers } from '../core/ports/identifiers.ts';

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';
const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const timeCharacters = 10;
const randomCharacters = 16;

/**
 * Ids as ULIDs in lower case: 48 bits of time, 80 bits of chance.
 *
 * INVARIANTS
 * - Ids of one process rise, also within a millisecond and when the clock is set back.
 */
export class SystemIdentifiers implements Identifiers {
  readonly #now: () => number;
  #lastMs = 0;
  #lastRandom = new Uint8Array(randomCharacters);

  constructor(now: () => number) {
    this.#now = now;
  }

  next(prefix: 'usr' | 'vm' | 'job' | 'prb' | 'sub' | 'req'): string {
    const nowMs = this.#now();
    if (nowMs > this.#lastMs) {
      this.#lastMs = nowMs;
      this.#lastRandom = randomBytes(randomCharacters).map((byte) => byte & 31);
      // Room to count up within a millisecond without an overflow.
      this.#lastRandom[0] = (this.#lastRandom[0] ?? 0) & 15;
    } else {
      increment(this.#lastRandom);
    }
    return `${prefix}_${encodeTime(this.#lastMs)}${encode(this.#lastRandom)}`;
  }

  secret(length: number): string {
    return Array.from({ length }, () => alphanumeric[randomInt(alphanumeric.length)]).join('');
  }

  random(): number {
    return Math.random();
  }
}

function increment(digits: Uint8Array): void {
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    const digit = (digits[at] ?? 0) + 1;
    digits[at] = digit & 31;
    if (digit < 32) return;
  }
}

function encodeTime(milliseconds: number): string {
  const digits = new Uint8Array(timeCharacters);
  let rest = milliseconds;
  for (let at = timeCharacters - 1; at >= 0; at -= 1) {
    digits[at] = rest % 32;
    rest = Math.floor(rest / 32);
  }
  return encode(digits);
}

function encode(digits: Uint8Array): string {
  return Array.from(digits, (digit) => crockford[digit]).join('');
}
