import { pause, type Background } from '../background.ts';
import type { Lifetimes } from '../lifetimes.ts';
import { ServiceError } from '../service-error.ts';

interface GatewayRequest {
  readonly kind: string;
  readonly name: string | undefined;
  readonly fqdn: string | undefined;
  readonly backends: readonly string[];
  readonly secret: string;
}

/** `WebGateway` on the wire; `fqdn` of kind `name` only in the state `ready`. */
interface GatewayAnswer {
  readonly sid: string;
  readonly kind: string;
  readonly name?: string;
  readonly fqdn?: string;
  readonly backends: readonly string[];
  readonly state: string;
}

interface Gateway {
  readonly sid: string;
  readonly request: GatewayRequest;
  readonly fqdn: string;
  readonly deletion: AbortController;
  state: string;
}

interface Options {
  readonly background: Background;
  readonly lifetimes: Lifetimes;
  readonly gatewayMs: number;
  readonly deletingMs: number;
  /** What a gateway's name is made a host name with. */
  readonly domain: string;
}

/** What every layer of the grid accepts (compute-service: shapes). */
const namePattern = /^[a-z0-9]{3,35}$/;

/** Web gateways: `provisioning` → `ready` or `failed` → `deleting`, then gone. */
export class WebGateways {
  readonly #options: Options;
  readonly #gateways = new Map<string, Gateway>();
  /** By sid, of the gateways that are no more. */
  readonly #goneSecrets = new Map<string, string>();
  /** Names that others hold, or that a failed attempt has left taken. */
  readonly #lostNames = new Set<string>();
  readonly #failing = new Set<string>();
  #lastSid = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  get domain(): string {
    return this.#options.domain;
  }

  get all(): readonly GatewayAnswer[] {
    return [...this.#gateways.values()].map(answerOf);
  }

  /** From now on the name belongs to somebody else. */
  takeName(name: string): void {
    this.#lostNames.add(name);
  }

  /** The next gateway of this name or FQDN ends in `failed` and leaves its name taken. */
  failLater(nameOrFqdn: string): void {
    this.#failing.add(nameOrFqdn);
  }

  /** Where requests for a host go; only of gateways that are ready. */
  targetOf(host: string): string | undefined {
    const found = [...this.#gateways.values()].find(
      ({ fqdn, state }) => fqdn === host && state === 'ready',
    );
    return found?.request.backends[0];
  }

  deploy(request: GatewayRequest): GatewayAnswer {
    const fqdn = this.#fqdnOf(request);
    this.#lastSid += 1;
    const gateway: Gateway = {
      sid: String(this.#lastSid).padStart(4, '0'),
      request,
      fqdn,
      deletion: new AbortController(),
      state: 'provisioning',
    };
    this.#gateways.set(gateway.sid, gateway);
    const { secret } = request;
    this.#options.lifetimes.begin('gateway', gateway.sid, { name: fqdn, secret });
    void this.#options.background.run(async (signal) => {
      await pause(this.#options.gatewayMs, signal);
      this.#settle(gateway);
    }, gateway.deletion.signal);
    return answerOf(gateway);
  }

  get(sid: string, secret: string): GatewayAnswer {
    return answerOf(this.#find(sid, secret));
  }

  owned(secret: string): readonly GatewayAnswer[] {
    return [...this.#gateways.values()]
      .filter(({ request }) => request.secret === secret)
      .map(answerOf);
  }

  /** Accepted also when the gateway is no more. */
  delete(sid: string, secret: string): { readonly sid: string; readonly state: string } {
    if (this.#goneSecrets.get(sid) === secret) return { sid, state: 'deleting' };
    const gateway = this.#find(sid, secret);
    if (!gateway.deletion.signal.aborted) {
      gateway.deletion.abort();
      gateway.state = 'deleting';
      void this.#options.background.run(async (signal) => {
        await pause(this.#options.deletingMs, signal);
        this.#gateways.delete(sid);
        this.#options.lifetimes.end('gateway', sid);
        this.#goneSecrets.set(sid, secret);
      });
    }
    return answerOf(gateway);
  }

  #settle(gateway: Gateway): void {
    const { name, fqdn } = gateway.request;
    const isFailing = [name, fqdn].some((part) => part !== undefined && this.#failing.delete(part));
    gateway.state = isFailing ? 'failed' : 'ready';
    if (isFailing && name !== undefined) this.#lostNames.add(name);
  }

  #fqdnOf({ kind, name, fqdn, backends }: GatewayRequest): string {
    if (backends.length !== 1) throw new ServiceError('exactly one backend is supported');
    if (kind === 'fqdn') {
      if (fqdn === undefined) throw new ServiceError('fqdn is required for kind fqdn');
      return this.#ensureFree(fqdn, fqdn);
    }
    if (kind !== 'name') throw new ServiceError(`unknown gateway kind '${kind}'`);
    if (name === undefined) throw new ServiceError('name is required for kind name');
    if (!namePattern.test(name)) throw new ServiceError(`invalid gateway name '${name}'`);
    return this.#ensureFree(name, `${name}.${this.#options.domain}`);
  }

  #ensureFree(name: string, fqdn: string): string {
    const isUsed = [...this.#gateways.values()].some((gateway) => gateway.fqdn === fqdn);
    if (isUsed || this.#lostNames.has(name)) {
      throw new ServiceError(`gateway name '${name}' is already taken`);
    }
    return fqdn;
  }

  #find(sid: string, secret: string): Gateway {
    const gateway = this.#gateways.get(sid);
    if (gateway?.request.secret === secret) return gateway;
    throw new ServiceError(`webgateway '${sid}' not found`);
  }
}

function answerOf({ sid, request, fqdn, state }: Gateway): GatewayAnswer {
  const isShown = request.kind === 'fqdn' || state === 'ready';
  return {
    sid,
    kind: request.kind,
    ...(request.name === undefined ? {} : { name: request.name }),
    ...(isShown ? { fqdn } : {}),
    backends: request.backends,
    state,
  };
}
