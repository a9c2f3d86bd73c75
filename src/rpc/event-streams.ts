import { DeployerError } from '../core/errors.ts';
import { isAdmin, type AccessMode } from './access.ts';
import { readEventQuery } from './event-query.ts';
import { admitToRoute } from './route-access.ts';
import { SseFrames } from './sse-frames.ts';
import { Subscriptions, type Outlet, type SubscriptionDependencies } from './subscriptions.ts';

/** A request for a stream of events, as HTTP has it. */
export interface EventStreamRequest {
  /** What stands behind the question mark. */
  readonly query: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
}

/** A stream that was granted. Nothing is sent before `start` or after `close`. */
export interface EventStream {
  start(): void;
  close(): void;
}

interface Options {
  readonly access: AccessMode;
  readonly heartbeatMs: number;
  /** Aborts when the daemon stops. */
  readonly stopSignal: AbortSignal;
}

/** What a refusal calls it; the other path is an alias. */
export const eventsRoute = 'GET /api/main/events';

/** Server-Sent Events: the subscription of a WebSocket, in other frames. */
export class EventStreams {
  readonly #dependencies: SubscriptionDependencies;
  readonly #options: Options;

  constructor(dependencies: SubscriptionDependencies, options: Options) {
    this.#dependencies = dependencies;
    this.#options = options;
  }

  /** Throws USER_REQUIRED, ACCESS_DENIED, INVALID_PARAMS, CURSOR_EXPIRED, STREAM_RESET, SHUTTING_DOWN. */
  async open({ query, headers }: EventStreamRequest, outlet: Outlet): Promise<EventStream> {
    const { access: mode } = this.#options;
    const caller = admitToRoute(eventsRoute, 'read', { headers, mode });
    const audience = { tenant: caller.tenant, isAdmin: isAdmin(caller) };
    const params = readEventQuery(query, headers);
    const { heartbeatMs, stopSignal } = this.#options;
    const frames = new SseFrames();
    const subscriptions = new Subscriptions(this.#dependencies, {
      outlet,
      form: 'sse',
      frames,
      perConnectionMax: 1,
      heartbeatMs,
    });
    const opened = await subscriptions.subscribe(params, audience);
    // Also when the stop came while the log was asked.
    if (stopSignal.aborted) {
      throw new DeployerError('SHUTTING_DOWN', 'the daemon is stopping', { retryable: true });
    }
    return {
      start: () => {
        const afterSeq = params.after_seq ?? opened.head_seq;
        const isFromNow = params.after_seq === undefined;
        outlet.send(frames.opening(opened.stream_id, afterSeq, { isFromNow }));
        subscriptions.activate(opened.subscription_id);
      },
      close: () => subscriptions.close(),
    };
  }
}
