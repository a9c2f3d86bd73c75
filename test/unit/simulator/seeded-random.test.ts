import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';

const numbers = (seed: number): readonly number[] => {
  const random = new SeededRandom(seed);
  return Array.from({ length: 1_000 }, () => random.next());
};

describe('seeded chance', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
    expect(new SeededRandom(1).next()).toBe(0.6270739405881613);
  });

  it('is spread over all of its range', () => {
    const tenths = new Set(numbers(3).map((number) => Math.floor(number * 10)));
    expect(tenths.size).toBe(10);
    const random = new SeededRandom(3);
    const dice = new Set(Array.from({ length: 200 }, () => random.between(1, 6)));
    expect([...dice].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('shuffles without losing or adding', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = new SeededRandom(2).shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.sort()).toEqual(items);
  });

  it('picks nothing from nothing', () => {
    expect(() => new SeededRandom(1).pick([])).toThrow('nothing to pick from');
  });
});
