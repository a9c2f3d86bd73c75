import type { ContractDocument } from '../contract/document.ts';
import type { RpcHealthResult } from '../contract/types.gen.ts';
import type { ResultCheck } from '../contract/result-validation.ts';
import { DeployerError } from '../core/errors.ts';
import type { CatalogueService } from '../core/catalogue/catalogue-service.ts';
import type { EventService } from '../core/events/event-service.ts';
import type { ExpiryService } from '../core/expiry/expiry-service.ts';
import type { InfoService } from '../core/info/info-service.ts';
import type { JobService } from '../core/jobs/job-service.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Identifiers } from '../core/ports/identifiers.ts';
import type { Log } from '../core/ports/log.ts';
import type { ProblemService } from '../core/reconcile/problem-service.ts';
import type { UserService } from '../core/users/user-service.ts';
import type { MaintenanceService } from '../core/vms/maintenance-service.ts';
import type { VmService } from '../core/vms/vm-service.ts';
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
import { createCatalogueHandlers } from './handlers/catalogue.ts';
import { createEventHandlers } from './handlers/events.ts';
import { createExpiryHandlers } from './handlers/expiry.ts';
import type { Handlers } from './handlers/handlers.ts';
import { createJobHandlers } from './handlers/jobs.ts';
import { createProblemHandlers } from './handlers/problems.ts';
import { createServiceHandlers } from './handlers/service.ts';
import { createUserHandlers } from './handlers/users.ts';
import { createMaintenanceHandlers, createVmHandlers } from './handlers/vms.ts';
import { ProtocolError, type ProtocolReason } from './protocol-error.ts';
import { Responder, type RequestOrigin, type Response } from './responder.ts';
import { routeRefusal, type RouteRefusal } from './route-refusal.ts';
import { StreamReaders, type ReaderForm } from './stream-readers.ts';
import { Subscriptions, type Outlet, type SubscriptionDependencies } from './subscriptions.ts';
import type { Request } from './envelope.ts';

/** The use cases that the methods are thin over. */
export interface Services {
  readonly users: UserService;
  readonly vms: VmService;
  readonly maintenance: MaintenanceService;
  readonly jobs: JobService;
  readonly problems: ProblemService;
  readonly expiry: ExpiryService;
  readonly catalogue: CatalogueService;
  readonly info: InfoService;
  readonly events: EventService;
}

export interface RpcLimits {
  /** Requests in one batch. */
  readonly batch: number;
  readonly subscriptionsPerConnection: number;
  /** Calls of one connection at once, and those that wait for their turn. */
  readonly callsRunning: number;
  readonly callsWaiting: number;
  /** Silence on a subscription after which a heartbeat is sent. Milliseconds. */
  readonly heartbeatMs: number;
}

const rpcLimitsDefault: RpcLimits = {
  batch: 100,
  subscriptionsPerConnection: 64,
  callsRunning: 64,
  callsWaiting: 1_000,
  heartbeatMs: 15_000,
};

export interface RpcDependencies {
  readonly services: Services;
  readonly document: Pick<ContractDocument, 'parsed'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly identifiers: Pick<Identifiers, 'next'>;
  /** Where readers of the event log are counted. */
  readonly readers?: StreamReaders;
  /** Checks every result against the contract: for tests, which are to find a wrong one. */
  readonly checkResult?: ResultCheck;
}

export interface RpcOptions {
  /** The name under which other services know this one. */
  readonly service: string;
  readonly limits?: Partial<RpcLimits>;
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
  readonly #stop = new AbortController();
  readonly #subscribing: SubscriptionDependencies;
  readonly #streams: EventStreams;
  #document: Buffer | undefined;

  constructor(dependencies: RpcDependencies, { service, limits }: RpcOptions) {
    const { document, services, checkResult, readers = new StreamReaders() } = dependencies;
    this.#dependencies = dependencies;
    this.#service = service;
    this.#limits = { ...rpcLimitsDefault, ...limits };
    this.#responder = new Responder(createHandlers({ services, document, readers }), {
      errors: new ErrorMapping(dependencies),
      ...(checkResult === undefined ? {} : { checkResult }),
    });
    this.#subscribing = { ...dependencies, events: services.events, readers };
    this.#streams = new EventStreams(this.#subscribing, {
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
    const { batch, callsRunning, callsWaiting } = this.#limits;
    return new Connection({
      respond: async (request, origin) => await this.#respond(request, origin),
      failure: (id, error) => this.#responder.failure(id, error),
      gate: new CallGate({ runningMax: callsRunning, waitingMax: callsWaiting }),
      outlet,
      subscriptions: outlet === undefined ? undefined : this.#subscriptionsOn(outlet, form),
      batchMax: batch,
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
  refuse(fault: ProtocolReason, message: string): string {
    return JSON.stringify(this.#responder.failure(null, new ProtocolError(fault, message)));
  }

  /**
   * `rpc.health`, through the dispatcher like any other call. It is not ok where something vital fails:
   * a supervisor is to act on that, and not on a backend that no restart brings back. Never rejects.
   */
  async health(): Promise<{ readonly isOk: boolean; readonly body: string }> {
    const response = await this.#respond(
      { id: null, method: 'rpc.health', params: undefined },
      {
        headers: [],
        signal: this.#stop.signal,
        subscriptions: undefined,
        afterAnswer: (task) => task(),
      },
    );
    const fault = response?.error?.message;
    // The handler of rpc.health is typed by the contract; json-rpc-2.0 forgets the type.
    const result = response?.result as RpcHealthResult | undefined;
    if (result === undefined) {
      const body = {
        status: 'degraded',
        service: this.#service,
        reasons: [`dispatcher: ${fault}`],
      };
      return { isOk: false, body: JSON.stringify(body) };
    }
    const isOk = !result.checks?.some(({ status, vital }) => vital && status === 'failed');
    return { isOk, body: JSON.stringify(result) };
  }

  /** Refuses new calls and ends waits; what runs goes on to its answer. */
  stop(): void {
    this.#stop.abort();
  }

  async #respond(request: Request, origin: RequestOrigin): Promise<Response | undefined> {
    if (!this.#stop.signal.aborted) return await this.#responder.respond(request, origin);
    if (request.id === undefined) return undefined;
    const error = new DeployerError('SHUTTING_DOWN', 'the daemon is stopping', { retryable: true });
    return this.#responder.failure(request.id, error);
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

function createHandlers({
  services,
  document,
  readers,
}: Pick<RpcDependencies, 'services' | 'document'> & { readonly readers: StreamReaders }): Handlers {
  return {
    ...createUserHandlers(services.users),
    ...createVmHandlers(services.vms),
    ...createMaintenanceHandlers(services.maintenance),
    ...createJobHandlers(services.jobs),
    ...createProblemHandlers(services.problems),
    ...createExpiryHandlers(services.expiry),
    ...createEventHandlers(services.events, readers),
    ...createCatalogueHandlers(services.catalogue),
    ...createServiceHandlers(services.info, document),
  };
}

function manifestOf(service: string, { parsed: { info } }: RpcDependencies['document']) {
  const { title, version, description } = info;
  return { protocol: 'openrpc', name: service, title, version, description, socket: 'rpc' };
}
