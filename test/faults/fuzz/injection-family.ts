import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { shellKinds } from '../../support/shells.ts';
import type { FamilyContext, FaultFamily } from '../family.ts';
import { RowTally } from '../row-tally.ts';
import { changedIn, environOf } from './environ.ts';
import { mixedText } from './injections.ts';
import { ShellVm } from './shell-vm.ts';

/** Of one script. */
const variables = 150;
const roundsOfShell = { ci: 1, long: 10 } as const;

/** A round's name is the number of its shell and its seed. */
export const injection: FaultFamily = {
  name: 'injection',
  summary:
    'Shell text in the variables of a script, through a real OpenSSH server into each kind of shell: it has to arrive as it is, and to run nothing.',
  weight: 1,
  run: async (context) => {
    const { seed, share, onlyCase, deadline } = context;
    const random = new SeededRandom(seed);
    const tally = new RowTally();
    if (onlyCase !== undefined) {
      const [shell = '', own = ''] = onlyCase.split('/');
      await runShell(context, tally, { shell: Number(shell), seeds: [own] });
      return tally.rows;
    }
    do {
      for (const shell of share === 'ci' ? [0] : shellKinds.keys()) {
        const seeds = Array.from({ length: roundsOfShell[share] }, () =>
          String(random.integer(0, 2 ** 32 - 1)),
        );
        await runShell(context, tally, { shell, seeds });
      }
    } while (share === 'long' && Date.now() < deadline);
    return tally.rows;
  },
};

async function runShell(
  { deadline, report, replay }: FamilyContext,
  tally: RowTally,
  { shell, seeds }: { readonly shell: number; readonly seeds: readonly string[] },
): Promise<void> {
  const kind = shellKinds[shell];
  if (kind === undefined) throw new Error(`there is no shell ${shell}`);
  const vm = await ShellVm.open(kind);
  if (typeof vm === 'string') {
    report(`${kind.name}: ${vm}`);
    return;
  }
  await using opened = vm;
  for (const [number, seed] of seeds.entries()) {
    if (Date.now() >= deadline) return;
    const random = new SeededRandom(seed);
    const texts = Array.from({ length: variables }, () => mixedText(random));
    const env = Object.fromEntries(texts.map((text, at) => [`V_${at}`, text]));
    const changed = changedIn(await environOf(opened, `job_${number}`, env), env);
    const traces = await opened.traces();
    const faults = [
      ...changed.map((entry) => `it did not arrive as it was: ${JSON.stringify(entry)}`),
      ...traces.map((trace) => `it ran, and left "${trace}"`),
    ];
    const violations = faults.map((evidence) => ({
      invariant: 'I9' as const,
      evidence: `${kind.name}: ${evidence}`,
      replay: replay(`${shell}/${seed}`),
    }));
    tally.add(`shell text in a variable, with ${kind.name}`, { violations }, variables);
  }
  report(`${kind.name}: ${seeds.length} scripts with ${variables} variables each`);
}
