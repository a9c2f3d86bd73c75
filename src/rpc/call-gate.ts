import { DeployerError } from '../core/errors.ts';

export interface CallGateLimits {
  /** Calls of one connection that run at once. */
  readonly runningMax: number;
  /** Calls of one connection that wait for their turn. */
  readonly waitingMax: number;
}

/** By then some of those that wait have mostly had their turn. Milliseconds. */
const retryAfterMs = 1_000;

/** Lets calls of one connection in, in order, no more than so many at once. */
export class CallGate {
  readonly #limits: CallGateLimits;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: CallGateLimits) {
    this.#limits = limits;
  }

  /** Runs the call in its turn; throws TOO_MANY_REQUESTS when too many wait already. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await call();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    const { runningMax, waitingMax } = this.#limits;
    if (this.#running < runningMax) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= waitingMax) {
      throw new DeployerError(
        'TOO_MANY_REQUESTS',
        `${waitingMax} calls of this connection wait already; wait for answers before sending more`,
        { retryable: true, details: { limit: waitingMax, retry_after_ms: retryAfterMs } },
      );
    }
    await new Promise<void>((letIn) => this.#waiting.push(letIn));
  }

  /** The place goes to the one who has waited longest, or is free again. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }
}
