import { StaleClaimError, StoreUnavailableError, type Claim } from '../ports/store.ts';
import type { JobRecord } from '../records.ts';
import { settleCancel } from './cancel.ts';
import { ClaimedJob, type ClaimedRows } from './claimed-job.ts';
import { ForcedDelete } from './forced-delete.ts';
import { FaultSpell } from './fault-spell.ts';
import { failureOf, JobEnding, type Failure } from './job-ending.ts';
import { currentStepIndex, plan, type Action } from './plan.ts';
import type { StepOutcome, World } from './step.ts';
import { ClaimedStepContext } from './step-context.ts';
import { hasItsSteps, suspectFrom } from './recovery.ts';
import { withSignOfLife } from './sign-of-life.ts';
import { StepTrack } from './step-track.ts';
import { stepFunction } from './steps/step-table.ts';
import type { UncertaintyWatch } from './uncertainty-watch.ts';
import { unlessGone } from './vm-gone.ts';
import { failureOfWaiting, missingBackend, showWaiting } from './waiting.ts';

interface RunnerOptions {
  readonly uncertainties: UncertaintyWatch;
  /** Called once, at the first sign of life. */
  readonly onLife: () => void;
}

type Again = Extract<StepOutcome, { kind: 'again' }>;

/**
 * Takes one claimed job to its end, or to the point at which the daemon stops.
 *
 * States: running a pass of a step, waiting between two passes, settling a cancel, over.
 *
 * INVARIANTS
 * - After a StaleClaimError nothing is written.
 * - A step's end and what it found out become true in one commit.
 * - After a cancel was requested no further step is begun.
 */
export class JobRunner {
  readonly #world: World;
  readonly #held: ClaimedJob;
  readonly #ending: JobEnding;
  readonly #forced: ForcedDelete;
  readonly #stop = new AbortController();
  readonly #cancel = new AbortController();
  /** Aborted when the record in the store is ahead of the one that is held. */
  #news = new AbortController();
  readonly #track: StepTrack;
  readonly #faults: FaultSpell;

  private constructor(world: World, claimed: ClaimedRows, options: RunnerOptions) {
    this.#world = world;
    this.#track = new StepTrack(world.clock);
    this.#faults = new FaultSpell(world);
    const onCancelRequested = (): void => this.#cancel.abort();
    this.#held = new ClaimedJob(world, claimed, { ...options, onCancelRequested });
    this.#ending = new JobEnding(world, this.#held);
    this.#forced = new ForcedDelete(world);
  }

  /** A runner for a job that was just claimed. Throws when no step can be run from its rows. */
  static async open(world: World, job: JobRecord, options: RunnerOptions): Promise<JobRunner> {
    if (!hasItsSteps(job)) throw new Error(`job "${job.id}" has not the steps of its kind`);
    const vm = job.vmId === undefined ? undefined : await world.store.vms.find(job.vmId);
    return new JobRunner(world, { job, vm }, options);
  }

  /** The job's cancel was requested in the store: what is under way ends, and it is settled. */
  cancelRequested(): void {
    this.#cancel.abort();
    this.#news.abort();
  }

  /** The daemon stops: what is under way ends here and goes on after the next start. */
  stop(): void {
    this.#stop.abort();
  }

  get claim(): Claim {
    return this.#held.claim;
  }

  /** Whether nothing has shown yet that the job does not end the process. */
  get isOnProbation(): boolean {
    return !this.#held.isAlive && (this.#held.job.recoveries ?? 0) > suspectFrom;
  }

  /** Resolves when the job has ended, was given back, or belongs to another worker. */
  async run(): Promise<void> {
    try {
      await withSignOfLife(this.#world, this.#held, async () => {
        while (!this.#stop.signal.aborted && (await this.#next()));
        if (this.#stop.signal.aborted) await this.#held.release();
      });
    } catch (error) {
      if (!(error instanceof StaleClaimError)) throw error;
      this.#world.log.warn({ job: this.#held.job.id }, 'another worker has the job; leaving it');
    }
  }

  /** One action; false when there is nothing further to do. */
  async #next(): Promise<boolean> {
    let action: Action | undefined;
    try {
      await this.#seeCancel();
      action = plan(this.#held.job);
      return await this.#act(action);
    } catch (error) {
      if (error instanceof StaleClaimError) throw error;
      if (this.#stop.signal.aborted) return false;
      if (error instanceof StoreUnavailableError) return await this.#waitForStore(error);
      // What a cancel broke off is no fault; the next action settles the cancel.
      if (action?.kind === 'step' && (await this.#seeCancel())) return true;
      return await this.#faulted(error);
    }
  }

  async #act(action: Action): Promise<boolean> {
    switch (action.kind) {
      case 'nothing':
        return false;
      case 'succeed':
        await this.#ending.succeed();
        return false;
      case 'cancel':
        return await this.#settleCancel();
      case 'step':
        return await this.#step(action.index);
    }
  }

  /** Whether a cancel was asked for; the signal may know of it before the record that is held. */
  async #seeCancel(): Promise<boolean> {
    if (!this.#cancel.signal.aborted) return false;
    if (this.#news.signal.aborted) {
      this.#news = new AbortController();
      await this.#held.refresh().catch((error: unknown) => {
        this.#news.abort();
        throw error;
      });
    }
    return this.#held.job.cancelRequestedAt !== undefined;
  }

  async #step(index: number): Promise<boolean> {
    const step = this.#held.stepAt(index);
    this.#track.enter(index);
    if (step.state === 'pending') {
      const startedAt = this.#track.times.begin('step');
      await this.#held.advance({
        job: { message: undefined },
        steps: [{ index, state: 'running', attempt: 1, startedAt }],
      });
      // The commit may have shown that a cancel was requested meanwhile.
      if (this.#cancel.signal.aborted) return true;
    }
    const signal = AbortSignal.any([this.#stop.signal, this.#cancel.signal]);
    const outcome = this.#forced.judge(await this.#pass(index, signal), this.#held);
    this.#faults.end();
    switch (outcome.kind) {
      case 'again':
        return await this.#again(index, outcome, signal);
      case 'failed':
        return await this.#fail(index, outcome);
      case 'done':
      case 'skipped':
        await this.#ending.pastStep(index, outcome);
        return true;
    }
  }

  async #pass(index: number, signal: AbortSignal): Promise<StepOutcome> {
    return await unlessGone(async () => {
      const context = this.#context(index, signal);
      if (!this.#world.backends.has(context.vm.backend)) return missingBackend(context.vm);
      return await stepFunction(context.job.kind, context.step.name, index)(context);
    });
  }

  #context(index: number, signal: AbortSignal): ClaimedStepContext {
    this.#track.enter(index);
    const { blocked, times } = this.#track;
    const position = { index, pass: this.#track.nextPass(), blocked, times, signal };
    return new ClaimedStepContext(this.#world, this.#held, position);
  }

  /** Waits before the next pass, and shows what for; gives up on what is blocked for too long. */
  async #again(index: number, outcome: Again, signal: AbortSignal): Promise<boolean> {
    const { clock } = this.#world;
    const { job } = this.#held;
    const { blocked } = this.#track;
    const at = clock.monotonic();
    blocked.note(outcome.blockedOn, at);
    const tooLong = failureOfWaiting(job, outcome, blocked.lastsMs(at));
    if (tooLong !== undefined) return await this.#fail(index, tooLong);
    const now = clock.now();
    const shown = showWaiting(job, { index, outcome, now, at, blocked });
    await (shown === undefined ? this.#held.showLife() : this.#held.advance(shown));
    await clock.sleep(outcome.afterMs, signal);
    return true;
  }

  /** False: the job has ended; true: a cancel came first, and is what becomes of the job. */
  async #fail(index: number, failure: Failure): Promise<boolean> {
    await this.#held.refresh();
    if (this.#held.job.cancelRequestedAt !== undefined) return true;
    await this.#ending.fail(index, failure);
    return false;
  }

  /** Nothing of the change is true, so it is made again; a disk that is full now has room later. */
  async #waitForStore(error: StoreUnavailableError): Promise<boolean> {
    this.#faults.note();
    this.#world.log.error({ job: this.#held.job.id, err: error }, 'the store failed; trying again');
    await this.#faults.pause(this.#stop.signal);
    return true;
  }

  /** Proves the cancel, then says it; false when it is said. */
  async #settleCancel(): Promise<boolean> {
    const { job } = this.#held;
    const index = currentStepIndex(job) ?? job.steps.length - 1;
    if (this.#held.vm !== undefined) {
      const settled = await settleCancel(this.#context(index, this.#stop.signal));
      // A delete that overtakes a cancel ends its wait.
      const signal = AbortSignal.any([this.#stop.signal, this.#news.signal]);
      if (settled.kind === 'again') return await this.#again(index, settled, signal);
    }
    await this.#ending.cancel(index);
    return false;
  }

  /** A fault that no step expects: said in full in the log, tried again, then put aside. */
  async #faulted(error: unknown): Promise<boolean> {
    const { job } = this.#held;
    const index = currentStepIndex(job) ?? job.steps.length - 1;
    const faults = this.#faults.note();
    this.#world.log.error(
      { job: job.id, step: this.#held.stepAt(index).name, err: error, faults },
      'a step failed unexpectedly',
    );
    const failure = failureOf(error, faults);
    if (failure !== undefined) {
      if (job.cancelRequestedAt === undefined) return await this.#fail(index, failure);
      // The cancel itself is what cannot be done: that is the end, and no canceled one.
      await this.#ending.fail(index, failure);
      return false;
    }
    await this.#faults.pause(this.#stop.signal);
    return true;
  }
}
