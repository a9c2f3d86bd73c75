import type { Event } from '../../contract/types.gen.ts';

/** All events up to `after_seq` that are wanted were handed over. */
export interface Cursor {
  readonly stream_id?: string | undefined;
  readonly after_seq?: number | undefined;
}

/** One connection, or one row of polls, that gives the events behind a cursor. */
export interface EventSource extends AsyncDisposable {
  /** Where it began, and on a quiet stream how far the daemon has looked since. */
  readonly cursor: Cursor;
  /**
   * The next event, which may have been given before. Throws ConnectionLostError once everything that
   * arrived was handed over, WayUnusableError, DeployerRpcError, or the signal's reason.
   */
  next(): Promise<Event>;
}

/** One way to read events. `open` throws as `EventSource.next`, or DaemonUnreachableError. */
export interface EventWay {
  readonly name: WayName;
  open(cursor: Cursor, signal: AbortSignal): Promise<EventSource>;
}

export type WayName = 'lines' | 'websocket' | 'sse' | 'polling';
