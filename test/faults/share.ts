import { expect } from 'vitest';
import { families } from './families.ts';
import type { FaultFamily } from './family.ts';
import { replayCommand } from './runner/replay.ts';

/** The same on every machine and in every run: a failure in CI is one that can be looked at. */
const seed = 1;

/** Runs a family's CI share and expects that every case survived; the report comes with a failure. */
export async function expectSurvival(family: FaultFamily): Promise<void> {
  expect(families, `"${family.name}" is in families.ts`).toContain(family);
  const lines: string[] = [];
  const rows = await family.run({
    seed,
    share: 'ci',
    deadline: Infinity,
    report: (line) => lines.push(line),
    replay: (name, own = seed) => replayCommand(family.name, name, own),
  });
  expect(rows.reduce((sum, { runs }) => sum + runs, 0)).toBeGreaterThan(0);
  const violations = rows.flatMap((row) => row.violations);
  const told = violations.map(({ invariant, evidence, replay }) =>
    [`${invariant} ${evidence}`, `  again: ${replay}`].join('\n'),
  );
  expect(told.join('\n'), lines.join('\n')).toBe('');
  for (const { fault, runs, survived } of rows) expect(survived, fault).toBe(runs);
}
