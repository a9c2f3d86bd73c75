import { SeededRandom } from '../../support/seeded-random.ts';
import type { FamilyContext, FaultFamily } from '../family.ts';
import { RowTally } from '../row-tally.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Disturbance } from './chaos-proxy.ts';
import { bootstrapOnce } from './run.ts';

/** A bootstrap mostly waits. */
const width = 2;
const roundsMax = 10_000;

const words: Readonly<Record<Disturbance['kind'], string>> = {
  cut: 'SSH: the connection ends',
  reset: 'SSH: the connection is reset',
  freeze: 'SSH: the peer falls silent',
  swallow: 'SSH: one direction is lost',
  garble: 'SSH: a bit is turned',
  drip: 'SSH: byte by byte',
  crawl: 'SSH: byte by byte, slowly',
};

/** A bootstrap's name is its seed. */
export const sshChaos: FaultFamily = {
  name: 'ssh',
  summary:
    'Bootstraps on a real OpenSSH server behind a network that goes wrong anywhere from the connect to the last line; some are canceled meanwhile.',
  weight: 5,
  run: async (context) => {
    const { seed, share, onlyCase, deadline } = context;
    const random = new SeededRandom(seed);
    const count = share === 'ci' ? 1 : roundsMax;
    const seeds = Array.from({ length: count }, () => String(random.integer(0, 2 ** 32 - 1)));
    const tally = new RowTally();
    await sideBySide(
      onlyCase === undefined ? seeds : [onlyCase],
      { width, deadline },
      async (own) => {
        await runRound(context, tally, own);
      },
    );
    return tally.rows;
  },
};

async function runRound(
  { report, replay }: FamilyContext,
  tally: RowTally,
  seed: string,
): Promise<void> {
  const round = await bootstrapOnce(new SeededRandom(seed));
  const violations = round.faults.map((evidence) => ({
    invariant: 'I9' as const,
    evidence,
    replay: replay(seed),
  }));
  for (const { kind } of round.disturbances) tally.add(words[kind], { violations });
  const whole = round.isCanceled ? 'SSH: a cancel amid all that' : 'SSH: a bootstrap amid all that';
  tally.add(whole, { violations });
  report(
    `bootstrap ${seed}: ${round.disturbances.length} disturbances on ${round.connections} connections${round.isCanceled ? ', canceled' : ''}`,
  );
}
