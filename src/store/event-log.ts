import type { Event } from '../contract/types.gen.ts';
import type { EventFilter, EventLog } from '../core/ports/event-log.ts';
import { presentLogLine, presentTime } from '../core/present.ts';
import { parseJson, withoutNulls } from './columns.ts';
import type { Connection } from './connection.ts';
import type { EventRow } from './tables/events.ts';
import { EventTopics } from './tables/event-topics.ts';
import { toLogLines } from './tables/log-chunks.ts';
import type { Tables } from './tables.ts';

/** Where a page of events ends, in characters of stored data; one event may pass it. */
const pageCharactersMax = 262_144;

interface Scan {
  readonly events: readonly Event[];
  readonly scannedSeq: number;
}

/** EventLog on SQLite: reads the rows that the other stores append. */
export class SqliteEventLog implements EventLog {
  readonly streamId: string;
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #topics: EventTopics;

  constructor(
    { connection, tables }: { readonly connection: Connection; readonly tables: Tables },
    streamId: string,
  ) {
    this.streamId = streamId;
    this.#connection = connection;
    this.#tables = tables;
    this.#topics = new EventTopics(connection);
  }

  async bounds(): Promise<{ readonly oldestSeq: number; readonly headSeq: number }> {
    return await this.#connection.read(() => this.#tables.events.bounds());
  }

  async after(afterSeq: number, filter: EventFilter, limit: number): Promise<Scan> {
    return await this.#connection.read(() => {
      const { headSeq } = this.#tables.events.bounds();
      const { events, isCut } = this.#page(this.#rows(afterSeq, filter, limit), limit);
      const lastSeq = events.at(-1)?.seq ?? afterSeq;
      // A reader whose topics are quiet still moves on to the head.
      return { events, scannedSeq: isCut ? lastSeq : Math.max(afterSeq, headSeq) };
    });
  }

  onAppend(listener: () => void): () => void {
    return this.#connection.onAppend(listener);
  }

  *#rows(afterSeq: number, filter: EventFilter, limit: number): Generator<EventRow> {
    if (filter.topics.length === 0 && filter.logs) {
      yield* this.#tables.events.iterateAfter(afterSeq, limit);
      return;
    }
    for (const seq of this.#topics.seqsAfter(afterSeq, filter, limit)) {
      const row = this.#tables.events.find(seq);
      if (row !== undefined) yield row;
    }
  }

  #page(rows: Iterable<EventRow>, limit: number): { events: readonly Event[]; isCut: boolean } {
    const events: Event[] = [];
    let characters = 0;
    for (const row of rows) {
      events.push(this.#present(row));
      characters += (row.data ?? row.lines ?? '').length;
      if (characters >= pageCharactersMax) return { events, isCut: true };
    }
    return { events, isCut: events.length >= limit };
  }

  #present(row: EventRow): Event {
    const event = withoutNulls({
      stream_id: this.streamId,
      seq: row.seq,
      time: presentTime(row.time),
      type: row.type,
      vm_id: row.vm_id,
      job_id: row.job_id,
      user_id: row.user_id,
      data: row.data === null ? { lines: linesOf(row) } : parseJson(row.data),
    });
    // The journal wrote type and data as pairs of the contract.
    return event as Event;
  }
}

/** Empty when the job, and its lines with it, is kept no longer than its events. */
function linesOf({ first_line, base_time, lines }: EventRow) {
  if (first_line === null || base_time === null || lines === null) return [];
  return toLogLines({ first_line, base_time, lines }).map(presentLogLine);
}
