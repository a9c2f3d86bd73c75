import type { Event } from '../../contract/types.gen.ts';

export interface EventFilter {
  /** Any of them; empty: all. `vm:<id>`, `job:<id>`, `user:<id>`, `type:<type>`. */
  readonly topics: readonly string[];
  /** False leaves job.log events out. */
  readonly logs: boolean;
}

export interface EventLog {
  /** Changes when the database is another one (restore). */
  readonly streamId: string;
  /** Oldest kept and newest seq; `headSeq` 0 when nothing was ever written. */
  bounds(): Promise<{ readonly oldestSeq: number; readonly headSeq: number }>;
  /** Events with seq > afterSeq that match, in order, at most `limit` of them, at most ~256 KiB. `scannedSeq`: how far the scan came. */
  after(
    afterSeq: number,
    filter: EventFilter,
    limit: number,
  ): Promise<{ readonly events: readonly Event[]; readonly scannedSeq: number }>;
  /** Poked after each commit that appended; carries nothing (decision 4). Returns the unsubscriber. */
  onAppend(listener: () => void): () => void;
}
