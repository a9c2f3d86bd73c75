import type { NewLogLine } from '../records.ts';
import type { Settings } from '../settings.ts';

/** What is kept of a job's output: the beginning and the end. */
export interface LogLimits {
  readonly headLines: number;
  readonly headBytes: number;
  readonly tailLines: number;
  readonly tailBytes: number;
}

/** Of all that may be kept, this part is the beginning. */
const headShare = 0.75;

export function logLimitsOf(
  limits: Pick<Settings['limits'], 'jobLogLines' | 'jobLogBytes'>,
): LogLimits {
  const { jobLogLines, jobLogBytes } = limits;
  const headLines = Math.floor(jobLogLines * headShare);
  const headBytes = Math.floor(jobLogBytes * headShare);
  const tailLines = jobLogLines - headLines;
  return { headLines, headBytes, tailLines, tailBytes: jobLogBytes - headBytes };
}

/** How much of the budget is used up; kept with the offsets, so that a re-attach goes on from it. */
export interface LogSpent {
  readonly lines: number;
  readonly bytes: number;
  /** Lines that were left out and not told yet. */
  readonly dropped: number;
  /** The log says where its beginning ends. */
  readonly isMarked: boolean;
}

/** A line with its place: `endOffset` is that of the byte behind it in the output file. */
export interface PlacedLine {
  readonly line: NewLogLine;
  readonly stream: 'stdout' | 'stderr';
  readonly endOffset: number;
}

/**
 * Decides which lines of a run are kept: those of the beginning at once, those of the end when it is
 * known that it is the end.
 *
 * INVARIANTS
 * - Held are at most `tailLines` and about `tailBytes`.
 */
export class LogBudget {
  readonly #limits: LogLimits;
  readonly #held: PlacedLine[] = [];
  #heldBytes = 0;
  #spent: LogSpent;

  constructor(spent: LogSpent, limits: LogLimits) {
    this.#spent = spent;
    this.#limits = limits;
  }

  get spent(): LogSpent {
    return this.#spent;
  }

  /** From here on lines are held back until the end. */
  get isHeadFull(): boolean {
    const { lines, bytes } = this.#spent;
    return lines >= this.#limits.headLines || bytes >= this.#limits.headBytes;
  }

  spend(text: string): void {
    const { lines, bytes } = this.#spent;
    const after = { lines: lines + 1, bytes: bytes + Buffer.byteLength(text) };
    this.#spent = { ...this.#spent, ...after };
  }

  /** True once: the cut is to be marked now. */
  takeMark(): boolean {
    if (this.#spent.isMarked) return false;
    this.#spent = { ...this.#spent, isMarked: true };
    return true;
  }

  /** Holds a line back; returns the oldest ones, for which there is no room any more. */
  hold(placed: PlacedLine): readonly PlacedLine[] {
    this.#held.push(placed);
    this.#heldBytes += Buffer.byteLength(placed.line.text);
    const { tailLines, tailBytes } = this.#limits;
    let count = 0;
    while (this.#held.length - count > tailLines || this.#heldBytes > tailBytes) {
      this.#heldBytes -= Buffer.byteLength(this.#held[count]?.line.text ?? '');
      count += 1;
    }
    if (count === 0) return [];
    this.#spent = { ...this.#spent, dropped: this.#spent.dropped + count };
    return this.#held.splice(0, count);
  }

  /** Lines that were left out and are told now: told once, also when the end is looked at twice. */
  takeDropped(): number {
    const { dropped } = this.#spent;
    this.#spent = { ...this.#spent, dropped: 0 };
    return dropped;
  }

  /** The run is over: what is held is its end. */
  release(): readonly PlacedLine[] {
    this.#heldBytes = 0;
    return this.#held.splice(0);
  }
}
