import type { FaultRow, Violation } from './family.ts';

/** What came of one case. */
export interface CaseOutcome {
  readonly violations: readonly Violation[];
  readonly unownedVmSeconds?: number;
}

interface Tally {
  runs: number;
  survived: number;
  unownedVmSeconds: number | undefined;
  readonly violations: Violation[];
}

/** Adds up cases to rows, in the order of `faults`, then in the order in which others came up first. */
export class RowTally {
  readonly #tallies = new Map<string, Tally>();
  readonly #faults: readonly string[];

  constructor(faults: readonly string[] = []) {
    this.#faults = faults;
  }

  /** `runs`: how often the fault was done; where something broke, none of them counts as survived. */
  add(fault: string, { violations, unownedVmSeconds }: CaseOutcome, runs = 1): void {
    const empty = { runs: 0, survived: 0, unownedVmSeconds: undefined, violations: [] };
    const tally: Tally = this.#tallies.get(fault) ?? empty;
    this.#tallies.set(fault, tally);
    tally.runs += runs;
    if (violations.length === 0) tally.survived += runs;
    tally.violations.push(...violations);
    if (unownedVmSeconds !== undefined) {
      tally.unownedVmSeconds = (tally.unownedVmSeconds ?? 0) + unownedVmSeconds;
    }
  }

  get rows(): readonly FaultRow[] {
    const names = new Set([...this.#faults, ...this.#tallies.keys()]);
    return [...names].flatMap((fault) => {
      const tally = this.#tallies.get(fault);
      if (tally === undefined) return [];
      const { unownedVmSeconds, ...row } = tally;
      return [{ fault, ...row, ...(unownedVmSeconds === undefined ? {} : { unownedVmSeconds }) }];
    });
  }
}
