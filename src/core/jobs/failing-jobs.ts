import {
  StoreUnavailableError,
  type JobFailure,
  type UnclaimableJobError,
} from '../ports/store.ts';
import { endless, recoveriesMax, wornOut } from './recovery.ts';
import type { World } from './step.ts';

/** After the first fault; twice as long after each further one. Milliseconds. */
const restMs = 500;
/** A runner has tried several times by itself: its second failure in a row is one too many. */
const runnerWeight = 3;
/** The store does not even take the end of the job. Milliseconds. */
const storeRestMs = 30_000;

interface Rest {
  readonly faults: number;
  /** Elapsed time, as `Clock.monotonic` gives it. */
  readonly until: number;
}

interface Fault {
  readonly error: unknown;
  readonly weight: number;
  /** What the job ends with when it was one too many. */
  readonly failure: JobFailure;
}

interface Options {
  readonly stopping: AbortSignal;
  /** A job's rest is over. */
  readonly onRested: () => void;
}

/**
 * Jobs that this process cannot take up, or that a fault left behind. Such a job rests, longer each time,
 * and the others go on; in the end it is put aside as failed.
 */
export class FailingJobs {
  readonly #world: World;
  readonly #options: Options;
  readonly #rests = new Map<string, Rest>();

  constructor(world: World, options: Options) {
    this.#world = world;
    this.#options = options;
  }

  /** Those whose rest is not over. */
  get resting(): readonly string[] {
    const now = this.#world.clock.monotonic();
    return [...this.#rests].filter(([, { until }]) => until > now).map(([id]) => id);
  }

  async unclaimable({ jobId, why, cause }: UnclaimableJobError): Promise<void> {
    if (why === 'worn_out') await this.#putAside(jobId, wornOut);
    else await this.#fault(jobId, { error: cause, weight: 1, failure: wornOut });
  }

  /** No runner could be made for a claimed job. */
  async unopened(jobId: string, error: unknown): Promise<void> {
    if (error instanceof StoreUnavailableError) throw error;
    await this.#fault(jobId, { error, weight: 1, failure: wornOut });
  }

  /** A runner gave up: after its faults in a row it could not even store that the job failed. */
  async leftBehind(jobId: string, error: unknown): Promise<void> {
    if (this.#options.stopping.aborted || error instanceof StoreUnavailableError) {
      this.#world.log.error({ job: jobId, err: error }, 'a job was left behind by a fault');
      this.#pause(jobId, storeRestMs);
      return;
    }
    await this.#fault(jobId, { error, weight: runnerWeight, failure: endless });
  }

  ranOn(jobId: string): void {
    this.#rests.delete(jobId);
  }

  async #fault(jobId: string, { error, weight, failure }: Fault): Promise<void> {
    const faults = (this.#rests.get(jobId)?.faults ?? 0) + weight;
    this.#world.log.error({ job: jobId, err: error, faults }, 'a job cannot be worked on');
    if (faults >= recoveriesMax) await this.#putAside(jobId, failure);
    else this.#pause(jobId, restMs * 2 ** (faults - 1), faults);
  }

  #pause(jobId: string, forMs: number, faults = this.#rests.get(jobId)?.faults ?? 0): void {
    const { clock } = this.#world;
    const { stopping, onRested } = this.#options;
    this.#rests.set(jobId, { faults, until: clock.monotonic() + forMs });
    void clock.sleep(forMs, stopping).then(onRested);
  }

  async #putAside(jobId: string, failure: JobFailure): Promise<void> {
    const { store, clock, log } = this.#world;
    try {
      const isTold = await store.jobs.putAside(jobId, failure, clock.now());
      this.#rests.delete(jobId);
      log.error({ job: jobId, isTold }, 'a job was put aside as failed');
    } catch (error) {
      log.error({ job: jobId, err: error }, 'a job cannot be put aside; trying again');
      this.#pause(jobId, storeRestMs);
    }
  }
}
