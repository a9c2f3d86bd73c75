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
} from './crash-cases.ts';
import { runCrash } from './crash-run.ts';

/** A story mostly waits. */
const width = 4;
const ciCasesOfEachKind = 6;
const reportEvery = 25;

/**
 * A reference story, from the user's account to the removed VM, is traced; then it is told again for
 * each place that the daemon came by, with a crash, a full disk, or two crashes there.
 */
export const crashMatrix: FaultFamily = {
  name: 'matrix',
  summary:
    'One user, one VM, from the account to the removal; the daemon fails at every point of the way in turn, and is started again.',
  weight: 5,
  run: async (context) => await new CrashMatrix(context).run(),
};

class CrashMatrix {
  readonly #context: FamilyContext;
  readonly #tally = new RowTally();
  #done = 0;
  #missed = 0;

  constructor(context: FamilyContext) {
    this.#context = context;
  }

  async run(): Promise<readonly FaultRow[]> {
    const { onlyCase, deadline, report } = this.#context;
    await using stage = await Stage.open();
    const rounds = onlyCase === undefined ? await this.#rounds(stage) : [[parseCase(onlyCase)]];
    for (const cases of rounds) {
      if (Date.now() >= deadline) break;
      await sideBySide(cases, { width, deadline }, async (crash) => {
        await this.#try(stage, crash);
      });
    }
    report(`${this.#done} runs; ${this.#missed} more never came by their point`);
    return this.#tally.rows;
  }

  /** Everything there is, in an order that a seed decides; and again, with other numbers. */
  async #rounds(stage: Stage): Promise<Iterable<readonly CrashCase[]>> {
    const { seed, share } = this.#context;
    const trace = await this.#trace(stage);
    if (share === 'ci') return [sample(crashCases(trace, seed), { each: ciCasesOfEachKind, seed })];
    const everything = (round: number): readonly CrashCase[] => {
      const cases = crashCases(trace, seed + round);
      return sample(cases, { each: cases.length, seed: seed + round });
    };
    return (function* () {
      for (let round = 0; ; round += 1) yield everything(round);
    })();
  }

  async #trace(stage: Stage): Promise<readonly string[]> {
    const { traces, findings } = await runCrash(stage, ['']);
    const [trace = []] = traces;
    if (findings.length > 0 || trace.length === 0) {
      throw new Error(`the story without a fault did not end well: ${JSON.stringify(findings)}`);
    }
    this.#context.report(`the reference story comes by ${trace.length} points`);
    return trace;
  }

  async #try(stage: Stage, crash: CrashCase): Promise<void> {
    const { report, replay } = this.#context;
    const name = caseName(crash);
    const { isReached, findings, unownedVmSeconds } = await runCrash(stage, crash.plans);
    if (!isReached && findings.length === 0) {
      this.#missed += 1;
      return;
    }
    const violations = findings.map((finding) => ({ ...finding, replay: replay(name) }));
    this.#tally.add(crashKinds[crash.kind], { violations, unownedVmSeconds });
    this.#done += 1;
    for (const { invariant, evidence } of findings) report(`${name}: ${invariant} ${evidence}`);
    if (this.#done % reportEvery === 0) report(`${this.#done} runs`);
  }
}
