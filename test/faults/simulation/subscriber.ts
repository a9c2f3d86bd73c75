import { everybody } from '../../../src/core/events/audience.ts';
import type { Auditor } from './auditor.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { SimCore } from './sim-core.ts';
import type { SimDaemon } from './sim-daemon.ts';
import type { World } from './world.ts';

/**
 * A client that subscribes to the events as connections do: a checked cursor, then page after page, woken
 * by each append; with its cursor again after a crash or when it feels like it.
 *
 * INVARIANTS (asserted)
 * - I14: it gets every event once, in order, and none that is not in the log afterwards.
 */
export class Subscriber {
  readonly #world: World;
  readonly #daemon: SimDaemon;
  readonly #auditor: Auditor;
  readonly #random: SeededRandom;
  #seq = 0;

  constructor(world: World, daemon: SimDaemon, auditor: Auditor) {
    this.#world = world;
    this.#daemon = daemon;
    this.#auditor = auditor;
    this.#random = world.random.fork('subscriber');
  }

  async work(): Promise<void> {
    while (!this.#world.isCalm) {
      const answer = await this.#daemon.call(async (core) => {
        await this.#follow(core);
      });
      if (answer.kind === 'refused') this.#auditor.refused(answer.error);
      await this.#world.time.wait(this.#random.integer(1, 5_000));
    }
  }

  async #follow({ events }: SimCore): Promise<void> {
    let cursor = await events.openCursor({ after_seq: this.#seq }, everybody);
    const untilMs = this.#world.time.now + this.#random.integer(1, 120_000);
    while (!this.#world.isCalm && this.#world.time.now < untilMs) {
      const appended = Promise.withResolvers<undefined>();
      const stop = events.onAppend(() => {
        appended.resolve(undefined);
      });
      try {
        const page = await events.nextPage(cursor);
        for (const event of page.events) {
          await this.#auditor.delivered(event, this.#seq);
          this.#seq = event.seq;
        }
        const isMoved = page.scannedSeq > cursor.afterSeq;
        cursor = { ...cursor, afterSeq: page.scannedSeq };
        if (!isMoved) await Promise.race([appended.promise, this.#world.time.wait(15_000)]);
      } finally {
        stop();
      }
    }
  }
}
