import type { Claim, JobChange } from '../ports/store.ts';
import type { JobRecord, StepRecord, VmRecord } from '../records.ts';
import type { World } from './step.ts';
import type { UncertainCall, UncertaintyWatch } from './uncertainty-watch.ts';

/** What is needed to begin with: the rows as they were when the job was claimed. */
export interface ClaimedRows {
  readonly job: JobRecord;
  readonly vm: VmRecord | undefined;
}

/**
 * A job that this process works on, with its VM, as last committed.
 *
 * States: taken up, without a sign of life; alive, after the first commit of its own or `showLife`.
 *
 * INVARIANTS
 * - Every change goes through `advance` with the claim; `job` and `vm` are what that commit returned.
 */
export class ClaimedJob {
  readonly #world: World;
  readonly #claim: Claim;
  readonly #uncertainties: UncertaintyWatch;
  readonly #onCancelRequested: () => void;
  readonly #onLife: () => void;
  #job: JobRecord;
  #vm: VmRecord | undefined;
  #isAlive = false;

  constructor(
    world: World,
    claimed: ClaimedRows,
    options: {
      readonly uncertainties: UncertaintyWatch;
      readonly onCancelRequested: () => void;
      readonly onLife: () => void;
    },
  ) {
    this.#world = world;
    this.#claim = { jobId: claimed.job.id, runEpoch: claimed.job.runEpoch };
    this.#job = claimed.job;
    this.#vm = claimed.vm;
    this.#uncertainties = options.uncertainties;
    this.#seeVm();
    this.#onCancelRequested = options.onCancelRequested;
    this.#onLife = options.onLife;
  }

  get claim(): Claim {
    return this.#claim;
  }

  get job(): JobRecord {
    return this.#job;
  }

  /** Undefined once the row is dropped. */
  get vm(): VmRecord | undefined {
    return this.#vm;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  stepAt(index: number): StepRecord {
    const step = this.#job.steps[index];
    if (step === undefined) throw new Error(`job ${this.#job.id} has no step ${index}`);
    return step;
  }

  /** Milliseconds since this process learned that the outcome of the VM's call is uncertain. */
  uncertainForMs(call: UncertainCall): number {
    const { vmId } = this.#job;
    return vmId === undefined ? 0 : this.#uncertainties.knownForMs(vmId, call);
  }

  /**
   * Commits one change. Throws StaleClaimError when another worker has the job, StoreUnavailableError
   * when nothing of the change could be stored.
   */
  async advance(change: Omit<JobChange, 'now'>): Promise<void> {
    const now = this.#world.clock.now();
    const { job, vm } = await this.#world.store.jobs.advance(this.#claim, { ...change, now });
    this.#job = job;
    this.#vm = vm;
    this.#seeVm();
    this.#alive();
    if (job.cancelRequestedAt !== undefined) this.#onCancelRequested();
  }

  /** Tells the store that the job runs, unless a commit has told it. */
  async showLife(): Promise<void> {
    if (this.#isAlive) return;
    await this.#world.store.jobs.showLife(this.#claim);
    this.#alive();
  }

  /** Reads the job anew: somebody else asked for its cancel. */
  async refresh(): Promise<void> {
    this.#job = (await this.#world.store.jobs.find(this.#job.id)) ?? this.#job;
  }

  /** Gives the job back, so that it can be claimed again at once. */
  async release(): Promise<void> {
    await this.#world.store.jobs.release(this.#claim);
  }
  #alive(): void {
    if (this.#isAlive) return;
    this.#isAlive = true;
    this.#onLife();
  }

  #seeVm(): void {
    if (this.#vm !== undefined) this.#uncertainties.see(this.#vm);
    else if (this.#job.vmId !== undefined) this.#uncertainties.forget(this.#job.vmId);
  }
}
