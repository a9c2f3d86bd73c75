import { isDeployerError, type ErrorDetails, type Reason } from '../errors.ts';
import type { JobErrorRecord, VmPatch } from '../records.ts';
import { failVmPatch, succeedVmPatch } from '../vms/vm-states.ts';
import type { ClaimedJob } from './claimed-job.ts';
import { cancelError, stepEnd, type StepEnd } from './step-end.ts';
import type { StepOutcome, World } from './step.ts';

/** Unexpected faults in a row before the job is put aside as failed. */
const faultsMax = 5;

/** Why a job fails, and what its step found out about the VM. */
export interface Failure {
  readonly reason: Reason;
  readonly message: string;
  readonly retryable: boolean;
  readonly details?: ErrorDetails | undefined;
  readonly vm?: VmPatch | undefined;
}

/** What a thrown fault makes of the job; undefined: try again. `count`: faults in a row. */
export function failureOf(error: unknown, count: number): Failure | undefined {
  if (isDeployerError(error) && error.reason !== 'INTERNAL') {
    const { reason, message, retryable, details } = error;
    return { reason, message, retryable, details };
  }
  if (count < faultsMax) return undefined;
  const message = "internal error; the daemon's log has it in full";
  return { reason: 'INTERNAL', message, retryable: true };
}

/** How steps and jobs end: each end is one commit, with the VM's change and the line in the log. */
export class JobEnding {
  readonly #world: World;
  readonly #held: ClaimedJob;

  constructor(world: World, held: ClaimedJob) {
    this.#world = world;
    this.#held = held;
  }

  async pastStep(
    index: number,
    outcome: Extract<StepOutcome, { kind: 'done' | 'skipped' }>,
  ): Promise<void> {
    const { message } = outcome;
    const isDone = outcome.kind === 'done';
    await this.#held.advance({
      job: { message: undefined, blockedOn: undefined, nextAttemptAt: undefined },
      ...this.#stepEnd(index, { state: isDone ? 'succeeded' : 'skipped', message }),
      ...(isDone && outcome.vm !== undefined ? { vm: outcome.vm } : {}),
      ...(isDone && outcome.dropVm !== undefined ? { dropVm: outcome.dropVm } : {}),
      ...(isDone && outcome.renewVm !== undefined ? { renewVm: outcome.renewVm } : {}),
      ...(isDone && outcome.openProblem !== undefined ? { openProblem: outcome.openProblem } : {}),
    });
  }

  async succeed(): Promise<void> {
    const vm = succeedVmPatch(this.#held.job.kind, this.#world.clock.now());
    await this.#held.advance({
      ...(this.#held.vm === undefined ? {} : { vm }),
      end: { state: 'succeeded' },
    });
  }

  async fail(index: number, failure: Failure): Promise<void> {
    const { reason, message, retryable, details, vm } = failure;
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
      ...(this.#held.vm === undefined ? {} : { vm: { ...vm, ...failVmPatch(error) } }),
      end: { state: 'failed', error },
    });
  }

  /** To be called once the cancel is true. */
  async cancel(index: number): Promise<void> {
    const step = this.#held.stepAt(index);
    const superseded = this.#held.job.supersededBy !== undefined;
    const error = cancelError(step.name, { superseded });
    const { steps, log } = this.#stepEnd(index, { state: 'failed', message: error.message });
    await this.#held.advance({
      job: { blockedOn: undefined, nextAttemptAt: undefined },
      log,
      ...(step.state === 'running' ? { steps } : {}),
      ...(superseded || this.#held.vm === undefined ? {} : { vm: failVmPatch(error) }),
      end: { state: 'canceled', error },
    });
  }

  #stepEnd(index: number, end: StepEnd) {
    const { name } = this.#held.stepAt(index);
    return stepEnd({ index, name }, end, this.#world.clock.now());
  }
}
