/** What has to hold after every fault; the numbers are those of the project's reliability targets. */
export const invariants = {
  I1: 'no orphan: what lives at the backend has a row',
  I2: 'no double: no two living VMs of one request',
  I3: 'no lost secret: the database unseals to what the backend was given',
  I4: 'durable: what was acknowledged is there after a restart',
  I5: 'not stuck: without faults every job ends',
  I6: 'the database is whole',
  I7: 'the event log is a legal path of states',
  I8: 'one request_id, one result',
  I9: 'one bootstrap process; its log is 1..n',
  I10: 'deleted stays deleted',
  I11: 'no VM without a user',
  I12: 'no secret where it does not belong',
  I13: 'descriptors and sockets back to the baseline, no unhandled rejection',
  I14: 'streams without a hole or a repeat',
  I15: 'a second daemon neither writes nor calls',
  I16: 'VM-seconds alive without a row are counted',
} as const;

export type Invariant = keyof typeof invariants;

/** One broken invariant. */
export interface Violation {
  readonly invariant: Invariant;
  /** What was seen, complete enough to begin the search with: ids, values, lines. */
  readonly evidence: string;
  /** The command that does the same case again; made by `FamilyContext.replay`. */
  readonly replay: string;
}

/** One line of `docs/faults.md`: a fault, and what came of all cases with it. */
export interface FaultRow {
  /** In words, e.g. `SIGKILL at a crash point`. The same fault is one row. */
  readonly fault: string;
  readonly runs: number;
  /** Runs without a violation. */
  readonly survived: number;
  /** Time that VMs lived without a row (I16), over all runs. Absent where no VM can live. */
  readonly unownedVmSeconds?: number;
  /** Every one; empty when `survived` is `runs`. */
  readonly violations: readonly Violation[];
}

/** What a family is run with. */
export interface FamilyContext {
  /** An integer from 0 to 2^32 - 1. All chance comes from it: one seed is one run. */
  readonly seed: number;
  /**
   * `ci`: a small sample of a size that does not depend on the time. `long`: everything there is,
   * then again with seeds derived from `seed`, until the deadline.
   */
  readonly share: 'ci' | 'long';
  /** Milliseconds since the epoch. A case that has begun is ended; no further one is begun. */
  readonly deadline: number;
  /** Only this case, as `replay` named it. */
  readonly onlyCase?: string;
  /** One line for whoever watches. */
  report(line: string): void;
  /** The command that does one case again: this family, `seed` (default: the run's), `name`. */
  replay(name: string, seed?: number): string;
}

/**
 * Some kind of fault that is done to the project over and over, with every invariant checked after
 * each case. A broken invariant is a row's violation and never thrown; what is thrown is a fault of
 * the test itself.
 *
 * A family is a folder in `test/faults/`, a line in `families.ts` and a `*.test.ts` that runs its CI
 * share with `expectSurvival` (`share.ts`).
 */
export interface FaultFamily {
  /** Kebab case: `--only` names it. */
  readonly name: string;
  /** What it does, in one sentence, for the table. */
  readonly summary: string;
  /** Its part of a long run's minutes, relative to the other families'. */
  readonly weight: number;
  run(context: FamilyContext): Promise<readonly FaultRow[]>;
}
