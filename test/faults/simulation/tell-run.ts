import type { RunResult } from './simulation.ts';

/** A failed run for people: its seed, what it broke, and the steps before that. */
export function tellRun({ seed, violations, trace, lives, jobs }: RunResult): string {
  const broken = violations.map(
    ({ invariant, message, at }) => `  ${invariant} after ${(at / 1_000).toFixed(3)} s: ${message}`,
  );
  return [
    `seed ${seed} (${lives} lives of the daemon, ${jobs} jobs) broke`,
    ...broken,
    'after',
    ...trace,
  ].join('\n');
}
