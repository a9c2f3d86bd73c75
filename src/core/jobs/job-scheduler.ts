import type { JobRecord } from '../records.ts';
import { JobRunner } from './job-runner.ts';
import type { World } from './step.ts';

/** A claim lives this long without being renewed; then another worker may take the job. */
const leaseMs = 30_000;
const renewEveryMs = 10_000;
/** Deletes and cancels at once: they wait for longer than anything else, and cost little by that. */
const urgentMax = 1_000;

interface Running {
  readonly runner: JobRunner;
  readonly isUrgent: boolean;
  readonly over: Promise<void>;
}

interface SchedulerOptions {
  /** Names this worker in the claims; one per process. */
  readonly owner: string;
  /** Jobs that run at once, deletes and cancels apart. */
  readonly jobsRunningMax: number;
}

/**
 * Decides when jobs run: claims as many as may run at once, each into a runner of its own.
 *
 * States: idle before `start`; started; stopping after dispose (nothing is claimed any more).
 *
 * INVARIANTS
 * - At most one runner for a job. Deletes and cancels have places of their own, so that neither they
 *   nor the ordinary jobs, of which `jobsRunningMax` run, wait for what is blocked on the other side.
 * - Only claims that have a runner are renewed: a job that a fault left behind is taken up again.
 * - Claims are made one after another: which job is next is the store's fair choice each time.
 */
export class JobScheduler implements AsyncDisposable {
  readonly #world: World;
  readonly #options: SchedulerOptions;
  readonly #runners = new Map<string, Running>();
  readonly #stopping = new AbortController();
  #claiming: Promise<void> | undefined;
  #poked = false;
  #keeper: Promise<void> | undefined;
  /** What claiming last failed of; said once, and not every second while it lasts. */
  #claimFault: string | undefined;

  constructor(world: World, options: SchedulerOptions) {
    this.#world = world;
    this.#options = options;
  }

  /** Takes up what an earlier process left, and everything that comes. */
  start(): void {
    this.#keeper = this.#keepClaims();
    this.poke();
  }

  /** There may be something to claim. */
  poke(): void {
    this.#poked = true;
    if (this.#stopping.signal.aborted) return;
    this.#claiming ??= this.#claimAll().finally(() => {
      this.#claiming = undefined;
      // Poked after the last look, before this: look again.
      if (this.#poked) this.poke();
    });
  }

  /** The cancel of this job is in the store: tells its runner, or claims it to settle the cancel. */
  cancelRequested(jobId: string): void {
    this.#runners.get(jobId)?.runner.cancelRequested();
    this.poke();
  }

  /** Lets every runner go at its next safe point; what runs inside VMs goes on by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#claiming;
    for (const { runner } of this.#runners.values()) runner.stop();
    await Promise.all(
      Array.from(this.#runners.values(), async ({ over }) => {
        await over;
      }),
    );
    await this.#keeper;
  }

  async #claimAll(): Promise<void> {
    while (this.#poked && !this.#stopping.signal.aborted) {
      this.#poked = false;
      try {
        while (await this.#claimOne());
        this.#claimFault = undefined;
      } catch (error) {
        this.#sayClaimFault(error);
        await this.#world.clock.sleep(1_000, this.#stopping.signal);
        this.#poked = true;
      }
    }
  }

  #sayClaimFault(error: unknown): void {
    const fault = error instanceof Error ? error.message : String(error);
    if (fault === this.#claimFault) return;
    this.#claimFault = fault;
    this.#world.log.error({ err: error }, 'claiming jobs failed; trying again');
  }

  async #claimOne(): Promise<boolean> {
    if (this.#stopping.signal.aborted) return false;
    const { owner, jobsRunningMax } = this.#options;
    const urgent = [...this.#runners.values()].filter(({ isUrgent }) => isUrgent).length;
    const hasRoom = {
      urgent: urgent < urgentMax,
      ordinary: this.#runners.size - urgent < jobsRunningMax,
    };
    if (!hasRoom.urgent && !hasRoom.ordinary) return false;
    const only = !hasRoom.ordinary ? 'urgent' : !hasRoom.urgent ? 'ordinary' : undefined;
    const job = await this.#world.store.jobs.claimNext({
      owner,
      leaseMs,
      now: this.#world.clock.now(),
      running: [...this.#runners.keys()],
      ...(only === undefined ? {} : { only }),
    });
    if (job === undefined) return false;
    const runner = await JobRunner.open(this.#world, job);
    const isUrgent = job.kind === 'delete_vm' || job.cancelRequestedAt !== undefined;
    this.#runners.set(job.id, { runner, isUrgent, over: this.#over(job, runner) });
    return true;
  }

  async #over(job: JobRecord, runner: JobRunner): Promise<void> {
    try {
      await runner.run();
    } catch (error) {
      // The claim runs out by itself; the job is then taken up anew.
      this.#world.log.error({ job: job.id, err: error }, 'a job was left behind by a fault');
    } finally {
      this.#runners.delete(job.id);
      this.poke();
    }
  }

  async #keepClaims(): Promise<void> {
    const { signal } = this.#stopping;
    for (;;) {
      await this.#world.clock.sleep(renewEveryMs, signal);
      if (signal.aborted) return;
      try {
        const claims = Array.from(this.#runners.values(), ({ runner }) => runner.claim);
        await this.#world.store.jobs.renewClaims(claims, leaseMs, this.#world.clock.now());
      } catch (error) {
        this.#world.log.error({ err: error }, 'renewing claims failed; trying again');
      }
      this.poke();
    }
  }
}
