import { collectDefaultMetrics, Registry } from 'prom-client';
import type { StoreTallies } from '../core/ports/tallies.ts';
import { createInstruments, type Instruments } from './instruments.ts';

/** One call of something outside. `outcome`: `ok`, or how it failed. */
export interface MeteredCall {
  readonly operation: string;
  readonly outcome: string;
  readonly durationMs: number;
}

/** What is read at a scrape. */
export interface MetricsSample {
  /** Undefined where the database cannot be read. */
  readonly tallies: StoreTallies | undefined;
  /** The newest event. */
  readonly headSeq: number;
  /** Who reads the event log, with the cursor of each subscription. */
  readonly readers: readonly { readonly form: string; readonly positions: readonly number[] }[];
  readonly connections: { readonly open: number; readonly refused: number };
  readonly checks: readonly { readonly name: string; readonly status: string }[];
}

/** Shown with 0 where nobody reads in that way, so that a graph has no holes. */
const readerForms = ['websocket', 'line', 'sse', 'poll'];

/**
 * The metrics of one daemon, in a registry of their own. What happens is counted as it happens, what
 * is there is read at a scrape.
 */
export class PrometheusMetrics {
  readonly #registry = new Registry();
  readonly #instruments: Instruments;
  #source: (() => Promise<MetricsSample>) | undefined;
  #refused = 0;

  constructor({ version }: { readonly version: string }) {
    this.#instruments = createInstruments(this.#registry);
    this.#instruments.buildInfo.set({ version }, 1);
  }

  /** Adds those of the process, which cost a little as long as it runs: once in a process. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** `source` is asked at each scrape; it does not reject for a database that cannot be read. */
  sampleFrom(source: () => Promise<MetricsSample>): void {
    this.#source = source;
  }

  /** Without a duration the request was refused before its turn. */
  requestEnded(request: { method: string; outcome: string; durationMs?: number }): void {
    const { method, outcome, durationMs } = request;
    this.#instruments.requests.inc({ method, outcome });
    if (durationMs === undefined) return;
    this.#instruments.requestDuration.observe({ method }, durationMs / 1_000);
  }

  backendCalled(backend: string, { operation, outcome, durationMs }: MeteredCall): void {
    const { backendCalls, backendCallDuration } = this.#instruments;
    backendCalls.inc({ backend, operation, outcome });
    backendCallDuration.observe({ backend, operation }, durationMs / 1_000);
  }

  forgeCalled({ operation, outcome, durationMs }: MeteredCall): void {
    const { forgeCalls, forgeCallDuration } = this.#instruments;
    forgeCalls.inc({ operation, outcome });
    forgeCallDuration.observe({ operation }, durationMs / 1_000);
  }

  stepEnded({
    step,
    outcome,
    durationMs,
  }: {
    step: string;
    outcome: string;
    durationMs: number;
  }): void {
    this.#instruments.stepDuration.observe({ step, outcome }, durationMs / 1_000);
  }

  /** `reason`: empty where the job succeeded. */
  jobEnded(labels: { kind: string; state: string; reason: string }): void {
    this.#instruments.jobsEnded.inc(labels);
  }

  unownedVmSeen(backend: string, durationMs: number): void {
    this.#instruments.unownedVmSeconds.inc({ backend }, durationMs / 1_000);
  }

  /** The text of a scrape. */
  async exposition(): Promise<{ readonly contentType: string; readonly body: string }> {
    const sample = await this.#source?.();
    if (sample !== undefined) this.#take(sample);
    return { contentType: this.#registry.contentType, body: await this.#registry.metrics() };
  }

  #take({ tallies, headSeq, readers, connections, checks }: MetricsSample): void {
    const { streamReaders, streamLag, connectionsRefused, checkUp, ...own } = this.#instruments;
    if (tallies === undefined) own.scrapeFailures.inc();
    else this.#takeTallies(tallies);
    for (const form of readerForms) {
      const ofForm = readers.filter((reader) => reader.form === form);
      const positions = ofForm.flatMap((reader) => reader.positions);
      streamReaders.set({ form }, positions.length);
      streamLag.set({ form }, Math.max(0, ...positions.map((position) => headSeq - position)));
    }
    own.connections.set(connections.open);
    connectionsRefused.inc(connections.refused - this.#refused);
    this.#refused = connections.refused;
    checkUp.reset();
    for (const { name, status } of checks) {
      if (status !== 'unknown') checkUp.set({ check: name }, status === 'ok' ? 1 : 0);
    }
  }

  #takeTallies({ users, jobs, vms, problems, unownedVms }: StoreTallies): void {
    const own = this.#instruments;
    for (const gauge of [own.jobs, own.vms, own.problems, own.unownedVms]) gauge.reset();
    own.users.set(users);
    for (const { count, ...labels } of jobs) own.jobs.set(labels, count);
    for (const { count, ...labels } of vms) own.vms.set(labels, count);
    for (const { count, ...labels } of problems) own.problems.set(labels, count);
    for (const { count, ...labels } of unownedVms) own.unownedVms.set(labels, count);
  }
}
