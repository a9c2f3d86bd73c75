import type { Event } from '../contract/types.gen.ts';
import type { CallOptions } from './call-options.ts';
import type { EventsOptions } from './events/events-options.ts';
import type { MethodCalls } from './method-calls.gen.ts';

/** Where the log of events ends now. */
export interface EventPosition {
  readonly stream_id: string;
  readonly after_seq: number;
}

/** A client as far as what follows jobs and lists needs it. */
export interface EventReader extends MethodCalls {
  events(options?: EventsOptions): AsyncIterable<Event>;
  eventPosition(options?: CallOptions): Promise<EventPosition>;
}
