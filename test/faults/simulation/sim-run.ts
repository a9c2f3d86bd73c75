import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

type Stream = 'stdout' | 'stderr';

interface Write {
  /** Milliseconds after the start. */
  readonly at: number;
  readonly bytes: Buffer;
}

/** What a run is made of, beside its id and its chance. */
export interface RunPlan {
  readonly exitCode: number;
  /** Milliseconds; Infinity: it never ends by itself. */
  readonly lastsMs: number;
  /** Values that the script prints though it should not. */
  readonly secrets: readonly string[];
}

/**
 * A script's process group inside a VM: it writes and ends in true time, whoever watches.
 *
 * States: running; exited by itself; dead (killed, or its machine went down).
 */
export class SimRun {
  readonly id: string;
  readonly startedAt: number;
  readonly exitCode: number;
  readonly #lastsMs: number;
  readonly #writes: Readonly<Record<Stream, readonly Write[]>>;
  #diedAt: number | undefined;

  constructor(id: string, plan: RunPlan & { readonly now: number; readonly random: SeededRandom }) {
    this.id = id;
    this.startedAt = plan.now;
    this.exitCode = plan.exitCode;
    this.#lastsMs = plan.lastsMs;
    const { random } = plan;
    const spreadMs = Math.min(plan.lastsMs, 300_000);
    this.#writes = {
      stdout: writes(`${id} out`, { random, spreadMs, secrets: plan.secrets }),
      stderr: writes(`${id} err`, { random, spreadMs, secrets: [] }),
    };
  }

  isAlive(now: number): boolean {
    return this.#diedAt === undefined && now < this.startedAt + this.#lastsMs;
  }

  /** It ended by itself, with its exit code written. */
  hasExited(now: number): boolean {
    return (
      now >= this.startedAt + this.#lastsMs && !this.#diedBefore(this.startedAt + this.#lastsMs)
    );
  }

  die(now: number): void {
    if (this.isAlive(now)) this.#diedAt = now;
  }

  /** The output file as it is now. */
  file(stream: Stream, now: number): Buffer {
    const until = Math.min(now, this.#diedAt ?? Infinity) - this.startedAt;
    const written = this.#writes[stream].filter(({ at }) => at <= until);
    return Buffer.concat(written.map(({ bytes }) => bytes));
  }

  /** Milliseconds until something changes here next; undefined when it is over. */
  nextChangeIn(now: number): number | undefined {
    if (!this.isAlive(now)) return undefined;
    const since = now - this.startedAt;
    const times = [...this.#writes.stdout, ...this.#writes.stderr].map(({ at }) => at);
    const next = Math.min(this.#lastsMs, ...times.filter((at) => at > since));
    return Number.isFinite(next) ? next - since : 60_000;
  }

  #diedBefore(at: number): boolean {
    return this.#diedAt !== undefined && this.#diedAt < at;
  }
}

/** Lines with a number each, in pieces that do not end where lines end. */
function writes(
  label: string,
  options: {
    readonly random: SeededRandom;
    readonly spreadMs: number;
    readonly secrets: readonly string[];
  },
): readonly Write[] {
  const { random, spreadMs, secrets } = options;
  const count = random.chance(0.1) ? random.integer(100, 400) : random.integer(0, 25);
  const lines = Array.from({ length: count }, (_, index) => {
    const said = secrets.length > 0 && random.chance(0.1) ? ` key=${random.pick(secrets)}` : '';
    const text = random.chance(0.02) ? 'ü'.repeat(10_000) : 'x'.repeat(random.integer(0, 60));
    return `${label} ${index + 1}${said} ${text}`;
  });
  const isOpen = random.chance(0.2);
  const bytes = Buffer.from(lines.join('\n') + (isOpen || count === 0 ? '' : '\n'));
  const pieces = Math.min(bytes.length, random.integer(1, 12));
  const cuts = Array.from({ length: Math.max(0, pieces - 1) }, () =>
    random.integer(0, bytes.length),
  );
  const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
  const times = edges.slice(1).map(() => random.integer(0, Math.floor(spreadMs)));
  times.sort((a, b) => a - b);
  return edges.slice(1).map((end, at) => ({
    at: times[at]!,
    bytes: bytes.subarray(edges[at], end),
  }));
}
