import type { LogLine } from '../contract/types.gen.ts';
import type { MethodCalls } from './method-calls.gen.ts';
import { readPatiently } from './repeated-call.ts';

/** The daemon no longer has lines that a job has logged. */
export class JobLogIncompleteError extends Error {
  override readonly name = 'JobLogIncompleteError';
  /** Everything up to here was given. */
  readonly afterLine: number;
  readonly lastLine: number;

  constructor(job: string, { afterLine, lastLine }: { afterLine: number; lastLine: number }) {
    super(`of the log of job "${job}" the lines after ${afterLine} are gone; it had ${lastLine}`);
    this.afterLine = afterLine;
    this.lastLine = lastLine;
  }
}

interface LogItem {
  readonly kind: 'log';
  readonly lines: readonly LogLine[];
}

interface Source {
  readonly client: MethodCalls;
  readonly job: string;
  readonly afterLine: number;
  readonly patience: Parameters<typeof readPatiently>[1];
}

/**
 * The log of a job as it is handed on.
 *
 * INVARIANTS
 * - Lines are given in the order of their numbers, each once, none left out.
 */
export class JobLog {
  readonly #source: Source;
  #lastLine: number;

  constructor(source: Source) {
    this.#source = source;
    this.#lastLine = source.afterLine;
  }

  /** Lines of an event: those that are new, after those that are missing before them. */
  async *take(lines: readonly LogLine[]): AsyncGenerator<LogItem> {
    const [first] = lines;
    if (first === undefined) return;
    yield* this.readUpTo(first.line - 1);
    yield* this.#give(lines);
  }

  /** Reads what is missing up to a line. Throws JobLogIncompleteError where the daemon has it no more. */
  async *readUpTo(lastLine: number): AsyncGenerator<LogItem> {
    const { client, job, patience } = this.#source;
    while (this.#lastLine < lastLine) {
      const params = { job, after_line: this.#lastLine };
      const { signal } = patience;
      const { lines } = await readPatiently(
        async () => await client.job_logs(params, { signal }),
        patience,
      );
      const afterLine = this.#lastLine;
      if (lines[0]?.line !== afterLine + 1) {
        throw new JobLogIncompleteError(job, { afterLine, lastLine });
      }
      yield* this.#give(lines);
    }
  }

  *#give(lines: readonly LogLine[]): Generator<LogItem> {
    const fresh = lines.filter(({ line }) => line > this.#lastLine);
    const last = fresh.at(-1);
    if (last === undefined) return;
    this.#lastLine = last.line;
    yield { kind: 'log', lines: fresh };
  }
}
