import type { Event } from '../contract/types.gen.ts';
import { CursorLostError } from './client-errors.ts';
import type { EventReader } from './event-reader.ts';
import type { EventsOptions } from './events/events-options.ts';
import type { ReconnectPace } from './reconnect-pace.ts';
import { readPatiently } from './repeated-call.ts';

/** What to list, and which events to follow from there. */
export interface Listing<T> extends Omit<EventsOptions, 'after_seq' | 'stream_id'> {
  /** Reads the state of things; called again after the cursor was lost. */
  readonly list: (signal: AbortSignal) => Promise<T>;
}

export type SnapshotOrEvent<T> =
  | { readonly kind: 'snapshot'; readonly snapshot: T }
  | { readonly kind: 'event'; readonly event: Event };

/** See `DeployerClient.listAndFollow`. The place in the log is taken before the list: nothing is between them. */
export async function* listAndFollow<T>(
  client: EventReader,
  listing: Listing<T>,
  pace: ReconnectPace,
): AsyncGenerator<SnapshotOrEvent<T>, void, undefined> {
  const { list, ...options } = listing;
  const signal = options.signal ?? new AbortController().signal;
  while (!signal.aborted) {
    const { position, snapshot } = await readPatiently(
      async () => ({
        position: await client.eventPosition({ signal }),
        snapshot: await list(signal),
      }),
      { signal, pace },
    );
    yield { kind: 'snapshot', snapshot };
    try {
      for await (const event of client.events({ ...options, ...position })) {
        yield { kind: 'event', event };
      }
      return;
    } catch (error) {
      if (!(error instanceof CursorLostError)) throw error;
    }
  }
}
