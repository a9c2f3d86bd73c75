import { SystemClock } from '../../src/daemon/system-clock.ts';

export const dayMs = 86_400_000;

/** The machine's clock, which a test may set like an operator sets a wall clock. */
export class JumpingClock extends SystemClock {
  /** What was asked of `sleep`. */
  readonly delays: number[] = [];
  #offsetMs = 0;

  jump(ms: number): void {
    this.#offsetMs += ms;
  }

  override now(): number {
    return super.now() + this.#offsetMs;
  }

  override async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    this.delays.push(delayMs);
    await super.sleep(delayMs, signal);
  }
}
