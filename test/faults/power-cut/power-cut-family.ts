import { SeededRandom } from '../../support/seeded-random.ts';
import type { FaultFamily, Invariant } from '../family.ts';
import { RowTally } from '../row-tally.ts';
import { withRecorder } from './recording.ts';
import { runPowerCuts } from './run.ts';

const sizes = {
  ci: { recordings: 1, cuts: 40, changes: 120 },
  long: { recordings: Infinity, cuts: 200, changes: 300 },
} as const;

/** A recording's name is its seed. */
export const powerCuts: FaultFamily = {
  name: 'power',
  summary:
    'What the store tells the disk is recorded; the power is cut anywhere in it, and what was not synced is kept, lost or torn by chance.',
  weight: 3,
  run: async ({ seed, share, onlyCase, deadline, report, replay }) => {
    const { recordings, ...size } = sizes[share];
    const random = new SeededRandom(seed);
    const tally = new RowTally();
    const reason = await withRecorder(async (library) => {
      for (let count = 0; count < (onlyCase === undefined ? recordings : 1); count += 1) {
        if (Date.now() >= deadline) return;
        const own = onlyCase ?? String(random.integer(0, 2 ** 32 - 1));
        const { changes, cuts } = await runPowerCuts(library, { seed: own, ...size });
        for (const faults of cuts) {
          const violations = faults.map((evidence) => ({
            invariant: invariantOf(evidence),
            evidence,
            replay: replay(own),
          }));
          tally.add('power cut while the store changes', { violations });
        }
        report(`recording ${own}: ${changes} changes acknowledged, ${cuts.length} cuts`);
      }
    });
    if (reason !== undefined) report(`nothing was run: ${reason}`);
    return tally.rows;
  },
};

function invariantOf(evidence: string): Invariant {
  return /integrity_check|foreign_key_check|does not open/.test(evidence) ? 'I6' : 'I4';
}
