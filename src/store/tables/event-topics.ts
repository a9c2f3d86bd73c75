import type BetterSqlite3 from 'better-sqlite3';
import type { EventFilter } from '../../core/ports/event-log.ts';
import type { Connection } from '../connection.ts';

type SeqStatement = BetterSqlite3.Statement<(string | number)[], { readonly seq: number }>;

const topicColumns = { vm: 'vm_id', job: 'job_id', user: 'user_id' } as const;

/** Numbers of the events that match a filter, each topic read from an index of its own. */
export class EventTopics {
  readonly #ofSubject: Record<keyof typeof topicColumns, readonly [SeqStatement, SeqStatement]>;
  readonly #ofType: SeqStatement;
  readonly #withoutLogs: SeqStatement;
  readonly #onlyLogs: SeqStatement;

  constructor(connection: Connection) {
    const seqs = (condition: string): SeqStatement =>
      connection.prepare(
        `SELECT seq FROM events WHERE ${condition} AND seq > ? ORDER BY seq LIMIT ?`,
      );
    const ofColumn = (column: string): readonly [SeqStatement, SeqStatement] => [
      seqs(`${column} = ? AND is_log = 0`),
      seqs(`${column} = ? AND is_log = 1`),
    ];
    this.#ofSubject = {
      vm: ofColumn(topicColumns.vm),
      job: ofColumn(topicColumns.job),
      user: ofColumn(topicColumns.user),
    };
    this.#ofType = seqs('type = ? AND is_log = 0');
    this.#withoutLogs = seqs('is_log = 0');
    this.#onlyLogs = seqs('is_log = 1');
  }

  /** The lowest `limit` numbers above `afterSeq` that match, rising. */
  seqsAfter(afterSeq: number, filter: EventFilter, limit: number): readonly number[] {
    if (filter.topics.length === 0) {
      return this.#withoutLogs.all(afterSeq, limit).map(({ seq }) => seq);
    }
    const found = new Set<number>();
    for (const topic of new Set(filter.topics)) {
      for (const seq of this.#ofTopic(topic, filter.logs, [afterSeq, limit])) found.add(seq);
    }
    return [...found].sort((a, b) => a - b).slice(0, limit);
  }

  #ofTopic(topic: string, logs: boolean, range: readonly [number, number]): readonly number[] {
    const colon = topic.indexOf(':');
    const kind = topic.slice(0, colon);
    const value = topic.slice(colon + 1);
    const read = (statement: SeqStatement, ...values: string[]): readonly number[] =>
      statement.all(...values, ...range).map(({ seq }) => seq);
    switch (kind) {
      case 'vm':
      case 'job':
      case 'user': {
        const [plain, log] = this.#ofSubject[kind];
        return [...read(plain, value), ...(logs ? read(log, value) : [])];
      }
      case 'type':
        if (value !== 'job.log') return read(this.#ofType, value);
        return logs ? read(this.#onlyLogs) : [];
      default:
        return [];
    }
  }
}
