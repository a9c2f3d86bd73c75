import type BetterSqlite3 from 'better-sqlite3';
import type { Connection } from '../connection.ts';
import type { LogChunkRow } from './log-chunks.ts';

/** What an event is about, and what its topics are. */
export interface EventSubject {
  readonly vmId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly userId?: string | undefined;
}

export interface NewEvent extends EventSubject {
  readonly type: string;
  readonly time: number;
}

/** A row of `events`, with the log chunk of the same seq where there is one. */
export type EventRow = {
  readonly seq: number;
  readonly time: number;
  readonly type: string;
  readonly vm_id: string | null;
  readonly job_id: string | null;
  readonly user_id: string | null;
  readonly is_log: 0 | 1;
  readonly data: string | null;
} & { readonly [K in keyof LogChunkRow]: LogChunkRow[K] | null };

const select = `SELECT events.seq, time, type, vm_id, events.job_id, user_id, is_log, data,
    first_line, base_time, lines
  FROM events LEFT JOIN log_chunks ON log_chunks.seq = events.seq`;

/** Rows of `events`, appended only. */
export class EventTable {
  readonly #connection: Connection;
  readonly #insert: BetterSqlite3.Statement;
  readonly #bySeq: BetterSqlite3.Statement<[number], EventRow>;
  readonly #after: BetterSqlite3.Statement<[number, number], EventRow>;
  readonly #oldest: BetterSqlite3.Statement<[], { readonly seq: number | null }>;
  readonly #head: BetterSqlite3.Statement<[], { readonly seq: number }>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#insert = connection.prepare(
      `INSERT INTO events (time, type, vm_id, job_id, user_id, is_log, data)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#bySeq = connection.prepare(`${select} WHERE events.seq = ?`);
    this.#after = connection.prepare(`${select} WHERE events.seq > ? ORDER BY events.seq LIMIT ?`);
    this.#oldest = connection.prepare('SELECT min(seq) AS seq FROM events');
    this.#head = connection.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'events'`);
  }

  /** `data` undefined: a job.log event, whose lines the caller stores under the seq returned. */
  append(event: NewEvent, data: object | undefined): number {
    const { time, type, vmId, jobId, userId } = event;
    const result = this.#insert.run(
      time,
      type,
      vmId ?? null,
      jobId ?? null,
      userId ?? null,
      data === undefined ? 1 : 0,
      data === undefined ? null : JSON.stringify(data),
    );
    this.#connection.noteAppend();
    return Number(result.lastInsertRowid);
  }

  find(seq: number): EventRow | undefined {
    return this.#bySeq.get(seq);
  }

  /** To be broken off by the caller where it has enough. */
  iterateAfter(seq: number, limit: number): IterableIterator<EventRow> {
    return this.#after.iterate(seq, limit);
  }

  /** `oldestSeq` is one beyond the head when nothing is kept. */
  bounds(): { readonly oldestSeq: number; readonly headSeq: number } {
    const headSeq = this.#head.get()?.seq ?? 0;
    return { oldestSeq: this.#oldest.get()?.seq ?? headSeq + 1, headSeq };
  }
}
