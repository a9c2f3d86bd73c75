import { describe, expect, it } from 'vitest';
import { allRules, explore, type Rules } from './protocol-model.ts';

describe('the deploy protocol', () => {
  it('makes no double and no orphan in any interleaving', () => {
    const { interleavings, doubles, orphans } = explore(allRules);

    expect({ doubles, orphans }).toEqual({ doubles: 0, orphans: 0 });
    expect(interleavings).toBeGreaterThan(1_000);
  });

  it.each([
    ['intent', 'doubles'],
    ['lookUp', 'doubles'],
    ['quietWait', 'doubles'],
    ['looks', 'doubles'],
    ['tombstone', 'orphans'],
  ] satisfies [keyof Rules, 'doubles' | 'orphans'][])('without %s makes %s', (rule, harm) => {
    expect(explore({ ...allRules, [rule]: false })[harm]).toBeGreaterThan(0);
  });
});
