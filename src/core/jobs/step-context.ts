import type { ComputeBackend } from '../ports/compute.ts';
import type { JobChange } from '../ports/store.ts';
import type { JobRecord, StepRecord, VmPatch, VmRecord } from '../records.ts';
import type { BlockedSpell } from './blocked-spell.ts';
import type { ClaimedJob } from './claimed-job.ts';
import type { StepContext, World } from './step.ts';
import { VmGoneError } from './vm-gone.ts';
import type { StepTimes } from './step-times.ts';
import type { UncertainCall } from './uncertainty-watch.ts';

interface StepPosition {
  readonly index: number;
  readonly pass: number;
  readonly blocked: BlockedSpell;
  readonly times: StepTimes;
  readonly signal: AbortSignal;
}

/** StepContext over a claimed job: what a step reads is always what was last committed. */
export class ClaimedStepContext implements StepContext {
  readonly world: World;
  readonly signal: AbortSignal;
  readonly pass: number;
  readonly times: StepTimes;
  readonly #held: ClaimedJob;
  readonly #index: number;
  readonly #blocked: BlockedSpell;

  constructor(world: World, held: ClaimedJob, position: StepPosition) {
    this.world = world;
    this.signal = position.signal;
    this.pass = position.pass;
    this.times = position.times;
    this.#held = held;
    this.#index = position.index;
    this.#blocked = position.blocked;
  }

  get job(): JobRecord {
    return this.#held.job;
  }

  get vm(): VmRecord {
    const { vm } = this.#held;
    if (vm === undefined) throw new VmGoneError(`the VM of job ${this.job.id} has no row any more`);
    return vm;
  }

  get step(): StepRecord {
    return this.#held.stepAt(this.#index);
  }

  get blockedCount(): number {
    return this.#blocked.count;
  }

  get startedAt(): number {
    return this.step.startedAt ?? this.world.clock.now();
  }

  get backend(): ComputeBackend {
    const backend = this.world.backends.get(this.vm.backend);
    if (backend === undefined) {
      throw new Error(`backend "${this.vm.backend}" is no longer configured`);
    }
    return backend;
  }

  uncertainForMs(call: UncertainCall): number {
    return this.#held.uncertainForMs(call);
  }

  async commit(change: Omit<JobChange, 'now' | 'end'>): Promise<void> {
    await this.#held.advance(change);
  }

  async remember(data: Readonly<Record<string, unknown>>, vm?: VmPatch): Promise<void> {
    const steps = [{ index: this.#index, data }];
    await this.#held.advance(vm === undefined ? { steps } : { steps, vm });
  }

  async unblock(): Promise<void> {
    this.#blocked.end();
    if (this.job.blockedOn === undefined) return;
    await this.#held.advance({ job: { blockedOn: undefined, nextAttemptAt: undefined } });
  }

  async say(text: string): Promise<void> {
    const time = this.world.clock.now();
    await this.#held.advance({ log: [{ time, stream: 'system', text }] });
  }
}
