import {
  deletionTaken,
  type NewProblem,
  type ProblemEnd,
  type ProblemRecord,
  type Sighting,
} from '../ports/problems.ts';
import type { TombstoneLook } from '../ports/reconcile.ts';
import type { Case, Established } from './case.ts';
import { endingsOf } from './endings.ts';
import { establish } from './establish.ts';
import type { Memory } from './memory.ts';
import { remediesFor, type Adoption, type Deletion } from './remedies.ts';
import { paceOf } from './tombstone-pace.ts';

/** What a sweep concludes. Problems to be opened have no id yet. */
export interface Verdict {
  readonly opened: readonly Omit<NewProblem, 'id'>[];
  readonly seen: readonly Sighting[];
  readonly closed: readonly { readonly id: string; readonly by: ProblemEnd }[];
  readonly adoptions: readonly Adoption[];
  readonly deletions: readonly Deletion[];
  readonly tombstones: readonly TombstoneLook[];
  /** Tombstones that nothing can be expected of any more. */
  readonly pruned: readonly number[];
  readonly memory: Memory;
}

/**
 * Judges what one sweep of a backend saw. Pure: what is known, what was seen and the time decide.
 *
 * INVARIANTS
 * - Nothing follows from a single sighting, nor from a look that was not complete.
 * - Without being asked for, only what is unwanted beyond doubt is deleted, all of it within the
 *   budget or none.
 */
export function judge(given: Case): Verdict {
  const { established, suspicions } = establish(given);
  const { adoptions, deletions, notes } = remediesFor(established, given);
  const { closed, absences } = endingsOf(given);
  const adopted = new Set(adoptions.map(({ adoptable }) => adoptable));
  const opened: Omit<NewProblem, 'id'>[] = [];
  const seen: Sighting[] = [];
  for (const one of established) {
    const evidence = { ...one.finding.evidence, ...notes.get(one.finding) };
    if (one.problem !== undefined) seen.push(sighting(one, one.problem, { evidence, given }));
    // What is adopted at once never was a problem.
    else if (one.finding.adoptable === undefined || !adopted.has(one.finding.adoptable)) {
      opened.push(opening(one, { evidence, given }));
    }
  }
  return {
    opened,
    seen,
    closed,
    adoptions,
    deletions,
    ...paceOf(given),
    memory: { suspicions, absences },
  };
}

interface Circumstances {
  readonly evidence: NewProblem['evidence'];
  readonly given: Case;
}

function opening(one: Established, { evidence, given }: Circumstances): Omit<NewProblem, 'id'> {
  const { firstSeenAt, sightings } = one;
  const { patience: _p, targets: _t, isUnwanted: _u, adoptable: _a, ...about } = one.finding;
  const { backend, now } = given;
  return { ...about, backend, firstSeenAt, lastSeenAt: now, sightings, evidence };
}

function sighting(
  { finding }: Established,
  problem: ProblemRecord,
  { evidence, given }: Circumstances,
): Sighting {
  const { summary, resolutions } = finding;
  const isTaken = problem.evidence['action'] === deletionTaken.action;
  return {
    id: problem.id,
    seenAt: given.now,
    summary,
    resolutions,
    evidence: isTaken ? { ...evidence, ...deletionTaken } : evidence,
  };
}
