import { jobInProgress } from '../core/jobs/job-in-progress.ts';
import { vmNotFound } from '../core/not-found.ts';
import type { Page, PageRequest } from '../core/ports/pages.ts';
import type {
  ProblemChanges,
  ProblemFilter,
  ProblemRecord,
  ProblemStore,
  ResolvedProblem,
} from '../core/ports/problems.ts';
import type { VmRecord } from '../core/records.ts';
import type { Connection } from './connection.ts';
import { pageOfRows, pageStart } from './cursors.ts';
import type { Mutations } from './mutations.ts';
import type { ProblemWriter } from './problem-writer.ts';
import type { Tables } from './tables.ts';
import type { VmChanges } from './vm-changes.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly vmChanges: VmChanges;
  readonly problems: ProblemWriter;
  readonly mutations: Mutations;
}

/** ProblemStore on SQLite. */
export class SqliteProblemStore implements ProblemStore {
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #vmChanges: VmChanges;
  readonly #problems: ProblemWriter;
  readonly #mutations: Mutations;

  constructor({ connection, tables, vmChanges, problems, mutations }: Dependencies) {
    this.#connection = connection;
    this.#tables = tables;
    this.#vmChanges = vmChanges;
    this.#problems = problems;
    this.#mutations = mutations;
  }

  async find(id: string): Promise<ProblemRecord | undefined> {
    return await this.#connection.read(() => this.#tables.problems.find(id));
  }

  async list(filter: ProblemFilter, page: PageRequest): Promise<Page<ProblemRecord>> {
    return await this.#connection.read(() => {
      const start = pageStart(page, { prefix: 'prb', order: 'newest' });
      const rows = this.#tables.problems.listBefore(start, filter, page.limit + 1);
      return pageOfRows(rows, page.limit);
    });
  }

  async listUnclosed(backend: string): Promise<readonly ProblemRecord[]> {
    return await this.#connection.read(() => this.#tables.problems.listUnclosed(backend));
  }

  async apply(changes: ProblemChanges) {
    const { now, opened = [], seen = [], closed = [], deleted = [], isUrgent = false } = changes;
    const work = () => {
      for (const sighting of seen) this.#problems.see(sighting);
      for (const problem of deleted) this.#problems.noteDeletion(problem);
      return {
        opened: opened.flatMap((problem) => this.#problems.open(problem, now) ?? []),
        closed: closed.flatMap(({ id, by }) => this.#problems.close(id, by, now) ?? []),
      };
    };
    return await this.#connection.write(work, () => isUrgent);
  }

  async resolve(resolved: ResolvedProblem): Promise<ProblemRecord> {
    const { id, resolution, mutation, now, closes } = resolved;
    const work = (): ProblemRecord => {
      const { problems } = this.#tables;
      const known = this.#mutations.find(mutation);
      const earlier = known?.problemId === undefined ? undefined : problems.find(known.problemId);
      if (earlier !== undefined) return earlier;
      const before = this.#problems.getUnclosed(id);
      this.#changeRows(resolved);
      if (closes) this.#problems.close(id, resolution, now);
      else this.#problems.decide(id, resolution, now);
      if (known === undefined) this.#mutations.accept(mutation, { problemId: id }, now);
      return problems.find(id) ?? before;
    };
    return await this.#connection.write(work, () => resolution === 'delete');
  }

  #changeRows({ vm, forgetVm, forgetTombstone, now }: ResolvedProblem): void {
    if (vm !== undefined) {
      const idle = this.#getIdle(vm.id);
      this.#vmChanges.apply(idle, vm.change(idle), now);
    }
    if (forgetVm !== undefined) {
      const idle = this.#getIdle(forgetVm.id);
      forgetVm.require(idle);
      this.#vmChanges.drop(idle, 'forgotten', now);
    }
    if (forgetTombstone !== undefined) {
      this.#tables.tombstones.setCause(forgetTombstone, 'forgotten');
    }
  }

  /** A VM that no job works on. */
  #getIdle(id: string): VmRecord {
    const vm = this.#tables.vms.find(id);
    if (vm === undefined) {
      throw vmNotFound(id);
    }
    const [busy] = this.#tables.jobs.listUnfinishedOf(id);
    if (busy === undefined) return vm;
    throw jobInProgress(id, busy.id);
  }
}
