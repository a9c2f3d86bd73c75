import { DeployerError } from '../../core/errors.ts';
import type { EventService } from '../../core/events/event-service.ts';
import type { Call } from '../call.ts';
import type { Subscriptions } from '../subscriptions.ts';
import type { StreamReaders } from '../stream-readers.ts';
import type { Handlers } from './handlers.ts';

type Events = Pick<EventService, 'readEvents'>;

export function createEventHandlers(
  events: Events,
  readers: StreamReaders,
): Pick<Handlers, 'subscribe_events' | 'unsubscribe_events' | 'read_events'> {
  return {
    subscribe_events: async (params, call) => {
      const subscriptions = subscriptionsOf(call);
      const result = await subscriptions.subscribe(params, call.audience);
      call.afterAnswer(() => subscriptions.activate(result.subscription_id));
      return result;
    },
    unsubscribe_events: async (params, call) => {
      subscriptionsOf(call).unsubscribe(params);
      return await Promise.resolve({});
    },
    read_events: async (params, { audience, signal }) => {
      const leave = readers.add({ form: 'poll', positions: [params.after_seq] });
      try {
        return await events.readEvents(params, audience, signal);
      } finally {
        leave();
      }
    },
  };
}

function subscriptionsOf({ subscriptions }: Call): Subscriptions {
  if (subscriptions !== undefined) return subscriptions;
  throw new DeployerError(
    'TRANSPORT_CANNOT_STREAM',
    'a plain HTTP request cannot carry notifications; use a WebSocket on /ws, line mode, or read_events',
  );
}
