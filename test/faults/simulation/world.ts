import type { ComputeBackend } from '../../../src/core/ports/compute.ts';
import type { Invariant } from '../family.ts';
import { drawRates, type FaultName, type FaultRates } from './fault-rates.ts';
import { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { WallClock } from './sim-clock.ts';
import { SimTime } from './sim-time.ts';
import { Trace } from './trace.ts';

/** A broken invariant of the run. */
export interface Broken {
  readonly invariant: Invariant;
  readonly message: string;
  /** Milliseconds of virtual time. */
  readonly at: number;
}

export interface WorldOptions {
  /**
   * Also does what only a reconciliation sweep can put right: VMs that arrive after the quiet wait, or
   * a second time after the first was adopted.
   */
  readonly needsSweep?: boolean;
  /** How many of the last steps are told. */
  readonly steps?: number;
  /** Rates instead of those that the seed gives. */
  readonly rates?: Partial<FaultRates>;
}

/** The first violation ends a run. */
const violationsMax = 20;

/**
 * What all parts of one run share: the seed, the time, the faults, and what went wrong.
 *
 * States: rough, in which faults happen; calm from `calm()` on, in which none begins.
 */
export class World {
  readonly seed: number;
  readonly options: WorldOptions;
  readonly random: SeededRandom;
  readonly time: SimTime;
  readonly wall: WallClock = { offsetMs: 0 };
  readonly trace: Trace;
  readonly rates: FaultRates;
  readonly pace: ComputeBackend['pace'];
  readonly violations: Broken[] = [];
  readonly #chance: SeededRandom;
  #isCalm = false;

  constructor(seed: number, options: WorldOptions = {}) {
    this.seed = seed;
    this.options = options;
    this.random = new SeededRandom(`seed ${seed}`);
    this.time = new SimTime(this.random.fork('time'));
    this.trace = new Trace(this.time, options.steps);
    this.rates = { ...drawRates(this.random.fork('rates')), ...options.rates };
    this.#chance = this.random.fork('chance');
    const pace = this.random.fork('pace');
    this.pace = {
      pollIntervalMs: pace.pick([500, 2_000, 5_000]),
      deployTimeoutMs: pace.pick([120_000, 900_000]),
      requestTimeoutMs: pace.pick([2_000, 10_000, 30_000]),
      quietWaitMs: pace.pick([3_000, 10_000, 120_000]),
    };
  }

  get isCalm(): boolean {
    return this.#isCalm;
  }

  get isBroken(): boolean {
    return this.violations.length > 0;
  }

  /** The faults are over; what they did stays done. */
  calm(): void {
    this.#isCalm = true;
    this.trace.note('world', 'the faults are over');
  }

  /** Whether this fault happens now. */
  happens(fault: FaultName): boolean {
    return !this.#isCalm && this.rates[fault] > 0 && this.#chance.chance(this.rates[fault]);
  }

  /** Milliseconds that something takes: in most cases little, now and then long. */
  lasts(usuallyMs: number, mostMs: number): number {
    return this.random.integer(1, this.random.chance(0.8) ? usuallyMs : mostMs);
  }

  /** Milliseconds until the fault happens next, at its rate per hour; undefined when it never does. */
  nextIn(fault: FaultName): number | undefined {
    const perHour = this.rates[fault];
    if (this.#isCalm || perHour <= 0) return undefined;
    const hours = -Math.log(1 - this.#chance.next()) / perHour;
    return Math.ceil(hours * 3_600_000);
  }

  violate(invariant: Invariant, message: string): void {
    this.trace.note('VIOLATION', `${invariant}: ${message}`);
    if (this.violations.length >= violationsMax) return;
    this.violations.push({ invariant, message, at: this.time.now });
  }
}
