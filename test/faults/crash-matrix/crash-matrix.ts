import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { Stage } from '../deployer/stage.ts';
import type { FamilyContext, FaultFamily, FaultRow } from '../family.ts';
import { RowTally } from '../row-tally.ts';
import { sideBySide } from '../side-by-side.ts';
import {
  caseName,
  crashCases,
  crashKinds,
  parseCase,
  sample,
  type CrashCase,
  type CrashKind,
} from './crash-cases.ts';
import { runCrash } from './crash-run.ts';
import { stories, type StoryName } from './stories.ts';

/** A story mostly waits. */
const widths = { ci: 4, long: 8 } as const;
const ciCasesOfEachKind = 4;
const roundsMax = 100;
const reportEvery = 25;

const toldAs = {
  plain: '',
  overtaken: ', while a delete overtakes the provision',
  canceled: ', while the provision is canceled and retried',
  renewed: ', while the VM is made anew',
} as const satisfies Record<StoryName, string>;

/**
 * Each story is traced; then it is told again for each place that the daemon came by, with a crash, a
 * full disk, a stop, or two crashes there.
 */
export const crashMatrix: FaultFamily = {
  name: 'matrix',
  summary:
    'One user and one VM, from the account to the removal; the daemon fails at every point of the way in turn, and is started again.',
  weight: 14,
  run: async (context) => await new CrashMatrix(context).run(),
};

function rowName({ kind, story }: Pick<CrashCase, 'kind' | 'story'>): string {
  return `${crashKinds[kind]}${toldAs[story]}`;
}

function rowNames(): readonly string[] {
  const kinds = Object.keys(crashKinds) as readonly CrashKind[];
  const names = Object.keys(stories) as readonly StoryName[];
  return names.flatMap((story) => kinds.map((kind) => rowName({ kind, story })));
}

class CrashMatrix {
  readonly #context: FamilyContext;
  readonly #tally = new RowTally(rowNames());
  #done = 0;
  #missed = 0;

  constructor(context: FamilyContext) {
    this.#context = context;
  }

  async run(): Promise<readonly FaultRow[]> {
    const { onlyCase, deadline, report, share } = this.#context;
    await using stage = await Stage.open();
    const rounds = onlyCase === undefined ? await this.#rounds(stage) : [[parseCase(onlyCase)]];
    for (const cases of rounds) {
      if (Date.now() >= deadline) break;
      report(`${cases.length} cases`);
      await sideBySide(cases, { width: widths[share], deadline }, async (crash) => {
        await this.#try(stage, crash);
      });
    }
    report(`${this.#done} runs; ${this.#missed} more never came by their point`);
    return this.#tally.rows;
  }

  /** Everything there is, in an order that a seed decides; and again, with other numbers. */
  async #rounds(stage: Stage): Promise<readonly (readonly CrashCase[])[]> {
    const { seed, share } = this.#context;
    const names = Object.keys(stories) as readonly StoryName[];
    const traces: { readonly story: StoryName; readonly trace: readonly string[] }[] = [];
    await sideBySide(names, { width: widths[share], deadline: Infinity }, async (story) => {
      traces.push({ story, trace: await this.#trace(stage, story) });
    });
    const all = (round: number): readonly CrashCase[] =>
      traces.flatMap(({ story, trace }) => crashCases(story, trace, seed + round));
    if (share === 'ci') return [sample(all(0), { each: ciCasesOfEachKind, seed })];
    return Array.from({ length: roundsMax }, (_, round) =>
      new SeededRandom(seed + round).shuffled(all(round)),
    );
  }

  async #trace(stage: Stage, story: StoryName): Promise<readonly string[]> {
    const { traces, findings } = await runCrash(stage, story, { plans: [''] });
    const [trace = []] = traces;
    if (findings.length > 0 || trace.length === 0) {
      const told = JSON.stringify(findings);
      throw new Error(`the story "${story}" without a fault did not end well: ${told}`);
    }
    this.#context.report(`the story "${story}" comes by ${trace.length} points`);
    return trace;
  }

  async #try(stage: Stage, crash: CrashCase): Promise<void> {
    const { report, replay } = this.#context;
    const name = caseName(crash);
    const { isReached, findings, unownedVmSeconds } = await runCrash(stage, crash.story, crash);
    if (!isReached && findings.length === 0) {
      this.#missed += 1;
      return;
    }
    const violations = findings.map((finding) => ({ ...finding, replay: replay(name) }));
    this.#tally.add(rowName(crash), { violations, unownedVmSeconds });
    this.#done += 1;
    for (const { invariant, evidence } of findings) report(`${name}: ${invariant} ${evidence}`);
    if (this.#done % reportEvery === 0) report(`${this.#done} runs`);
  }
}
