import { DeployerError } from './errors.ts';
import type { Clock } from './ports/clock.ts';
import type { Log } from './ports/log.ts';
import type { Mutation, RequestLedger } from './ports/requests.ts';

interface Dependencies {
  readonly ledger: Pick<RequestLedger, 'refuse'>;
  readonly clock: Pick<Clock, 'monotonic'>;
  readonly log: Log;
}

/**
 * Refusals on record: so many at once, and one more each second. Who is allowed nothing could fill
 * the disk otherwise, by being refused.
 */
const burst = 60;
const refillMs = 1_000;

/** Puts refused mutations on record; accepted ones go there with their effect. */
export class AuditTrail {
  readonly #dependencies: Dependencies;
  #left = burst;
  #refilledAt: number;
  #omitted = 0;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#refilledAt = dependencies.clock.monotonic();
  }

  /** Never throws: what the caller is told is the refusal, not what became of its record. */
  async refused(mutation: Mutation, error: unknown): Promise<void> {
    const { ledger, log } = this.#dependencies;
    const { caller, method } = mutation;
    const { reason, message } = toldOf(error);
    if (!this.#mayRecord()) {
      this.#omitted += 1;
      log.info({ caller, method, reason }, 'a refused call is not put on record: too many');
      return;
    }
    const omitted = this.#omitted;
    this.#omitted = 0;
    try {
      await ledger.refuse(mutation, { reason, message, omitted });
    } catch (fault) {
      this.#omitted += omitted + 1;
      log.warn({ err: fault, caller, method, reason }, 'a refused call cannot be put on record');
    }
  }

  #mayRecord(): boolean {
    const now = this.#dependencies.clock.monotonic();
    const refilled = Math.floor((now - this.#refilledAt) / refillMs);
    this.#refilledAt += refilled * refillMs;
    this.#left = Math.min(burst, this.#left + refilled);
    if (this.#left === 0) return false;
    this.#left -= 1;
    return true;
  }
}

/** What is not meant for callers is in the log alone. */
function toldOf(error: unknown): { readonly reason: string; readonly message: string } {
  if (error instanceof DeployerError) return { reason: error.reason, message: error.message };
  return { reason: 'INTERNAL', message: 'Internal error' };
}
