import type { Event } from '../../contract/types.gen.ts';
import { delayMsAfter, type ReconnectPace } from '../reconnect-pace.ts';
import { sleep } from '../sleep.ts';
import type { Cursor, EventSource, WayName } from './event-source.ts';
import type { EventsOptions } from './events-options.ts';
import type { EventWays } from './event-ways.ts';

interface Stream {
  readonly ways: EventWays;
  readonly options: EventsOptions;
  readonly pace: ReconnectPace;
  readonly signal: AbortSignal;
  /** Given where not every way tells where it begins. */
  readonly position?: (() => Promise<Required<Cursor>>) | undefined;
  readonly onWay: (way: WayName) => void;
}

/**
 * Events in the order of their seq, across restarts of the daemon: after a lost connection it begins
 * again behind the last event that was handed over, by the same way or by the next one, so that none
 * is skipped or repeated.
 *
 * Throws CursorLostError, DeployerRpcError where the daemon refuses for good (wrong params), and
 * DeployerTransportError where no way leads to it.
 */
export async function* streamEvents(stream: Stream): AsyncGenerator<Event, void, undefined> {
  const { ways, options, pace, signal, position, onWay } = stream;
  let cursor: Cursor = { stream_id: options.stream_id, after_seq: options.after_seq };
  let failures = 0;
  for (;;) {
    let source: EventSource | undefined;
    try {
      if (cursor.after_seq === undefined && position !== undefined) cursor = await position();
      source = await ways.current.open(cursor, signal);
      ways.worked();
      onWay(ways.current.name);
      cursor = source.cursor;
      if (failures > 0) options.onConnection?.({ state: 'restored' });
      failures = 0;
      for (;;) {
        const event = await source.next();
        if (event.seq <= (cursor.after_seq ?? 0)) continue;
        cursor = { stream_id: event.stream_id, after_seq: event.seq };
        yield event;
      }
    } catch (error) {
      if (isAborted(signal)) return;
      cursor = later(cursor, source?.cursor);
      const verdict = ways.failed(error);
      if (verdict === 'give up') throw error;
      if (verdict === 'next way') continue;
      if (failures === 0) options.onConnection?.({ state: 'lost', error });
    } finally {
      await source?.[Symbol.asyncDispose]();
    }
    await sleep(delayMsAfter(failures, pace), signal);
    failures += 1;
    if (isAborted(signal)) return;
  }
}

/** A quiet stream's cursor moves on by its heartbeats. */
function later(cursor: Cursor, seen: Cursor | undefined): Cursor {
  return (seen?.after_seq ?? 0) > (cursor.after_seq ?? 0) ? { ...seen } : cursor;
}

function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
