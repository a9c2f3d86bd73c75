import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';

const draw = (random: SeededRandom): readonly number[] =>
  Array.from({ length: 20 }, () => random.next());

describe('chance with a seed', () => {
  it('is the same for the same seed on every machine', () => {
    expect(draw(new SeededRandom(7))).toEqual(draw(new SeededRandom('7')));
    expect(new SeededRandom('seed 7').next()).toBeCloseTo(0.9714499241672456, 12);
  });

  it('has streams of its own, whatever others have drawn', () => {
    const one = new SeededRandom(7);
    draw(one);
    expect(draw(one.fork('case 3'))).toEqual(draw(new SeededRandom(7).fork('case 3')));
    expect(draw(one.fork('case 3'))).not.toEqual(draw(one.fork('case 4')));
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
    expect([...new Set(random.text(200, 'abc'))].sort()).toEqual(['a', 'b', 'c']);
    expect(random.bytes(9)).toHaveLength(9);
    expect(random.drawSeed()).toBeLessThan(2 ** 32);
    expect(() => random.pick([])).toThrow('nothing to pick');
    expect(() => random.weighted([['never', 0]])).toThrow('no weight');
  });

  it('shuffles without losing or adding', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = new SeededRandom(2).shuffled(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.sort()).toEqual(items);
  });
});
