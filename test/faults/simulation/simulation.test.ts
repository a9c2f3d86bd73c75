import { describe, expect, it } from 'vitest';
import { runSimulations } from './simulation-runs.ts';
import { simulate } from './simulation.ts';
import { tellRun } from './tell-run.ts';

/** Runs of this many seeds belong to every change; more are run for as long as somebody wants. */
const seeds = 60;

describe('the core in a simulated world', () => {
  it('keeps every invariant, whatever happens to it', async () => {
    const { runs, failures } = await runSimulations({ seed: 1, runsMax: seeds });

    expect(failures.map(tellRun).join('\n\n')).toBe('');
    expect(runs).toBe(seeds);
  });

  it('does the same again with the same seed', async () => {
    const first = await simulate(7);
    const second = await simulate(7);

    expect(second.fingerprint).toBe(first.fingerprint);
  });
});
