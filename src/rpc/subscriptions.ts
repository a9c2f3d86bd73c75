import type {
  Event,
  SubscribeEventsParams,
  SubscribeEventsResult,
  UnsubscribeEventsParams,
} from '../contract/types.gen.ts';
import { DeployerError } from '../core/errors.ts';
import type { Audience } from '../core/events/audience.ts';
import type { EventCursor, OpenedCursor } from '../core/events/event-service.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Identifiers } from '../core/ports/identifiers.ts';
import type { Log } from '../core/ports/log.ts';
import type { EventFrames } from './event-frames.ts';
import type { ReaderForm, StreamReader, StreamReaders } from './stream-readers.ts';

/** The way back to the peer. Frames are written in order; `ready` resolves while there is room. */
export interface Outlet {
  send(frame: string): void;
  ready(): Promise<void>;
}

interface EventSource {
  openCursor(params: SubscribeEventsParams, audience: Audience): Promise<OpenedCursor>;
  nextPage(
    cursor: EventCursor,
  ): Promise<{ readonly events: readonly Event[]; readonly scannedSeq: number }>;
  onAppend(listener: () => void): () => void;
}

export interface SubscriptionDependencies {
  readonly events: EventSource;
  readonly clock: Clock;
  readonly identifiers: Pick<Identifiers, 'next'>;
  readonly log: Log;
  /** Where it is told that there is a reader. */
  readonly readers: StreamReaders;
}

export interface SubscriptionLimits {
  readonly perConnectionMax: number;
  /** Silence after which a heartbeat is sent. Milliseconds. */
  readonly heartbeatMs: number;
}

interface Subscription extends Omit<EventCursor, 'afterSeq'> {
  readonly id: string;
  afterSeq: number;
  /** False until the answer to the subscribe call is on its way. */
  isActive: boolean;
  /** The log may have more for it. */
  isBehind: boolean;
  /** Elapsed time, as `Clock.monotonic` gives it. */
  lastFrameAt: number;
}

/** The peer: how it is reached, and how it wants to be told. */
interface SubscriberParts {
  readonly outlet: Outlet;
  readonly form: ReaderForm;
  readonly frames: EventFrames;
}

/** What a client does about too many of its own takes it at least this long. Milliseconds. */
const retryAfterMs = 1_000;

/** After the log could not be read. Milliseconds. */
const faultPauseMs = 1_000;

/**
 * The subscriptions of one connection. One loop feeds them all: it reads the next page of one only
 * when the connection has room for it, so a slow reader is paced from the log, holds one bounded
 * buffer, and is never skipped.
 *
 * INVARIANTS
 * - At most one loop runs; it runs while there are active subscriptions.
 * - `afterSeq` moves only past events whose frames were handed to the outlet.
 * - Nothing of a subscription is sent before it is active or after it is removed.
 */
export class Subscriptions implements StreamReader {
  readonly #dependencies: SubscriptionDependencies;
  readonly #limits: SubscriptionLimits;
  readonly #outlet: Outlet;
  readonly #frames: EventFrames;
  readonly #subscriptions = new Map<string, Subscription>();
  #wake = new AbortController();
  #stopListening: (() => void) | undefined;
  #isRunning = false;
  #isClosed = false;

  readonly form: ReaderForm;

  constructor(
    dependencies: SubscriptionDependencies,
    { outlet, form, frames, ...limits }: SubscriptionLimits & SubscriberParts,
  ) {
    this.#dependencies = dependencies;
    this.#limits = limits;
    this.#outlet = outlet;
    this.#frames = frames;
    this.form = form;
  }

  /** The cursors of those that are sent to. */
  get positions(): readonly number[] {
    const active = [...this.#subscriptions.values()].filter(({ isActive }) => isActive);
    return active.map(({ afterSeq }) => afterSeq);
  }

  /** Throws what `openCursor` throws, and SUBSCRIPTION_LIMIT. Nothing is sent before `activate`. */
  async subscribe(
    params: SubscribeEventsParams,
    audience: Audience,
  ): Promise<SubscribeEventsResult> {
    const { events, identifiers, clock } = this.#dependencies;
    const { filter, afterSeq, streamId, oldestSeq, headSeq } = await events.openCursor(
      params,
      audience,
    );
    const max = this.#limits.perConnectionMax;
    if (this.#subscriptions.size >= max) {
      throw new DeployerError(
        'SUBSCRIPTION_LIMIT',
        `the connection has ${max} subscriptions already; unsubscribe one first`,
        { details: { limit: max, retry_after_ms: retryAfterMs } },
      );
    }
    const id = identifiers.next('sub');
    const lastFrameAt = clock.monotonic();
    const state = { isActive: false, isBehind: true, lastFrameAt };
    this.#subscriptions.set(id, { id, filter, audience, afterSeq, ...state });
    return {
      subscription_id: id,
      stream_id: streamId,
      oldest_seq: oldestSeq,
      head_seq: headSeq,
    };
  }

  /** Begins to send. */
  activate(id: string): void {
    const subscription = this.#subscriptions.get(id);
    if (subscription === undefined || this.#isClosed) return;
    subscription.isActive = true;
    this.#stopListening ??= this.#dependencies.events.onAppend(() => {
      for (const each of this.#subscriptions.values()) each.isBehind = true;
      this.#wake.abort();
    });
    this.#wake.abort();
    if (!this.#isRunning) void this.#run();
  }

  /** Throws SUBSCRIPTION_NOT_FOUND. */
  unsubscribe({ subscription_id: id }: UnsubscribeEventsParams): void {
    if (!this.#subscriptions.delete(id)) {
      throw new DeployerError(
        'SUBSCRIPTION_NOT_FOUND',
        `subscription "${id}" does not exist on this connection`,
        { details: { subscription_id: id } },
      );
    }
    this.#wake.abort();
  }

  close(): void {
    this.#isClosed = true;
    this.#subscriptions.clear();
    this.#wake.abort();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    const leave = this.#dependencies.readers.add(this);
    try {
      while (this.#subscriptions.size > 0) {
        // Made before the look at the log, so that an append during it is not slept through.
        this.#wake = new AbortController();
        const { signal } = this.#wake;
        await this.#advanceAll();
        const quietMs = this.#quietMs();
        if (quietMs > 0) await this.#dependencies.clock.sleep(quietMs, signal);
        this.#sendHeartbeats();
      }
    } finally {
      this.#isRunning = false;
      leave();
      this.#stopListening?.();
      this.#stopListening = undefined;
    }
  }

  async #advanceAll(): Promise<void> {
    for (const subscription of this.#subscriptions.values()) {
      if (!subscription.isActive || !subscription.isBehind) continue;
      try {
        await this.#advance(subscription);
      } catch (error) {
        const { log, clock } = this.#dependencies;
        log.error({ err: error, subscription_id: subscription.id }, 'events cannot be read');
        await clock.sleep(faultPauseMs);
      }
    }
  }

  /** One page, then it is the next one's turn. */
  async #advance(subscription: Subscription): Promise<void> {
    await this.#outlet.ready();
    if (!this.#subscriptions.has(subscription.id)) return;
    subscription.isBehind = false;
    try {
      const page = await this.#dependencies.events.nextPage(subscription);
      if (!this.#subscriptions.has(subscription.id)) return;
      for (const event of page.events) {
        this.#outlet.send(this.#frames.event(subscription.id, event));
      }
      if (page.events.length > 0) subscription.lastFrameAt = this.#dependencies.clock.monotonic();
      // A page may end early; only one that got nowhere shows that the end was reached.
      if (page.scannedSeq > subscription.afterSeq) subscription.isBehind = true;
      subscription.afterSeq = Math.max(subscription.afterSeq, page.scannedSeq);
    } catch (error) {
      subscription.isBehind = true;
      throw error;
    }
  }

  /** Until the next heartbeat is due; 0 while somebody is behind. */
  #quietMs(): number {
    const now = this.#dependencies.clock.monotonic();
    let quietMs = this.#limits.heartbeatMs;
    for (const { isActive, isBehind, lastFrameAt } of this.#subscriptions.values()) {
      if (!isActive) continue;
      if (isBehind) return 0;
      quietMs = Math.min(quietMs, lastFrameAt + this.#limits.heartbeatMs - now);
    }
    return Math.max(0, quietMs);
  }

  #sendHeartbeats(): void {
    const now = this.#dependencies.clock.monotonic();
    for (const subscription of this.#subscriptions.values()) {
      const { id, isActive, isBehind, lastFrameAt, afterSeq } = subscription;
      if (!isActive || isBehind || now - lastFrameAt < this.#limits.heartbeatMs) continue;
      subscription.lastFrameAt = now;
      this.#outlet.send(this.#frames.heartbeat(id, afterSeq));
    }
  }
}
