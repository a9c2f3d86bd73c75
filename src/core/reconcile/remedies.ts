import type { ProblemKey } from '../ports/problems.ts';
import type { RowHolder, SecretHolder } from '../ports/reconcile.ts';
import { deletionBudget } from './budget.ts';
import type { Case, Established } from './case.ts';
import type { Finding, Target } from './finding.ts';

/** A row takes for its own what carries its secret. */
export interface Adoption {
  readonly holder: RowHolder;
  readonly adoptable: NonNullable<Finding['adoptable']>;
  /** The problem that it ends, where there is one. */
  readonly problemId?: string;
}

export interface Deletion {
  readonly holder: SecretHolder;
  readonly target: Target;
  /** The problem that it is to end. */
  readonly problem: ProblemKey;
}

interface Remedies {
  readonly adoptions: readonly Adoption[];
  readonly deletions: readonly Deletion[];
  /** For the evidence: what is done about a finding, or why nothing is. */
  readonly notes: ReadonlyMap<Finding, Readonly<Record<string, string>>>;
}

/**
 * What is to be done about what is established. An operator's word is carried out in any case; what
 * nobody asked for only outside of report-only, and deletions of that kind all within the budget or
 * none.
 */
export function remediesFor(established: readonly Established[], given: Case): Remedies {
  const asked = established.filter(({ problem }) => problem?.resolution === 'delete');
  const open = established.filter(
    ({ problem }) => problem?.state !== 'ignored' && problem?.resolution === undefined,
  );
  const unwanted = open.filter(({ finding }) => finding.isUnwanted);
  const { reportOnly, backend } = given;
  const deletions = (one: Established): readonly Deletion[] => deletionsOf(one, backend);
  const tooMany = reportOnly ?? overBudget(unwanted.flatMap(deletions).length, given);
  const deleted = tooMany === undefined ? [...asked, ...unwanted] : asked;
  const adoptions = open.flatMap(adoptionOf);
  const notes = new Map<Finding, Readonly<Record<string, string>>>();
  for (const { finding } of deleted) notes.set(finding, { action: 'delete' });
  for (const { finding } of open) {
    const reason = finding.isUnwanted ? tooMany : finding.adoptable && reportOnly;
    if (reason !== undefined) notes.set(finding, { not_done: reason });
  }
  return {
    adoptions: reportOnly === undefined ? adoptions : [],
    deletions: deleted.flatMap(deletions),
    notes,
  };
}

function adoptionOf({ holder, finding, problem }: Established): readonly Adoption[] {
  const { adoptable } = finding;
  if (adoptable === undefined || holder.kind !== 'row') return [];
  return [{ holder, adoptable, ...(problem === undefined ? {} : { problemId: problem.id }) }];
}

/** What is going already is not asked for again. */
function deletionsOf({ holder, finding }: Established, backend: string): readonly Deletion[] {
  const { kind, subject, targets } = finding;
  const problem = { kind, subject, backend };
  return targets.filter(({ isGoing }) => !isGoing).map((target) => ({ holder, target, problem }));
}

function overBudget(due: number, { holders, backend }: Case): string | undefined {
  const max = deletionBudget(holders.filter(({ kind }) => kind === 'row').length);
  if (due <= max) return undefined;
  return `${due} deletions are due at backend "${backend}", and a sweep decides on ${max} at most`;
}
