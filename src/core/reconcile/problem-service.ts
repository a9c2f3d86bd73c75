import type {
  ListProblemsParams,
  ListProblemsResult,
  ReconcileParams,
  ReconcileResult,
  ResolveProblemParams,
  ResolveProblemResult,
} from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import type { JobScheduler } from '../jobs/job-scheduler.ts';
import type { World } from '../jobs/step.ts';
import { pageOf } from '../pages.ts';
import type { ProblemRecord } from '../ports/problems.ts';
import type { Mutation } from '../ports/requests.ts';
import { presentProblem } from '../present-problem.ts';
import { presentJob, presentTime } from '../present.ts';
import type { CallContext, RequestGate } from '../requests.ts';
import { VmJobs } from '../vms/vm-jobs.ts';
import type { ReconcileSweeper, SweepReport } from './reconcile-sweeper.ts';
import { planResolution, type ResolutionPlan } from './resolution-plan.ts';

/** How long a call waits for its sweep. */
const sweepWaitMs = 24_000;

interface Dependencies {
  readonly world: World;
  readonly requests: RequestGate;
  readonly scheduler: Pick<JobScheduler, 'poke' | 'cancelRequested'>;
  readonly sweeper: Pick<ReconcileSweeper, 'sweep' | 'poke'>;
}

/** Use cases around what reconciliation finds. */
export class ProblemService {
  readonly #world: World;
  readonly #requests: RequestGate;
  readonly #jobs: VmJobs;
  readonly #sweeper: Dependencies['sweeper'];

  constructor({ world, requests, scheduler, sweeper }: Dependencies) {
    this.#world = world;
    this.#requests = requests;
    this.#jobs = new VmJobs({ world, scheduler });
    this.#sweeper = sweeper;
  }

  async listProblems(params: ListProblemsParams): Promise<ListProblemsResult> {
    const { state = 'open' } = params;
    const page = await this.#world.store.problems.list({ state }, pageOf(params));
    return {
      problems: page.items.map(presentProblem),
      ...(page.nextCursor === undefined ? {} : { next_cursor: page.nextCursor }),
    };
  }

  /** What takes calls to the backend is left to the next sweep, or becomes a job. */
  async resolveProblem(
    params: ResolveProblemParams,
    context: CallContext,
  ): Promise<ResolveProblemResult> {
    return await this.#requests.once(
      { method: 'resolve_problem', params, context },
      async (mutation) => await this.#resolve(params, mutation),
      async ({ problemId = '', jobId }) => {
        const problem = presentProblem(await this.#get(problemId));
        const job = jobId === undefined ? undefined : await this.#world.store.jobs.find(jobId);
        return job === undefined ? { problem } : { problem, job: presentJob(job) };
      },
    );
  }

  /** One sweep, begun after the call. A repeated request sweeps again: that changes nothing more. */
  async reconcile(
    params: ReconcileParams,
    context: CallContext,
    signal: AbortSignal,
  ): Promise<ReconcileResult> {
    return await this.#requests.once(
      { method: 'reconcile', params, context },
      async (mutation) => {
        if (params.validate_only === true) return { validated: true };
        const { reconcile, requests } = this.#world.store;
        const hasEnded = params.end_report_only === true;
        if (hasEnded) await reconcile.endReportOnly();
        const report = await this.#sweep(signal, hasEnded ? 'report-only is ended; ' : '');
        await requests.record(mutation, {});
        return report;
      },
      async () => await this.#sweep(signal),
    );
  }

  async #resolve(params: ResolveProblemParams, mutation: Mutation): Promise<ResolveProblemResult> {
    const { store, clock } = this.#world;
    const { resolution } = params;
    const problem = await this.#get(params.problem);
    const now = clock.now();
    const plan = await planResolution(this.#world, problem, { resolution, now });
    if (params.validate_only === true) return { validated: true };
    if (plan.kind === 'delete_job') return await this.#delete(problem, plan, mutation);
    const resolved = { id: problem.id, resolution, now, ...plan.change, mutation };
    const after = await store.problems.resolve(resolved);
    if (resolution === 'delete') this.#sweeper.poke();
    return { problem: presentProblem(after) };
  }

  /** A missing VM is deleted as every other is: its absence is proven before the row goes. */
  async #delete(
    { id: problemId }: ProblemRecord,
    { vm, require }: Extract<ResolutionPlan, { kind: 'delete_job' }>,
    mutation: Mutation,
  ): Promise<ResolveProblemResult> {
    const { job } = await this.#jobs.submit(
      {
        kind: 'delete_vm',
        vm,
        patch: { state: 'deleting', error: undefined },
        require,
        whenBusy: 'refuse',
        problemId,
      },
      mutation,
    );
    return { problem: presentProblem(await this.#get(problemId)), job };
  }

  /** `done`: what the call has done before, as the beginning of a message. */
  async #sweep(signal: AbortSignal, done = '') {
    const { clock } = this.#world;
    const answered = new AbortController();
    const timeUp = clock.sleep(sweepWaitMs, AbortSignal.any([answered.signal, signal]));
    try {
      const report = await Promise.race([this.#sweeper.sweep(), timeUp]);
      if (report !== undefined) return presentReport(report);
    } finally {
      answered.abort();
    }
    // The caller is gone, or hears why its wait ends.
    if (signal.aborted) {
      throw new DeployerError('SHUTTING_DOWN', `${done}the daemon is stopping`, {
        retryable: true,
      });
    }
    throw new DeployerError(
      'BACKEND_UNAVAILABLE',
      `${done}the sweep has taken ${sweepWaitMs / 1_000} s and goes on; call again for the next, or look at list_problems`,
      { retryable: true },
    );
  }

  async #get(id: string): Promise<ProblemRecord> {
    const problem = await this.#world.store.problems.find(id);
    if (problem !== undefined) return problem;
    throw new DeployerError('PROBLEM_NOT_FOUND', `problem "${id}" does not exist`, {
      details: { problem: id },
    });
  }
}

function presentReport({ startedAt, endedAt, incomplete, ...counts }: SweepReport) {
  return {
    started_at: presentTime(startedAt),
    ended_at: presentTime(endedAt),
    ...counts,
    incomplete: [...incomplete],
  };
}
