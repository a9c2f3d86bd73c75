import { describe, expect, it } from 'vitest';
import { expectSurvival } from '../share.ts';
import { simulation } from './simulation-family.ts';
import { simulate } from './simulation.ts';

describe('the core in a simulated world', () => {
  it('keeps every invariant, whatever happens to it', async () => {
    await expectSurvival(simulation);
  });

  it('does the same again with the same seed', async () => {
    const first = await simulate(7);
    const second = await simulate(7);

    expect(second.fingerprint).toBe(first.fingerprint);
  });
});
