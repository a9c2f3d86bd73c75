import { DeployerError } from '../core/errors.ts';
import {
  deletionTaken,
  type NewProblem,
  type ProblemEnd,
  type ProblemKey,
  type ProblemRecord,
  type Resolution,
  type Sighting,
} from '../core/ports/problems.ts';
import { patched } from './columns.ts';
import type { Journal } from './journal.ts';
import type { Tables } from './tables.ts';

/** Changes of problem rows with their events; part of the caller's transaction. */
export class ProblemWriter {
  readonly #tables: Tables;
  readonly #journal: Journal;

  constructor(tables: Tables, journal: Journal) {
    this.#tables = tables;
    this.#journal = journal;
  }

  /** Undefined where its like is not closed: then that one was seen once more. */
  open(problem: NewProblem, now: number): ProblemRecord | undefined {
    const { problems } = this.#tables;
    const like = problems.findUnclosed(problem);
    if (like !== undefined) {
      const { sightings, lastSeenAt, summary, evidence, resolutions } = problem;
      const seen = { lastSeenAt, summary, evidence, resolutions };
      problems.update({ ...like, ...seen, sightings: like.sightings + sightings });
      return undefined;
    }
    const opened: ProblemRecord = { ...problem, state: 'open' };
    problems.insert(opened);
    this.#journal.problem('problem.opened', opened, now);
    return opened;
  }

  /** No event: what changes is when and how often, and how it looks now. */
  see({ id, seenAt, ...seen }: Sighting): void {
    const problem = this.#tables.problems.find(id);
    if (problem === undefined || problem.state === 'closed') return;
    const { sightings } = problem;
    const after = patched(problem, { ...seen, lastSeenAt: seenAt, sightings: sightings + 1 });
    this.#tables.problems.update(after);
  }

  /** No event, like a sighting: the backend took what is to end the problem. */
  noteDeletion(deleted: ProblemKey): void {
    const problem = this.#tables.problems.findUnclosed(deleted);
    if (problem === undefined) return;
    this.#tables.problems.update({
      ...problem,
      evidence: { ...problem.evidence, ...deletionTaken },
    });
  }

  /**
   * An operator's word, still to be carried out; `ignore` is carried out by this. Throws
   * PROBLEM_NOT_FOUND, PROBLEM_CLOSED.
   */
  decide(id: string, resolution: Resolution, now: number): void {
    this.#decided(
      this.getUnclosed(id),
      resolution === 'ignore' ? { state: 'ignored' } : { state: 'open', resolution },
      now,
    );
  }

  /**
   * A job of the VM has ended. Where it was to delete a missing VM, and is not followed by another, nothing
   * carries out any more what was decided: that is open again.
   */
  withdrawDeletes(vmId: string, now: number): void {
    const { problems, jobs } = this.#tables;
    const pending = problems
      .listUnclosedOf(vmId)
      .filter(({ kind, resolution }) => kind === 'missing_vm' && resolution === 'delete');
    if (pending.length === 0 || jobs.vmIdsUnfinished().has(vmId)) return;
    for (const problem of pending) this.#decided(problem, { state: 'open' }, now);
  }

  /** The row is gone, and with it what was wrong about it. What is about its tombstones stays. */
  closeOf(vmId: string, by: ProblemEnd, now: number): void {
    for (const { id } of this.#tables.problems.listUnclosedOf(vmId)) this.close(id, by, now);
  }

  /** Undefined where there is none that is not closed already. */
  close(id: string, by: ProblemEnd, now: number): ProblemRecord | undefined {
    const problem = this.#tables.problems.find(id);
    if (problem === undefined || problem.state === 'closed') return undefined;
    const end = { state: 'closed', resolution: undefined, closedAt: now, closedBy: by } as const;
    const closed = patched(problem, end);
    this.#tables.problems.update(closed);
    this.#journal.problem('problem.closed', closed, now);
    return closed;
  }

  /** Throws PROBLEM_NOT_FOUND, PROBLEM_CLOSED. */
  getUnclosed(id: string): ProblemRecord {
    const problem = this.#tables.problems.find(id);
    if (problem === undefined) {
      throw new DeployerError('PROBLEM_NOT_FOUND', `problem "${id}" does not exist`, {
        details: { problem: id },
      });
    }
    if (problem.state !== 'closed') return problem;
    throw new DeployerError(
      'PROBLEM_CLOSED',
      `problem "${id}" is closed already: ${problem.closedBy ?? ''}`,
      { details: { problem: id } },
    );
  }

  #decided(
    before: ProblemRecord,
    decision: Pick<ProblemRecord, 'state' | 'resolution'>,
    now: number,
  ): void {
    const after = patched(before, { resolution: undefined, ...decision });
    if (after.state === before.state && after.resolution === before.resolution) return;
    this.#tables.problems.update(after);
    this.#journal.problem('problem.updated', after, now);
  }
}
