import type { JobChange, Store } from '../ports/store.ts';
import type { ComputeBackend } from '../ports/compute.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forge } from '../ports/forge.ts';
import type { BootstrapSource, Guest, UrlProbe } from '../ports/guest.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Log } from '../ports/log.ts';
import type { NewProblem } from '../ports/problems.ts';
import type { ErrorDetails, Reason } from '../errors.ts';
import type { JobRecord, StepRecord, TombstoneCause, VmPatch, VmRecord } from '../records.ts';
import type { Settings } from '../settings.ts';
import type { StepTimes } from './step-times.ts';
import type { UncertainCall } from './uncertainty-watch.ts';

/** Everything outside that steps act on. */
export interface World {
  readonly store: Store;
  readonly backends: ReadonlyMap<string, ComputeBackend>;
  readonly forge: Forge;
  readonly guest: Guest;
  readonly bootstraps: BootstrapSource;
  readonly urlProbe: UrlProbe;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly settings: Settings;
  readonly log: Log;
}

/** How one pass of a step ended. */
export type StepOutcome =
  | {
      readonly kind: 'done';
      readonly message?: string;
      readonly vm?: VmPatch;
      readonly dropVm?: TombstoneCause;
      readonly renewVm?: JobChange['renewVm'];
      readonly openProblem?: NewProblem;
    }
  | { readonly kind: 'skipped'; readonly message: string }
  /**
   * To be called again; `blockedOn` names what is waited for when a fault is the cause, `reason` what
   * the job fails with when that lasts too long. `isSilent`: the backend gave no sign of life.
   */
  | {
      readonly kind: 'again';
      readonly afterMs: number;
      readonly blockedOn?: string;
      readonly reason?: Reason;
      readonly isSilent?: true;
      readonly message?: string;
    }
  | {
      readonly kind: 'failed';
      readonly reason: Reason;
      readonly message: string;
      readonly retryable: boolean;
      readonly details?: ErrorDetails;
      readonly vm?: VmPatch;
    };

/**
 * What a step sees. `job`, `vm` and `step` are as last committed (`vm` throws VmGoneError once the row is
 * dropped); `commit` makes a change durable and
 * renews them. `signal` aborts when the job is canceled or superseded or the daemon stops: a step
 * passes it on to what waits and lets the abort fly.
 */
export interface StepContext {
  readonly world: World;
  readonly backend: ComputeBackend;
  readonly signal: AbortSignal;
  readonly job: JobRecord;
  readonly vm: VmRecord;
  readonly step: StepRecord;
  /** When this step began, also before a restart: a stamp, which `times` knows the age of. */
  readonly startedAt: number;
  readonly times: StepTimes;
  /** Passes of this step since the process took the job over, this one included. */
  readonly pass: number;
  /** Passes in a row, before this one, that were blocked: what a back-off grows with. */
  readonly blockedCount: number;
  /** Milliseconds of elapsed time since this process learned that the call's outcome is uncertain. */
  uncertainForMs(call: UncertainCall): number;
  commit(change: Omit<JobChange, 'now' | 'end'>): Promise<void>;
  /** Makes `data` this step's memory for the time after a crash. */
  remember(data: Readonly<Record<string, unknown>>, vm?: VmPatch): Promise<void>;
  /** What blocked the step is there again, though the pass goes on. */
  unblock(): Promise<void>;
  /** A remark of the daemon in the job's log. */
  say(text: string): Promise<void>;
}

/**
 * One pass of a step: looks, does what is next, says how to go on. Idempotent: called again after a
 * crash at any point, it finds out what already happened (decision 2).
 */
export type Step = (context: StepContext) => Promise<StepOutcome>;
