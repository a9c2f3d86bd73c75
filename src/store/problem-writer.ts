import { DeployerError } from '../core/errors.ts';
import type {
  NewProblem,
  ProblemEnd,
  ProblemRecord,
  Resolution,
  Sighting,
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

  /**
   * An operator's word, still to be carried out; `ignore` is carried out by this. Throws
   * PROBLEM_NOT_FOUND, PROBLEM_CLOSED.
   */
  decide(id: string, resolution: Resolution): ProblemRecord {
    const { resolution: _before, ...problem } = this.#getUnclosed(id);
    const after: ProblemRecord =
      resolution === 'ignore'
        ? { ...problem, state: 'ignored' }
        : { ...problem, state: 'open', resolution };
    this.#tables.problems.update(after);
    return after;
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

  #getUnclosed(id: string): ProblemRecord {
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
}
