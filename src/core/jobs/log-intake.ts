import type { Clock } from '../ports/clock.ts';
import type { RunOffsets } from '../ports/guest.ts';
import type { NewLogLine } from '../records.ts';
import type { Redactor } from '../redaction.ts';
import { LineAssembler } from './line-assembler.ts';

/** Longer lines are cut and marked (limits of the public contract). Bytes. */
const lineBytesMax = 16_384;
/** Lines that may wait for the commit before it: beyond, the reader of the VM is held back. */
const pendingLinesMax = 2_000;

/** Makes lines and the offsets after them durable in one commit. */
type Flush = (lines: readonly NewLogLine[], offsets: RunOffsets) => Promise<void>;

/**
 * From the bytes of a run to committed log lines. While one commit is under way lines gather for the
 * next, so a burst becomes few commits and a lone line is stored at once.
 *
 * INVARIANTS
 * - Lines are committed together with the offsets behind them, in order, one commit at a time.
 * - After a failed commit nothing further is committed; the failure is thrown to the caller.
 */
export class LogIntake {
  readonly #clock: Clock;
  readonly #flush: Flush;
  readonly #assemblers: { readonly stdout: LineAssembler; readonly stderr: LineAssembler };
  #pending: NewLogLine[] = [];
  #running: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(
    dependencies: { clock: Clock; redactor: Redactor; flush: Flush },
    options: { from: RunOffsets },
  ) {
    this.#clock = dependencies.clock;
    this.#flush = dependencies.flush;
    const create = (offset: number): LineAssembler =>
      new LineAssembler(dependencies.redactor, { lineBytesMax, offset });
    this.#assemblers = { stdout: create(options.from.stdout), stderr: create(options.from.stderr) };
  }

  /** Where a follower has to go on after everything that was pushed here is committed. */
  get offsets(): RunOffsets {
    return { stdout: this.#assemblers.stdout.offset, stderr: this.#assemblers.stderr.offset };
  }

  /** Takes bytes; waits only when too many lines are waiting already. */
  async push(stream: 'stdout' | 'stderr', bytes: Uint8Array): Promise<void> {
    const lines = this.#assemblers[stream].push(bytes);
    this.#enqueue(stream, lines);
    if (this.#pending.length >= pendingLinesMax) await this.#running;
    this.#throwFailure();
  }

  /** Ends both streams: a last line without a newline is a line. Resolves when all is committed. */
  async finish(): Promise<void> {
    this.#enqueue('stdout', this.#assemblers.stdout.end());
    this.#enqueue('stderr', this.#assemblers.stderr.end());
    await this.settle();
  }

  /** Resolves when what was pushed is committed; unfinished lines stay unstored. */
  async settle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
    this.#throwFailure();
  }

  #enqueue(
    stream: 'stdout' | 'stderr',
    lines: readonly { text: string; truncated: boolean }[],
  ): void {
    if (lines.length === 0) return;
    const time = this.#clock.now();
    for (const { text, truncated } of lines) {
      this.#pending.push({
        time,
        stream,
        text,
        ...(truncated ? { truncated: true as const } : {}),
      });
    }
    this.#running ??= this.#drain();
  }

  async #drain(): Promise<void> {
    try {
      while (this.#pending.length > 0 && this.#failure === undefined) {
        const lines = this.#pending;
        this.#pending = [];
        await this.#flush(lines, this.offsets);
      }
    } catch (error) {
      this.#failure = { error };
    } finally {
      this.#running = undefined;
    }
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}
