import { backoffMs } from '../backoff.ts';
import type { World } from './step.ts';

const faultRange = { baseMs: 500, maxMs: 30_000 } as const;

/** Unexpected faults in a row, and the pauses after them. */
export class FaultSpell {
  readonly #world: Pick<World, 'clock' | 'identifiers'>;
  #count = 0;

  constructor(world: Pick<World, 'clock' | 'identifiers'>) {
    this.#world = world;
  }

  /** One more; answers how many there were. */
  note(): number {
    this.#count += 1;
    return this.#count;
  }

  end(): void {
    this.#count = 0;
  }

  async pause(signal: AbortSignal): Promise<void> {
    const { clock, identifiers } = this.#world;
    const waitMs = backoffMs(this.#count, faultRange, () => identifiers.random());
    await clock.sleep(waitMs, signal);
  }
}
