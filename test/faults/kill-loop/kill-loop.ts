import { defaultRates } from '../../../src/simulator/chaos.ts';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { FamilyContext, FaultFamily } from '../family.ts';
import { RowTally } from '../row-tally.ts';
import { sideBySide } from '../side-by-side.ts';
import { runKillRound } from './kill-round.ts';

/** Rounds at once: each mostly waits. */
const widths = { ci: 2, long: 5 } as const;
const roundsMax = 10_000;
const killName = 'SIGKILL at a random time';
const sizes = {
  ci: { users: 2, restlessMs: 5_000 },
  long: { users: 4, restlessMs: 30_000 },
} as const;

/** A round's name is its seed; that of a whole run decides the seeds of its rounds. */
export const killLoop: FaultFamily = {
  name: 'kills',
  summary:
    'Users who provision, cancel, retry and delete at once; ComputeService fails by chance; the daemon is killed 50 to 1,500 ms after it was started, or after it served.',
  weight: 26,
  run: async (context) => {
    const { seed, share, onlyCase, deadline } = context;
    const random = new SeededRandom(seed);
    const count = onlyCase === undefined ? (share === 'ci' ? 1 : roundsMax) : 1;
    const seeds = Array.from({ length: count }, () => random.seed());
    const calls = Object.keys(defaultRates).map(callFaultName);
    const tally = new RowTally([killName, ...calls]);
    const rounds = onlyCase === undefined ? seeds : [Number(onlyCase)];
    await sideBySide(rounds, { width: widths[share], deadline }, async (roundSeed) => {
      await runRound(context, tally, roundSeed);
    });
    return tally.rows;
  },
};

function callFaultName(fault: string): string {
  return `ComputeService: ${fault.replaceAll('_', ' ')}`;
}

async function runRound(
  { share, report, replay }: FamilyContext,
  tally: RowTally,
  seed: number,
): Promise<void> {
  const { findings, unownedVmSeconds, kills, vms, callFaults } = await runKillRound({
    seed,
    ...sizes[share],
  });
  const violations = findings.map((it) => ({ ...it, replay: replay(String(seed)) }));
  tally.add(killName, { violations, unownedVmSeconds }, kills);
  for (const [fault, count] of callFaults) {
    tally.add(callFaultName(fault), { violations }, count);
  }
  report(`round ${seed}: ${kills} kills, ${vms} VMs, ${findings.length} findings`);
  for (const { invariant, evidence } of findings) report(`round ${seed}: ${invariant} ${evidence}`);
}
