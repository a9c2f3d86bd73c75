import { SeededRandom } from '../../support/seeded-random.ts';
import type { FamilyContext, FaultFamily, Invariant, Violation } from '../family.ts';
import { RowTally } from '../row-tally.ts';
import { startDaemonWorld } from './daemon-world.ts';
import type { Kind } from './fuzz.ts';
import { runFuzz } from './run.ts';
import { startServedWorld } from './served-world.ts';

const targets = { served: startServedWorld, daemon: startDaemonWorld } as const;

type Target = keyof typeof targets;

/** Of one round. The served core is in this process, and several times as fast. */
const casesMax = {
  ci: { served: 600, daemon: 250 },
  long: { served: 5_000, daemon: 2_000 },
} as const;

/** In a long run, one round after the other. */
const order: readonly Target[] = ['served', 'served', 'daemon', 'served'];

const words: Readonly<Record<Kind, string>> = {
  call: 'a call with right, nearly right or wrong params',
  body: 'a body that is no request, or a strange one',
  burst: 'a few dozen calls at once',
  'broken http': 'a connection with broken HTTP',
  frames: 'a WebSocket with broken or strange frames',
  'first bytes': 'a connection with bytes of no protocol',
  slow: 'a peer that stops in the middle',
};

/** A round's name is its target and its seed. */
export const fuzz: FaultFamily = {
  name: 'fuzz',
  summary:
    'Anything at all is sent to the socket, while a client that does everything right has to be served; every answer is judged by the contract.',
  weight: 12,
  run: async (context) => {
    const tally = new RowTally();
    for (const { target, seed } of rounds(context)) {
      if (Date.now() >= context.deadline) break;
      await runRound(context, tally, { target, seed });
    }
    return tally.rows;
  },
};

interface Round {
  readonly target: Target;
  readonly seed: string;
}

function* rounds({ seed, share, onlyCase }: FamilyContext): Generator<Round> {
  if (onlyCase !== undefined) {
    const [target = '', own = ''] = onlyCase.split('/');
    if (target !== 'served' && target !== 'daemon') throw new Error(`no such case: ${onlyCase}`);
    yield { target, seed: own };
    return;
  }
  const random = new SeededRandom(seed);
  const nextSeed = (): string => String(random.integer(0, 2 ** 32 - 1));
  if (share === 'ci') {
    yield { target: 'served', seed: nextSeed() };
    yield { target: 'daemon', seed: nextSeed() };
    return;
  }
  for (;;) for (const target of order) yield { target, seed: nextSeed() };
}

async function runRound(
  { share, deadline, report, replay }: FamilyContext,
  tally: RowTally,
  { target, seed }: Round,
): Promise<void> {
  const result = await runFuzz(targets[target], {
    seed,
    deadline,
    casesMax: casesMax[share][target],
  });
  const violation = (evidence: string): Violation => ({
    invariant: invariantOf(evidence),
    evidence,
    replay: replay(`${target}/${seed}`),
  });
  for (const [kind, count] of result.byKind) {
    const own = result.faults.filter((fault) => fault.kind === kind);
    tally.add(words[kind], { violations: own.map(({ text }) => violation(text)) }, count);
  }
  const afterwards = result.afterwards.map(violation);
  tally.add(`a round of all of these against the ${target} one`, { violations: afterwards });
  report(
    `${target}/${seed}: ${result.cases} cases, ${result.goodAnswers} answers to the good client, the slowest in ${result.slowestGoodMs} ms`,
  );
}

/** What is no secret, and no fault towards the good client, is one of a daemon in good health. */
function invariantOf(evidence: string): Invariant {
  if (evidence.includes('has a secret')) return 'I12';
  return evidence.startsWith('the good client') ? 'I14' : 'I13';
}
