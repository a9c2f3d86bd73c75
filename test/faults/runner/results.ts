import type { FaultRow } from '../family.ts';
import type { RunFacts } from './facts.ts';

/** What one family did in a long run. */
export interface FamilyResult {
  readonly name: string;
  readonly summary: string;
  readonly seconds: number;
  readonly rows: readonly FaultRow[];
  /** What went wrong with the test itself; its rows are not to be trusted then. */
  readonly fault?: string;
}

/** A long run, as it is written to `fault-results.json`. */
export interface RunResults {
  readonly seed: number;
  /** RFC 3339 UTC. */
  readonly startedAt: string;
  readonly seconds: number;
  readonly facts: RunFacts;
  readonly families: readonly FamilyResult[];
}

/** No violation anywhere, and every family ran to its end. */
export function hasSurvived({ families }: RunResults): boolean {
  return families.every(
    ({ rows, fault }) =>
      fault === undefined && rows.every(({ runs, survived }) => runs === survived),
  );
}
