import { SystemClock } from '../../src/daemon/system-clock.ts';

/** A clock on which waits of seconds are over in no time: everything that it is asked goes faster. */
export class HurriedClock extends SystemClock {
  readonly #times: number;

  constructor(times = 20) {
    super();
    this.#times = times;
  }

  override monotonic(): number {
    return super.monotonic() * this.#times;
  }

  override async sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    await super.sleep(Math.ceil(delayMs / this.#times), signal);
  }
}
