import type BetterSqlite3 from 'better-sqlite3';
import type { LogLineRecord, LogStream, NewLogLine } from '../../core/records.ts';
import { parseJson } from '../columns.ts';
import type { Connection } from '../connection.ts';

/** The lines of one event as they are stored. */
export interface LogChunkRow {
  readonly first_line: number;
  readonly base_time: number;
  readonly lines: string;
}

/** Milliseconds after the chunk's base time, stream, text, and 1 where the line was cut. */
type PackedLine = readonly [afterMs: number, stream: number, text: string, truncated?: 1];

const streams = ['stdout', 'stderr', 'system'] as const satisfies readonly LogStream[];

/** Rows of `log_chunks`: the lines of each job.log event, stored once. */
export class LogChunkTable {
  readonly #insert: BetterSqlite3.Statement;
  readonly #after: BetterSqlite3.Statement<[string, number], LogChunkRow>;

  constructor(connection: Connection) {
    this.#insert = connection.prepare(
      `INSERT INTO log_chunks (seq, job_id, first_line, last_line, base_time, lines)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#after = connection.prepare(
      `SELECT first_line, base_time, lines FROM log_chunks
       WHERE job_id = ? AND last_line > ? ORDER BY last_line`,
    );
  }

  /** The lines get the numbers from `firstLine` on. */
  insert(
    seq: number,
    chunk: { readonly jobId: string; readonly firstLine: number },
    lines: readonly NewLogLine[],
  ): void {
    const { jobId, firstLine } = chunk;
    const baseTime = lines[0]?.time ?? 0;
    const packed = lines.map(({ time, stream, text, truncated }): PackedLine => {
      const code = streams.indexOf(stream);
      return truncated === undefined
        ? [time - baseTime, code, text]
        : [time - baseTime, code, text, 1];
    });
    const lastLine = firstLine + lines.length - 1;
    this.#insert.run(seq, jobId, firstLine, lastLine, baseTime, JSON.stringify(packed));
  }

  /** Lines with a number above `afterLine`, in order. */
  listAfter(jobId: string, afterLine: number, limit: number): readonly LogLineRecord[] {
    const found: LogLineRecord[] = [];
    if (limit <= 0) return found;
    for (const row of this.#after.iterate(jobId, afterLine)) {
      found.push(...toLogLines(row).filter(({ line }) => line > afterLine));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }
}

/** The numbered lines of a chunk. */
export function toLogLines(row: LogChunkRow): readonly LogLineRecord[] {
  // The column holds what insert wrote.
  const packed = parseJson(row.lines) as readonly PackedLine[];
  return packed.map(([afterMs, stream, text, truncated], index) => ({
    line: row.first_line + index,
    time: row.base_time + afterMs,
    stream: streams[stream] ?? 'system',
    text,
    ...(truncated === undefined ? {} : { truncated: true }),
  }));
}
