import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../support/seeded-random.ts';

const draw = (random: SeededRandom): readonly number[] =>
  Array.from({ length: 20 }, () => random.next());

describe('chance with a seed', () => {
  it('is the same for the same seed, whatever others have drawn', () => {
    const one = new SeededRandom(7);
    draw(one);

    expect(draw(one.fork('case 3'))).toEqual(draw(new SeededRandom('7').fork('case 3')));
    expect(draw(new SeededRandom(7))[0]).toBeCloseTo(0.48452456714585423, 12);
  });

  it('is another for another seed', () => {
    const firsts = Array.from({ length: 1_000 }, (_, seed) => new SeededRandom(seed).next());

    expect(new Set(firsts).size).toBe(1_000);
    expect(firsts.reduce((sum, value) => sum + value, 0) / 1_000).toBeCloseTo(0.5, 1);
  });

  it('reaches both ends of a range, every item and every weight, and nothing else', () => {
    const random = new SeededRandom('ranges');
    const seen = Array.from({ length: 500 }, () => random.integer(-1, 2));
    const weighed = Array.from({ length: 500 }, () =>
      random.weighted([
        ['often', 9],
        ['rarely', 1],
        ['never', 0],
      ]),
    );

    expect([...new Set(seen)].sort()).toEqual([-1, 0, 1, 2]);
    expect([...new Set(weighed)].sort()).toEqual(['often', 'rarely']);
    expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
    expect(() => random.pick([])).toThrow('nothing to pick');
  });
});
