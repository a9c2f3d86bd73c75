import type { Known } from './operator.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { SimDaemon } from './sim-daemon.ts';
import type { World } from './world.ts';

/** A wait is over when its time is, and an answer takes a moment. Milliseconds. */
const answerSlackMs = 5_000;

/**
 * A client that follows one job after another: waits for news of it and reads its log, page by page,
 * across crashes of the daemon.
 *
 * INVARIANTS (asserted)
 * - I14: lines come numbered 1..n, each once; a complete log has as many as it says.
 * - A wait ends in time.
 */
export class LogFollower {
  readonly #world: World;
  readonly #daemon: SimDaemon;
  readonly #known: Known;
  readonly #random: SeededRandom;

  constructor(world: World, daemon: SimDaemon, known: Known) {
    this.#world = world;
    this.#daemon = daemon;
    this.#known = known;
    this.#random = world.random.fork('log follower');
  }

  async work(): Promise<void> {
    while (!this.#world.isCalm) {
      const job = [...this.#known.jobs].at(-1);
      if (job !== undefined) await this.#followJob(job);
      await this.#world.time.wait(this.#random.integer(1_000, 20_000));
    }
  }

  async #followJob(job: string): Promise<void> {
    let lastLine = 0;
    while (!this.#world.isCalm) {
      await this.#wait(job);
      const limit = this.#random.pick([1, 10, 1_000]);
      const answer = await this.#daemon.call(
        async ({ jobs }) => await jobs.jobLogs({ job, after_line: lastLine, limit }),
      );
      if (answer.kind !== 'answer') {
        await this.#world.time.wait(1_000);
        continue;
      }
      const { lines, last_line: end, complete } = answer.value;
      for (const { line } of lines) {
        if (line !== lastLine + 1) {
          this.#world.violate('I14', `${job}: line ${line} is read after ${lastLine}`);
        }
        lastLine = line;
      }
      if (lastLine > end) this.#world.violate('I14', `${job}: line ${lastLine} is beyond ${end}`);
      if (lines.length === 0 && lastLine < end) {
        this.#world.violate('I14', `${job}: no line after ${lastLine}, and ${end} is the last`);
      }
      if (complete && lastLine >= end) return;
    }
  }

  async #wait(job: string): Promise<void> {
    const { time } = this.#world;
    const timeoutMs = this.#random.pick([0, 1_000, 25_000]);
    const begun = time.now;
    const { signal } = new AbortController();
    await this.#daemon.call(
      async ({ jobs }) => await jobs.waitJob({ job, timeout_ms: timeoutMs }, signal),
    );
    const tookMs = time.now - begun;
    if (tookMs > timeoutMs + answerSlackMs) {
      this.#world.violate('I5', `waiting ${timeoutMs} ms for ${job} took ${tookMs} ms`);
    }
  }
}
