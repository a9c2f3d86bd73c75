import { expect, test } from 'vitest';
import { runPowerCuts } from './run.ts';

/** `FAULT_SEED=7 npm test -- --project faults test/faults/power-cut` cuts where the seed 7 says. */
const seed = process.env['FAULT_SEED'] ?? 'ci';
const deadline = 0;

test(`whatever a power cut leaves opens, is whole and has all that was acknowledged (seed ${seed})`, async (context) => {
  const report = await runPowerCuts({ seed, deadline, cuts: 40, changes: 120 });
  if (report.skipped !== undefined) context.skip(report.skipped);

  expect(report.faults).toEqual([]);
  expect(report.changes).toBeGreaterThan(100);
});

test('a store that does not sync each commit is found out', async (context) => {
  const planted = { synchronous: 'NORMAL', cuts: 12, changes: 50 } as const;
  const report = await runPowerCuts({ seed, deadline, ...planted });
  if (report.skipped !== undefined) context.skip(report.skipped);

  expect(report.failed).toBeGreaterThan(0);
  expect(report.faults.join('\n')).toContain('not as after');
});
