import { everybody } from '../../../src/core/events/audience.ts';
import type { Auditor } from './auditor.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { SimDaemon } from './sim-daemon.ts';
import type { World } from './world.ts';

/**
 * A client that follows the events by cursor, across crashes and restarts of the daemon.
 *
 * INVARIANTS (asserted)
 * - I14: it gets every event once, in order, and none that is not in the log afterwards.
 */
export class Reader {
  readonly #world: World;
  readonly #daemon: SimDaemon;
  readonly #auditor: Auditor;
  readonly #random: SeededRandom;
  #seq = 0;

  constructor(world: World, daemon: SimDaemon, auditor: Auditor) {
    this.#world = world;
    this.#daemon = daemon;
    this.#auditor = auditor;
    this.#random = world.random.fork('reader');
  }

  async work(): Promise<void> {
    while (!this.#world.isCalm) {
      await this.#read();
      await this.#world.time.wait(this.#random.integer(1, 20_000));
    }
  }

  async #read(): Promise<void> {
    const signal = new AbortController().signal;
    const params = {
      after_seq: this.#seq,
      limit: this.#random.pick([1, 7, 1_000]),
      wait_ms: this.#random.pick([0, 5_000, 25_000]),
    };
    const answer = await this.#daemon.call(
      async ({ events }) => await events.readEvents(params, everybody, signal),
    );
    if (answer.kind === 'refused') this.#auditor.refused(answer.error);
    if (answer.kind !== 'answer') return;
    for (const event of answer.value.events) {
      await this.#auditor.delivered(event, this.#seq);
      this.#seq = event.seq;
    }
  }
}
