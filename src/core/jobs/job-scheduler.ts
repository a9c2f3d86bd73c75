import { UnclaimableJobError } from '../ports/store.ts';
import type { JobRecord } from '../records.ts';
import { FailingJobs } from './failing-jobs.ts';
import { JobRunner } from './job-runner.ts';
import { patienceEndsMs, recoveriesAllowed, recoveriesMax, suspectFrom } from './recovery.ts';
import { Rounds } from './rounds.ts';
import type { World } from './step.ts';
import { UncertaintyWatch } from './uncertainty-watch.ts';

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
 * - Only claims that have a runner are renewed: a job that a fault left behind is taken up again, after
 *   a rest. A job that cannot be taken up keeps no other from it.
 * - Claims are made one after another: which job is next is the store's fair choice each time.
 */
export class JobScheduler implements AsyncDisposable {
  readonly #world: World;
  readonly #options: SchedulerOptions;
  readonly #runners = new Map<string, Running>();
  readonly #uncertainties: UncertaintyWatch;
  readonly #aside: FailingJobs;
  readonly #stopping = new AbortController();
  #startedAt = 0;
  #claiming: Promise<void> | undefined;
  #poked = false;
  #keeper: Promise<void> | undefined;
  readonly #claimRounds = new Rounds();
  readonly #keeperRounds = new Rounds();
  /** Aborted when the claims are to be renewed now. */
  #renewNow = new AbortController();
  /** What claiming last failed of; said once, and not every second while it lasts. */
  #claimFault: string | undefined;

  constructor(world: World, options: SchedulerOptions) {
    this.#world = world;
    this.#options = options;
    this.#uncertainties = new UncertaintyWatch(world.clock);
    this.#aside = new FailingJobs(world, {
      stopping: this.#stopping.signal,
      onRested: () => {
        this.poke();
      },
    });
  }

  /** Takes up what an earlier process left, and everything that comes. */
  start(): void {
    this.#startedAt = this.#world.clock.monotonic();
    this.#keeper = this.#keepClaims();
    void this.#beMorePatient();
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

  /**
   * A sign of life: resolves once the claims were renewed and jobs were looked for, or the store refused
   * to. It never resolves while one of the two loops, or the store, is stuck. What jobs wait for, and
   * whether there are any, makes no difference, and neither does a disk that is full.
   */
  async pulse(): Promise<void> {
    const rounds = [this.#claimRounds.nextEnd, this.#keeperRounds.nextEnd];
    this.#renewNow.abort();
    this.poke();
    await Promise.all(rounds);
  }

  /** Lets every runner go at its next safe point; what runs inside VMs goes on by itself. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    this.#renewNow.abort();
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
        this.#claimRounds.end();
      } catch (error) {
        this.#sayClaimFault(error);
        this.#claimRounds.end();
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
    const only = this.#roomFor();
    if (only === 'none') return false;
    try {
      const job = await this.#claimNext(only);
      if (job === undefined) return false;
      await this.#open(job);
    } catch (error) {
      if (!(error instanceof UnclaimableJobError)) throw error;
      await this.#aside.unclaimable(error);
    }
    return true;
  }

  #roomFor(): 'urgent' | 'ordinary' | 'any' | 'none' {
    const urgent = [...this.#runners.values()].filter(({ isUrgent }) => isUrgent).length;
    const hasUrgent = urgent < urgentMax;
    const hasOrdinary = this.#runners.size - urgent < this.#options.jobsRunningMax;
    if (hasUrgent && hasOrdinary) return 'any';
    return hasUrgent ? 'urgent' : hasOrdinary ? 'ordinary' : 'none';
  }

  async #claimNext(only: 'urgent' | 'ordinary' | 'any'): Promise<JobRecord | undefined> {
    const { clock, store } = this.#world;
    const hasSuspect = [...this.#runners.values()].some(({ runner }) => runner.isOnProbation);
    const max = recoveriesAllowed(clock.monotonic() - this.#startedAt, hasSuspect);
    return await store.jobs.claimNext({
      owner: this.#options.owner,
      leaseMs,
      now: clock.now(),
      running: [...this.#runners.keys(), ...this.#aside.resting],
      recoveries: { max, wornOutFrom: recoveriesMax },
      ...(only === 'any' ? {} : { only }),
    });
  }

  async #open(job: JobRecord): Promise<void> {
    let runner: JobRunner;
    try {
      runner = await JobRunner.open(this.#world, job, {
        uncertainties: this.#uncertainties,
        onLife: () => {
          if ((job.recoveries ?? 0) > suspectFrom) this.poke();
        },
      });
    } catch (error) {
      await this.#aside.unopened(job.id, error);
      return;
    }
    const isUrgent = job.kind === 'delete_vm' || job.cancelRequestedAt !== undefined;
    this.#runners.set(job.id, { runner, isUrgent, over: this.#over(job, runner) });
  }

  async #over(job: JobRecord, runner: JobRunner): Promise<void> {
    try {
      await runner.run();
      this.#aside.ranOn(job.id);
    } catch (error) {
      await this.#aside.leftBehind(job.id, error);
    } finally {
      this.#runners.delete(job.id);
      this.poke();
    }
  }

  /** Poked when more suspects can be taken up. */
  async #beMorePatient(): Promise<void> {
    const { clock } = this.#world;
    for (const afterMs of patienceEndsMs) {
      const leftMs = this.#startedAt + afterMs - clock.monotonic();
      await clock.sleep(Math.max(0, leftMs), this.#stopping.signal);
      if (this.#stopping.signal.aborted) return;
      this.poke();
    }
  }

  async #keepClaims(): Promise<void> {
    for (;;) {
      await this.#world.clock.sleep(renewEveryMs, this.#renewNow.signal);
      if (this.#stopping.signal.aborted) return;
      this.#renewNow = new AbortController();
      try {
        const claims = Array.from(this.#runners.values(), ({ runner }) => runner.claim);
        await this.#world.store.jobs.renewClaims(claims, leaseMs, this.#world.clock.now());
      } catch (error) {
        this.#world.log.error({ err: error }, 'renewing claims failed; trying again');
      }
      this.#keeperRounds.end();
      this.poke();
    }
  }
}
