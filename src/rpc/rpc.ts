import type { ContractDocument } from '../contract/document.ts';
import type { ResultCheck } from '../contract/result-validation.ts';
import { DeployerError } from '../core/errors.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Identifiers } from '../core/ports/identifiers.ts';
import type { Log } from '../core/ports/log.ts';
import { Admission, type RequestOrigin } from './admission.ts';
import type { AccessMode } from './access.ts';
import { CallGate } from './call-gate.ts';
import { Connection } from './connection.ts';
import { ErrorMapping } from './error-mapping.ts';
import { notificationFrames } from './event-frames.ts';
import {
  EventStreams,
  eventsRoute,
  type EventStream,
  type EventStreamRequest,
} from './event-streams.ts';
import { createHandlers, type Services } from './handlers/create-handlers.ts';
import { healthAnswer, type HealthAnswer } from './health-answer.ts';
import { rpcLimitsDefault, type RpcLimits } from './limits.ts';
import { ProtocolError, type ProtocolReason } from './protocol-error.ts';
import { Responder, type Response } from './responder.ts';
import { meteredMethod, noMetrics, outcomeOf, type RequestMetrics } from './request-metrics.ts';
import { admitToRoute } from './route-access.ts';
import { routeRefusal, type RouteRefusal } from './route-refusal.ts';
import { StreamReaders, type ReaderForm } from './stream-readers.ts';
import { Subscriptions, type Outlet, type SubscriptionDependencies } from './subscriptions.ts';
import { Tenancy } from './tenancy.ts';
import type { Request } from './envelope.ts';

export interface RpcDependencies {
  readonly services: Services;
  readonly document: Pick<ContractDocument, 'parsed'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly identifiers: Pick<Identifiers, 'next'>;
  /** Where readers of the event log are counted. */
  readonly readers?: StreamReaders;
  readonly metrics?: RequestMetrics;
  /** Checks every result against the contract: for tests, which are to find a wrong one. */
  readonly checkResult?: ResultCheck;
}

export interface RpcOptions {
  /** The name under which other services know this one. */
  readonly service: string;
  readonly limits?: Partial<RpcLimits>;
  /** Default: `socket`. */
  readonly access?: AccessMode;
}

/**
 * JSON-RPC 2.0 over whatever carries messages.
 *
 * States: serving; stopping (new calls are refused with SHUTTING_DOWN, waits have ended).
 */
export class Rpc {
  readonly #dependencies: RpcDependencies;
  readonly #service: string;
  readonly #limits: RpcLimits;
  readonly #responder: Responder;
  readonly #metrics: RequestMetrics;
  readonly #stop = new AbortController();
  readonly #subscribing: SubscriptionDependencies;
  readonly #streams: EventStreams;
  readonly #access: AccessMode;
  #document: Buffer | undefined;

  constructor(dependencies: RpcDependencies, { service, limits, access = 'socket' }: RpcOptions) {
    const { document, services, checkResult, readers = new StreamReaders() } = dependencies;
    this.#dependencies = dependencies;
    this.#metrics = dependencies.metrics ?? noMetrics;
    this.#service = service;
    this.#limits = { ...rpcLimitsDefault, ...limits };
    this.#access = access;
    const handlers = createHandlers({ services, document, readers });
    const tenancy = new Tenancy(handlers, services);
    const { requests } = services;
    this.#responder = new Responder(new Admission({ handlers, tenancy, requests }, access), {
      errors: new ErrorMapping(dependencies),
      ...(checkResult === undefined ? {} : { checkResult }),
    });
    this.#subscribing = { ...dependencies, events: services.events, readers };
    this.#streams = new EventStreams(this.#subscribing, {
      access,
      heartbeatMs: this.#limits.heartbeatMs,
      stopSignal: this.#stop.signal,
    });
  }

  /** The OpenRPC document, byte for byte what `rpc.discover` answers: on one line. */
  get document(): Buffer {
    this.#document ??= Buffer.from(JSON.stringify(this.#dependencies.document.parsed));
    return this.#document;
  }

  /** The body of `/.well-known/heroservice.json`. */
  get manifest(): Buffer {
    return Buffer.from(JSON.stringify(manifestOf(this.#service, this.#dependencies.document)));
  }

  /** Without an outlet the connection carries answers only. `form`: what its reader is counted as. */
  connect(outlet?: Outlet, form: ReaderForm = 'line'): Connection {
    const { callsRunning, callsWaiting } = this.#limits;
    return new Connection({
      respond: async (request, origin) => await this.#respond(request, origin),
      failure: (id, error) => {
        const response = this.#responder.failure(id, error);
        this.#metrics.requestEnded({ method: 'unknown', outcome: outcomeOf(response) });
        return response;
      },
      gate: new CallGate({ runningMax: callsRunning, waitingMax: callsWaiting }),
      outlet,
      subscriptions: outlet === undefined ? undefined : this.#subscriptionsOn(outlet, form),
      limits: this.#limits,
      stopSignal: this.#stop.signal,
    });
  }

  /** A stream of Server-Sent Events, or why there is none. Never rejects. */
  async openEvents(
    request: EventStreamRequest,
    outlet: Outlet,
  ): Promise<({ readonly kind: 'open' } & EventStream) | RouteRefusal> {
    try {
      return { kind: 'open', ...(await this.#streams.open(request, outlet)) };
    } catch (error) {
      return routeRefusal(this.#responder.failure(null, error, eventsRoute));
    }
  }

  /** The text of an answer that refuses what never became a request. */
  refuse(
    fault: ProtocolReason | 'TOO_MANY_REQUESTS',
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ): string {
    const error =
      fault === 'TOO_MANY_REQUESTS'
        ? new DeployerError(fault, message, { retryable: true, details })
        : new ProtocolError(fault, message, details);
    return JSON.stringify(this.#responder.failure(null, error));
  }

  /** `rpc.health`, through the dispatcher like any other call. Never rejects. */
  async health(): Promise<HealthAnswer> {
    const response = await this.#respond(
      { id: null, method: 'rpc.health', params: undefined },
      {
        headers: [],
        signal: this.#stop.signal,
        subscriptions: undefined,
        afterAnswer: (task) => task(),
      },
    );
    return healthAnswer(response, this.#service);
  }

  /** The metrics as text, for those who are local or admin. Never rejects. */
  async metrics(
    headers: readonly string[],
  ): Promise<{ kind: 'text'; contentType: string; body: string } | RouteRefusal> {
    const route = 'GET /metrics';
    try {
      admitToRoute(route, 'admin', { headers, mode: this.#access });
      return { kind: 'text', ...(await this.#metrics.exposition()) };
    } catch (error) {
      return routeRefusal(this.#responder.failure(null, error, route));
    }
  }

  /** Refuses new calls and ends waits; what runs goes on to its answer. */
  stop(): void {
    this.#stop.abort();
  }

  async #respond(request: Request, origin: RequestOrigin): Promise<Response | undefined> {
    const beganAt = performance.now();
    const response = this.#stop.signal.aborted
      ? this.#refuseStopping(request)
      : await this.#responder.respond(request, origin);
    this.#metrics.requestEnded({
      method: meteredMethod(request.method),
      outcome: outcomeOf(response),
      durationMs: performance.now() - beganAt,
    });
    return response;
  }

  #refuseStopping({ id }: Request): Response | undefined {
    if (id === undefined) return undefined;
    const error = new DeployerError('SHUTTING_DOWN', 'the daemon is stopping', { retryable: true });
    return this.#responder.failure(id, error);
  }

  #subscriptionsOn(outlet: Outlet, form: ReaderForm): Subscriptions {
    const { subscriptionsPerConnection: perConnectionMax, heartbeatMs } = this.#limits;
    const frames = notificationFrames;
    return new Subscriptions(this.#subscribing, {
      outlet,
      form,
      frames,
      perConnectionMax,
      heartbeatMs,
    });
  }
}

function manifestOf(service: string, { parsed: { info } }: RpcDependencies['document']) {
  const { title, version, description } = info;
  return { protocol: 'openrpc', name: service, title, version, description, socket: 'rpc' };
}
