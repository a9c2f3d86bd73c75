import { describe, expect, it } from 'vitest';
import { simulation } from './simulation-family.ts';
import { simulate } from './simulation.ts';

describe('the core in a simulated world', () => {
  it('keeps every invariant, whatever happens to it', async () => {
    const told: string[] = [];
    const rows = await simulation.run({
      seed: 1,
      share: 'ci',
      deadline: Infinity,
      report: (line) => told.push(line),
      replay: (name) => name,
    });

    expect(told.join('\n\n')).toBe('');
    expect(rows.map(({ runs, survived }) => runs - survived)).toEqual([0, 0]);
  });

  it('does the same again with the same seed', async () => {
    const first = await simulate(7);
    const second = await simulate(7);

    expect(second.fingerprint).toBe(first.fingerprint);
  });
});
