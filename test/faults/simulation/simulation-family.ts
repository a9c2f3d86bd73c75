import type { FamilyContext, FaultFamily, FaultRow, Violation } from '../family.ts';
import { allRules, explore } from './protocol-model.ts';
import { simulate, type RunResult } from './simulation.ts';
import { tellRun } from './tell-run.ts';

/** Runs that belong to every change; more are made for as long as somebody wants. */
const runsInCi = 50;

/** The real core in a simulated world; a case is a seed. */
export const simulation: FaultFamily = {
  name: 'simulation',
  summary:
    'The real core over a real database in a simulated world: virtual time, seeded faults of everything around it, crashes at any call; first rough, then calm until all has ended.',
  weight: 8,
  run: async (context) => [await runWorlds(context), checkModel(context)],
};

async function runWorlds(context: FamilyContext): Promise<FaultRow> {
  const { seed, share, deadline, onlyCase, report } = context;
  const first = onlyCase === undefined ? seed : Number(onlyCase);
  const runsMax = onlyCase !== undefined ? 1 : share === 'ci' ? runsInCi : Infinity;
  const last = first + runsMax;
  const violations: Violation[] = [];
  let runs = 0;
  let survived = 0;
  let unownedVmSeconds = 0;
  for (let own = first; own < last && (runs === 0 || Date.now() < deadline); own += 1) {
    const result = await simulate(own);
    runs += 1;
    unownedVmSeconds += result.unownedSeconds;
    if (result.violations.length === 0) survived += 1;
    else report(tellRun(result));
    violations.push(...violationsOf(result, context));
  }
  const fault = 'seeded worlds: every fault of the others by chance, in virtual time';
  return { fault, runs, survived, unownedVmSeconds, violations };
}

function violationsOf(
  { seed, violations, trace }: RunResult,
  { replay }: FamilyContext,
): readonly Violation[] {
  return violations.map(({ invariant, message }) => ({
    invariant,
    evidence: [`seed ${seed}: ${message}`, ...trace].join('\n'),
    replay: replay(String(seed), seed),
  }));
}

/** All interleavings of the protocol that the deploy step follows; they depend on no seed. */
function checkModel({ replay }: FamilyContext): FaultRow {
  const { interleavings, doubles, orphans } = explore(allRules);
  const harm = [
    ...(doubles > 0 ? [{ invariant: 'I2', evidence: `${doubles} doubles` } as const] : []),
    ...(orphans > 0 ? [{ invariant: 'I1', evidence: `${orphans} orphans` } as const] : []),
  ];
  return {
    fault: 'all interleavings of the model of the deploy protocol',
    runs: interleavings,
    survived: interleavings - doubles - orphans,
    violations: harm.map((each) => ({ ...each, replay: replay('model') })),
  };
}
