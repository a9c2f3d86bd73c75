import type { Audience } from '../core/events/audience.ts';
import type { CallContext } from '../core/requests.ts';
import type { Subscriptions } from './subscriptions.ts';

/** What a handler gets besides its params. */
export interface Call {
  readonly context: CallContext;
  /** Whose events it may be told of. */
  readonly audience: Audience;
  /** Aborts when the caller is gone or the daemon stops: waits end then. */
  readonly signal: AbortSignal;
  /** Undefined where the connection can carry no notifications. */
  readonly subscriptions: Subscriptions | undefined;
  /** The task is run once the answer is on its way, so that what it sends comes after it. */
  readonly afterAnswer: (task: () => void) => void;
}
