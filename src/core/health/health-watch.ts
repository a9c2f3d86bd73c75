import { DeployerError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import { BackendError } from '../ports/compute.ts';
import type { Log } from '../ports/log.ts';

/** Something outside of the daemon that it needs for its work. */
export interface OutsideCheck {
  /** E.g. `backend main`. */
  readonly name: string;
  /** Between two looks while all is well. Milliseconds. */
  readonly intervalMs: number;
  /** Resolves when it is there; throws a BackendError or DeployerError that says what is wrong. */
  readonly look: (stopping: AbortSignal) => Promise<unknown>;
}

/** What the last look at something told. */
export interface OutsideReport {
  readonly name: string;
  /** `unknown`: the first look is not over. */
  readonly status: 'ok' | 'failed' | 'unknown';
  /** What is wrong, safe to show. */
  readonly reason?: string;
  /** How old the look is. Milliseconds. */
  readonly ageMs?: number;
}

interface Dependencies {
  readonly checks: readonly OutsideCheck[];
  readonly clock: Clock;
  readonly log: Log;
}

interface Look {
  readonly reason: string | undefined;
  readonly at: number;
}

/** What was wrong is looked at again soon, so that it is not called wrong for long after its end. */
const retryIntervalMs = 5_000;
/** Longer than the limit of any call that is made here. */
const patienceMs = 30_000;

/**
 * Looks at what the daemon needs, in the background, so that whoever asks for its health waits for
 * nothing and sets nothing off.
 *
 * States: idle before `start`; looking and waiting in turn, each check by itself; stopped by its
 * disposal, which waits for no look.
 *
 * INVARIANTS
 * - Of one check at most one look is under way, however often somebody asks.
 */
export class HealthWatch implements AsyncDisposable {
  readonly #dependencies: Dependencies;
  readonly #looks = new Map<string, Look>();
  readonly #stopping = new AbortController();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  start(): void {
    for (const check of this.#dependencies.checks) void this.#run(check);
  }

  report(): readonly OutsideReport[] {
    const now = this.#dependencies.clock.monotonic();
    return this.#dependencies.checks.map(({ name }) => {
      const look = this.#looks.get(name);
      if (look === undefined) return { name, status: 'unknown' };
      const { reason, at } = look;
      if (reason === undefined) return { name, status: 'ok', ageMs: now - at };
      return { name, status: 'failed', reason, ageMs: now - at };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await Promise.resolve();
  }

  async #run(check: OutsideCheck): Promise<void> {
    const { clock } = this.#dependencies;
    while (!this.#isStopped()) {
      const looking = this.#look(check);
      const isOver = await this.#within(looking);
      if (!isOver) this.#note(check, `no answer within ${patienceMs / 1_000} s`);
      const reason = await looking;
      if (this.#isStopped()) return;
      this.#note(check, reason);
      const pauseMs = reason === undefined ? check.intervalMs : retryIntervalMs;
      await clock.sleep(pauseMs, this.#stopping.signal);
    }
  }

  #isStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** What is wrong. */
  async #look({ name, look }: OutsideCheck): Promise<string | undefined> {
    try {
      await look(this.#stopping.signal);
      return undefined;
    } catch (error) {
      if (error instanceof BackendError || error instanceof DeployerError) return error.message;
      this.#dependencies.log.error({ check: name, err: error }, 'a look at what is needed failed');
      return 'internal error; the log has it in full';
    }
  }

  /** Whether the look is over before the patience is. */
  async #within(looking: Promise<unknown>): Promise<boolean> {
    const over = new AbortController();
    const waiting = this.#dependencies.clock.sleep(
      patienceMs,
      AbortSignal.any([over.signal, this.#stopping.signal]),
    );
    const isOver = await Promise.race([looking.then(() => true), waiting.then(() => false)]);
    over.abort();
    return isOver || this.#isStopped();
  }

  /** A change is told in the log, once. */
  #note({ name }: OutsideCheck, reason: string | undefined): void {
    const { clock, log } = this.#dependencies;
    const before = this.#looks.get(name);
    this.#looks.set(name, { reason, at: clock.monotonic() });
    if (before?.reason === reason) return;
    if (reason !== undefined) log.warn({ check: name, reason }, 'something that is needed fails');
    else if (before !== undefined) log.info({ check: name }, 'what failed is there again');
  }
}
