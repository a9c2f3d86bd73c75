import type { Clock } from '../ports/clock.ts';
import type { RunOffsets } from '../ports/guest.ts';
import type { NewLogLine } from '../records.ts';
import type { Redactor } from '../redaction.ts';
import { LineAssembler, type AssembledLine } from './line-assembler.ts';
import { LogBudget, type LogLimits, type LogSpent, type PlacedLine } from './log-budget.ts';

/** Lines that may wait for the commit before it: beyond, the reader of the VM is held back. */
const pendingLinesMax = 2_000;
/** Bytes that were left out are passed over for good after so many lines. */
const droppedPerFlush = 1_000;

/** What is true once lines are stored: where a follower goes on, and what the log has cost. */
export interface IntakeProgress {
  readonly offsets: RunOffsets;
  readonly spent: LogSpent;
}

/** Makes lines and the progress behind them durable in one commit. There may be no line. */
type Flush = (lines: readonly NewLogLine[], progress: IntakeProgress) => Promise<void>;

/**
 * From the bytes of a run to committed log lines. While one commit is under way lines gather for the
 * next, so a burst becomes few commits and a lone line is stored at once. Of a log without an end
 * the beginning and the end are kept, and the cut is marked.
 *
 * INVARIANTS
 * - Lines are committed together with the offsets behind them, in order, one commit at a time.
 * - The committed offsets are never beyond a line that is held back: a re-attach reads it again.
 * - After a failed commit nothing further is committed; the failure is thrown to the caller.
 */
export class LogIntake {
  readonly #clock: Clock;
  readonly #flush: Flush;
  readonly #assemblers: { readonly stdout: LineAssembler; readonly stderr: LineAssembler };
  readonly #budget: LogBudget;
  #offsets: RunOffsets;
  #pending: NewLogLine[] = [];
  #unflushedDrops = 0;
  #running: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(
    dependencies: { clock: Clock; redactor: Redactor; flush: Flush },
    options: { from: IntakeProgress; limits: LogLimits; lineBytesMax: number },
  ) {
    const { offsets, spent } = options.from;
    this.#clock = dependencies.clock;
    this.#flush = dependencies.flush;
    this.#offsets = offsets;
    this.#budget = new LogBudget(spent, options.limits);
    const create = (offset: number): LineAssembler =>
      new LineAssembler(dependencies.redactor, { lineBytesMax: options.lineBytesMax, offset });
    this.#assemblers = { stdout: create(offsets.stdout), stderr: create(offsets.stderr) };
  }

  /** Takes bytes; waits only when too many lines are waiting already. */
  async push(stream: 'stdout' | 'stderr', bytes: Uint8Array): Promise<void> {
    this.#enqueue(stream, this.#assemblers[stream].push(bytes));
    if (this.#pending.length >= pendingLinesMax) await this.#running;
    this.#throwFailure();
  }

  /** Ends both streams: a last line without a newline is a line. Resolves when all is committed. */
  async finish(): Promise<void> {
    this.#enqueue('stdout', this.#assemblers.stdout.end());
    this.#enqueue('stderr', this.#assemblers.stderr.end());
    const dropped = this.#budget.takeDropped();
    if (dropped > 0) this.#remark(`${dropped} lines are left out here`);
    for (const { line, stream, endOffset } of this.#budget.release()) {
      this.#pending.push(line);
      this.#offsets = { ...this.#offsets, [stream]: endOffset };
    }
    this.#start();
    await this.settle();
  }

  /** Resolves when what was pushed is committed; unfinished lines stay unstored. */
  async settle(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
    this.#throwFailure();
  }

  #enqueue(stream: 'stdout' | 'stderr', lines: readonly AssembledLine[]): void {
    if (lines.length === 0) return;
    const time = this.#clock.now();
    for (const { text, truncated, endOffset } of lines) {
      const line = { time, stream, text, ...(truncated ? { truncated: true as const } : {}) };
      if (this.#budget.isHeadFull) {
        this.#hold({ line, stream, endOffset });
        continue;
      }
      this.#pending.push(line);
      this.#offsets = { ...this.#offsets, [stream]: endOffset };
      this.#budget.spend(text);
    }
    this.#start();
  }

  #hold(placed: PlacedLine): void {
    if (this.#budget.takeMark()) this.#remark('the log is long: from here on its end is kept');
    for (const { stream, endOffset } of this.#budget.hold(placed)) {
      this.#offsets = { ...this.#offsets, [stream]: endOffset };
      this.#unflushedDrops += 1;
    }
  }

  #remark(text: string): void {
    this.#pending.push({ time: this.#clock.now(), stream: 'system', text });
  }

  #start(): void {
    // What comes now would take the offsets beyond the lines that were not stored.
    if (this.#failure !== undefined) return;
    const hasWork = this.#pending.length > 0 || this.#unflushedDrops >= droppedPerFlush;
    if (hasWork) this.#running ??= this.#drain();
  }

  async #drain(): Promise<void> {
    try {
      do {
        const lines = this.#pending;
        this.#pending = [];
        this.#unflushedDrops = 0;
        await this.#flush(lines, { offsets: this.#offsets, spent: this.#budget.spent });
      } while (this.#pending.length > 0);
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
