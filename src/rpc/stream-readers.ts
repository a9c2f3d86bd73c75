/** What carries the events to a reader. */
export type ReaderForm = 'websocket' | 'line' | 'sse' | 'poll';

/** A connection or call that reads the event log now. */
export interface StreamReader {
  readonly form: ReaderForm;
  /** The cursor of each of its subscriptions. */
  readonly positions: readonly number[];
}

/** Who reads the event log now, and how far each has come: for the metrics. */
export class StreamReaders {
  readonly #readers = new Set<StreamReader>();

  /** Returns what takes the reader out again. */
  add(reader: StreamReader): () => void {
    this.#readers.add(reader);
    return () => void this.#readers.delete(reader);
  }

  list(): readonly StreamReader[] {
    return [...this.#readers];
  }
}
