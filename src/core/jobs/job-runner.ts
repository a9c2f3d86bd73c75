import { backoffMs } from '../backoff.ts';
import { isDeployerError } from '../errors.ts';
import { StaleClaimError } from '../ports/store.ts';
import type { JobErrorRecord, JobRecord } from '../records.ts';
import { failVmPatch, succeedVmPatch } from '../vms/vm-states.ts';
import { settleCancel } from './cancel.ts';
import { ClaimedJob } from './claimed-job.ts';
import { currentStepIndex, plan } from './plan.ts';
import type { StepOutcome, World } from './step.ts';
import { ClaimedStepContext } from './step-context.ts';
import { cancelError, stepEnd, type StepEnd } from './step-end.ts';
import { stepFunction } from './steps/step-table.ts';

/** Unexpected faults in a row before the job is put aside as failed. */
const faultsMax = 5;

type Again = Extract<StepOutcome, { kind: 'again' }>;
type Failed = Extract<StepOutcome, { kind: 'failed' }>;

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
  readonly #stop = new AbortController();
  readonly #cancel = new AbortController();
  #pass = { index: -1, count: 0 };
  #faults = 0;

  private constructor(world: World, job: JobRecord, vm: ClaimedJob['vm']) {
    this.#world = world;
    const onCancelRequested = (): void => {
      this.#cancel.abort();
    };
    this.#held = new ClaimedJob(world, { job, vm }, { onCancelRequested });
  }

  /** A runner for a job that was just claimed. */
  static async open(world: World, claimed: JobRecord): Promise<JobRunner> {
    const vm = claimed.vmId === undefined ? undefined : await world.store.vms.find(claimed.vmId);
    return new JobRunner(world, claimed, vm);
  }

  /** The job's cancel was requested in the store: what is under way ends, and it is settled. */
  cancelRequested(): void {
    this.#cancel.abort();
  }

  /** The daemon stops: what is under way ends here and goes on after the next start. */
  stop(): void {
    this.#stop.abort();
  }

  /** Resolves when the job has ended, was given back, or belongs to another worker. */
  async run(): Promise<void> {
    try {
      while (!this.#stop.signal.aborted && (await this.#next()));
      if (this.#stop.signal.aborted) await this.#held.release();
    } catch (error) {
      if (!(error instanceof StaleClaimError)) throw error;
      this.#world.log.warn({ job: this.#held.job.id }, 'another worker has the job; leaving it');
    }
  }

  /** One action; false when there is nothing further to do. */
  async #next(): Promise<boolean> {
    try {
      const action = plan(this.#held.job);
      switch (action.kind) {
        case 'nothing':
          return false;
        case 'succeed':
          await this.#succeed();
          return false;
        case 'cancel':
          return await this.#settleCancel();
        case 'step':
          return await this.#step(action.index);
      }
    } catch (error) {
      if (error instanceof StaleClaimError) throw error;
      if (this.#stop.signal.aborted) return false;
      if (this.#cancel.signal.aborted && plan(this.#held.job).kind === 'step') {
        await this.#held.refresh();
        return true;
      }
      return await this.#faulted(error);
    }
  }

  async #step(index: number): Promise<boolean> {
    const step = this.#held.stepAt(index);
    if (step.state === 'pending') {
      const startedAt = this.#world.clock.now();
      await this.#held.advance({
        job: { message: undefined },
        steps: [{ index, state: 'running', attempt: 1, startedAt }],
      });
      // The commit may have shown that a cancel was requested meanwhile.
      if (this.#cancel.signal.aborted) return true;
    }
    const signal = AbortSignal.any([this.#stop.signal, this.#cancel.signal]);
    const run = stepFunction(this.#held.job.kind, step.name, index);
    const outcome = await run(this.#context(index, signal));
    this.#faults = 0;
    switch (outcome.kind) {
      case 'again':
        await this.#again(index, outcome, signal);
        return true;
      case 'failed':
        await this.#fail(index, outcome);
        return false;
      case 'done':
      case 'skipped':
        await this.#pastStep(index, outcome);
        return true;
    }
  }

  #context(index: number, signal: AbortSignal): ClaimedStepContext {
    const count = this.#pass.index === index ? this.#pass.count + 1 : 1;
    this.#pass = { index, count };
    return new ClaimedStepContext(this.#world, this.#held, { index, pass: count, signal });
  }

  /** Makes a new reason to wait visible, then waits. An unchanged one is not written again. */
  async #again(index: number, outcome: Again, signal: AbortSignal): Promise<void> {
    const { job } = this.#held;
    const { blockedOn, afterMs } = outcome;
    const message = outcome.message ?? job.message;
    const news = blockedOn !== job.blockedOn || message !== job.message;
    if (news || blockedOn !== undefined) {
      const now = this.#world.clock.now();
      const text = `waiting for ${blockedOn ?? ''}: ${message ?? ''}`;
      const nextAttemptAt = blockedOn === undefined ? undefined : now + afterMs;
      const { attempt } = this.#held.stepAt(index);
      await this.#held.advance({
        job: { blockedOn, message, nextAttemptAt },
        steps: [{ index, attempt: attempt + (blockedOn === undefined ? 0 : 1) }],
        ...(news && blockedOn !== undefined
          ? { log: [{ time: now, stream: 'system' as const, text }] }
          : {}),
      });
    }
    await this.#world.clock.sleep(afterMs, signal);
  }

  async #pastStep(
    index: number,
    outcome: Extract<StepOutcome, { kind: 'done' | 'skipped' }>,
  ): Promise<void> {
    const { message } = outcome;
    const done = outcome.kind === 'done';
    await this.#held.advance({
      job: { message: undefined, blockedOn: undefined, nextAttemptAt: undefined },
      ...this.#stepEnd(index, { state: done ? 'succeeded' : 'skipped', message }),
      ...(done && outcome.vm !== undefined ? { vm: outcome.vm } : {}),
      ...(done && outcome.dropVm === true ? { dropVm: true } : {}),
    });
  }

  #stepEnd(index: number, end: StepEnd) {
    return stepEnd({ index, name: this.#held.stepAt(index).name }, end, this.#world.clock.now());
  }

  async #succeed(): Promise<void> {
    const vm = succeedVmPatch(this.#held.job.kind, this.#world.clock.now());
    await this.#held.advance({
      ...(this.#held.vm === undefined ? {} : { vm }),
      end: { state: 'succeeded' },
    });
  }

  async #fail(index: number, failed: Omit<Failed, 'kind' | 'reason'> & { reason: string }) {
    const { reason, message, retryable, details } = failed;
    const error: JobErrorRecord = {
      reason,
      message,
      step: this.#held.stepAt(index).name,
      retryable,
      ...(details === undefined ? {} : { details }),
    };
    await this.#held.advance({
      job: { blockedOn: undefined, nextAttemptAt: undefined },
      ...this.#stepEnd(index, { state: 'failed', message }),
      ...(this.#held.vm === undefined ? {} : { vm: { ...failed.vm, ...failVmPatch(error) } }),
      end: { state: 'failed', error },
    });
  }

  /** Proves the cancel, then says it; false when it is said. */
  async #settleCancel(): Promise<boolean> {
    const { job } = this.#held;
    const index = currentStepIndex(job) ?? job.steps.length - 1;
    const step = this.#held.stepAt(index);
    if (this.#held.vm !== undefined) {
      const settled = await settleCancel(this.#context(index, this.#stop.signal));
      if (settled.kind === 'again') {
        await this.#again(index, settled, this.#stop.signal);
        return true;
      }
    }
    const superseded = job.supersededBy !== undefined;
    const error = cancelError(step.name, { superseded });
    const { message } = error;
    const { steps, log } = this.#stepEnd(index, { state: 'failed', message });
    await this.#held.advance({
      job: { blockedOn: undefined, nextAttemptAt: undefined },
      log,
      ...(step.state === 'running' ? { steps } : {}),
      ...(superseded || this.#held.vm === undefined ? {} : { vm: failVmPatch(error) }),
      end: { state: 'canceled', error },
    });
    return false;
  }

  /** A fault that no step expects: said in full in the log, tried again, then put aside. */
  async #faulted(error: unknown): Promise<boolean> {
    const { job } = this.#held;
    const index = currentStepIndex(job) ?? job.steps.length - 1;
    this.#faults += 1;
    this.#world.log.error(
      { job: job.id, step: this.#held.stepAt(index).name, err: error, faults: this.#faults },
      'a step failed unexpectedly',
    );
    if (isDeployerError(error) && error.reason !== 'INTERNAL') {
      const { reason, message, retryable, details } = error;
      await this.#fail(index, { reason, message, retryable, details });
      return false;
    }
    if (this.#faults >= faultsMax) {
      const message = "internal error; the daemon's log has it in full";
      await this.#fail(index, { reason: 'INTERNAL', message, retryable: true });
      return false;
    }
    const waitMs = backoffMs(this.#faults, { baseMs: 500, maxMs: 30_000 }, () =>
      this.#world.identifiers.random(),
    );
    await this.#world.clock.sleep(waitMs, this.#stop.signal);
    return true;
  }
}
