import { DeployerError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { ComputeBackend } from '../ports/compute.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Log } from '../ports/log.ts';
import type { Store } from '../ports/store.ts';
import { presentTime } from '../present.ts';
import type { Settings } from '../settings.ts';
import { BackendSweep, type BackendReport } from './backend-sweep.ts';

/** After a start everything is looked at often: what an earlier process left is settled soon. */
const firstSweeps = 20;
const firstIntervalMs = 10_000;

interface Dependencies {
  readonly store: Store;
  readonly backends: ReadonlyMap<string, ComputeBackend>;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly log: Log;
}

/** What one sweep of all backends came to. */
export interface SweepReport {
  readonly startedAt: number;
  readonly endedAt: number;
  readonly opened: number;
  readonly closed: number;
  readonly acted: number;
  /** Backends of which not everything could be looked at, and why. */
  readonly incomplete: readonly { readonly backend: string; readonly reason: string }[];
}

/**
 * Decides when the backends are compared with the database.
 *
 * States: idle before `start`; then sweeping and waiting in turn; stopped by its disposal, which waits
 * for no backend.
 *
 * INVARIANTS
 * - At most one sweep runs. Who asks for one gets one that began after the question.
 * - A backend that fails or does not answer keeps no other from being swept.
 */
export class ReconcileSweeper implements AsyncDisposable {
  readonly #dependencies: Dependencies;
  readonly #settings: Settings['reconcile'];
  readonly #sweeps: ReadonlyMap<string, BackendSweep>;
  readonly #stopping = new AbortController();
  /** By backend, as it was last told in the log. */
  readonly #told = new Map<string, string | undefined>();
  #loop: Promise<void> | undefined;
  #running: Promise<SweepReport> | undefined;
  #next: Promise<SweepReport> | undefined;
  #count = 0;
  #lastSweepAt: number | undefined;

  constructor(dependencies: Dependencies, settings: Settings['reconcile']) {
    this.#dependencies = dependencies;
    this.#settings = settings;
    this.#sweeps = new Map(
      Array.from(dependencies.backends, ([name, backend]) => [
        name,
        new BackendSweep(dependencies, backend),
      ]),
    );
  }

  start(): void {
    this.#loop = this.#run();
  }

  /** When the last sweep ended; undefined before the first. */
  get lastSweepAt(): number | undefined {
    return this.#lastSweepAt;
  }

  /** Why nothing is done that nobody asked for; undefined: what is proven is done. */
  async reportOnly(): Promise<string | undefined> {
    if (this.#settings.act === 'report') return 'reconcile.act is "report"';
    const restoredAt = await this.#dependencies.store.reconcile.restoredAt();
    if (restoredAt === undefined) return undefined;
    return `the database was restored at ${presentTime(restoredAt)}; reconcile with end_report_only ends this`;
  }

  /** A sweep that begins now, or as soon as the one that runs has ended. Throws SHUTTING_DOWN. */
  async sweep(): Promise<SweepReport> {
    if (this.#next !== undefined) return await this.#next;
    if (this.#running === undefined) return await this.#begin();
    this.#next = this.#afterwards(this.#running);
    return await this.#next;
  }

  /** There is something to carry out: sweeps soon. */
  poke(): void {
    if (this.#stopping.signal.aborted) return;
    // What goes wrong is in the log already.
    void this.sweep().catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
    await this.#next?.catch(() => undefined);
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { clock, log } = this.#dependencies;
    const { signal } = this.#stopping;
    const { intervalMs } = this.#settings;
    for (;;) {
      try {
        await this.sweep();
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'a sweep failed; trying again');
      }
      const isFirst = this.#count < firstSweeps;
      await clock.sleep(isFirst ? Math.min(firstIntervalMs, intervalMs) : intervalMs, signal);
      if (signal.aborted) return;
    }
  }

  async #afterwards(running: Promise<SweepReport>): Promise<SweepReport> {
    await running.catch(() => undefined);
    this.#next = undefined;
    return await this.#begin();
  }

  async #begin(): Promise<SweepReport> {
    this.#running = this.#sweepAll().finally(() => {
      this.#running = undefined;
    });
    return await this.#running;
  }

  async #sweepAll(): Promise<SweepReport> {
    const { clock } = this.#dependencies;
    const { signal } = this.#stopping;
    this.#count += 1;
    const startedAt = clock.now();
    const reportOnly = await this.reportOnly();
    const reports = await Promise.all(
      Array.from(this.#sweeps, async ([backend, sweep]) => ({
        backend,
        ...(await this.#sweepOne(backend, sweep, reportOnly)),
      })),
    );
    if (signal.aborted) throw new DeployerError('SHUTTING_DOWN', 'the daemon is stopping');
    this.#lastSweepAt = clock.now();
    const sum = (of: (report: BackendReport) => number): number =>
      reports.reduce((total, report) => total + of(report), 0);
    return {
      startedAt,
      endedAt: this.#lastSweepAt,
      opened: sum(({ opened }) => opened),
      closed: sum(({ closed }) => closed),
      acted: sum(({ acted }) => acted),
      incomplete: reports.flatMap(({ backend, incomplete: reason }) =>
        reason === undefined ? [] : [{ backend, reason }],
      ),
    };
  }

  async #sweepOne(
    backend: string,
    sweep: BackendSweep,
    reportOnly: string | undefined,
  ): Promise<BackendReport> {
    const { signal } = this.#stopping;
    const nothing: BackendReport = { opened: 0, closed: 0, acted: 0 };
    try {
      const report = (await sweep.sweep({ reportOnly, signal })) ?? nothing;
      this.#tell(backend, report.incomplete);
      return report;
    } catch (error) {
      this.#dependencies.log.error({ backend, err: error }, 'the sweep of a backend failed');
      return { ...nothing, incomplete: 'internal error; the log has it in full' };
    }
  }

  /** A backend that does not answer is told once, not at each sweep. */
  #tell(backend: string, reason: string | undefined): void {
    if (this.#told.get(backend) === reason) return;
    this.#told.set(backend, reason);
    const { log } = this.#dependencies;
    if (reason === undefined) log.info({ backend }, 'the backend can be looked at in full again');
    else log.warn({ backend, reason }, 'the backend could not be looked at in full');
  }
}
