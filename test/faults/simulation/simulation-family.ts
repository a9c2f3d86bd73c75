import { invariants, type FaultFamily, type Invariant, type Violation } from '../family.ts';
import { RowTally } from '../row-tally.ts';
import { simulate, type RunResult } from './simulation.ts';
import { tellRun } from './tell-run.ts';

const ciRuns = 60;

/** A run's name is its seed; those of a whole run follow its own. */
export const simulation: FaultFamily = {
  name: 'simulation',
  summary:
    'The real core and the real store in virtual time; backend, Forge, SSH, disk, clock and operators are simulated and fail as the seed has it; the daemon dies at any step.',
  weight: 3,
  run: async ({ seed, share, onlyCase, deadline, report, replay }) => {
    const runsMax = onlyCase !== undefined ? 1 : share === 'ci' ? ciRuns : Infinity;
    const first = onlyCase === undefined ? seed : Number(onlyCase);
    const tally = new RowTally();
    const done = { runs: 0, lives: 0, jobs: 0, virtualMs: 0 };
    while (done.runs < runsMax && Date.now() < deadline) {
      const result = await simulate(first + done.runs);
      done.runs += 1;
      done.lives += result.lives;
      done.jobs += result.jobs;
      done.virtualMs += result.virtualMs;
      const violations = violationsOf(result, replay(String(result.seed)));
      if (violations.length > 0) report(tellRun(result));
      tally.add('a run of a seed', { violations, unownedVmSeconds: result.unownedSeconds });
    }
    const hours = Math.round(done.virtualMs / 3_600_000);
    report(
      `${done.runs} runs: ${done.lives} lives of the daemon, ${done.jobs} jobs, ${hours} simulated hours`,
    );
    return tally.rows;
  },
};

function violationsOf({ violations }: RunResult, replay: string): readonly Violation[] {
  return violations.map(({ invariant, message }) => ({
    invariant: invariantOf(invariant),
    evidence: message,
    replay,
  }));
}

function invariantOf(name: string): Invariant {
  if (Object.hasOwn(invariants, name)) return name as Invariant;
  throw new Error(`the simulation names "${name}", which is no invariant`);
}
