import type { AuditTrail } from './audit-trail.ts';
import type { CallOrigin, Mutation, RequestLedger, RequestOutcome } from './ports/requests.ts';

/** Who calls, and from where: the scope of `request_id`, `requested_by`, and what an audit tells. */
export interface CallContext {
  readonly caller: string;
  /** Default: straight from the socket. */
  readonly origin?: CallOrigin;
}

/** Hashes text; the same text always gives the same answer. Injected: the core has no crypto. */
export type Hash = (text: string) => string;

interface MutatingCall {
  readonly method: string;
  readonly params: {
    readonly request_id?: string | undefined;
    readonly validate_only?: boolean | undefined;
  };
  readonly context: CallContext;
}

interface Dependencies {
  readonly ledger: RequestLedger;
  readonly hash: Hash;
  readonly trail: Pick<AuditTrail, 'refused'>;
}

/**
 * What every mutation passes. The same `request_id` of the same caller and method gives the answer of
 * the first call, also while that one still runs (public contract, "Idempotency"); what is refused is
 * put on record.
 *
 * INVARIANTS
 * - Of concurrent calls with one key, one acts; the others wait for it and then read the ledger.
 * - A call that failed before it was accepted is not remembered: the same id may try again.
 */
export class RequestGate {
  readonly #dependencies: Dependencies;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Runs `act`, or `replay` where the ledger knows the request. `act` has to pass the mutation on to
   * the store, which puts it on record in the same transaction as the effect.
   */
  async once<T>(
    call: MutatingCall,
    act: (mutation: Mutation) => Promise<T>,
    replay: (outcome: RequestOutcome) => Promise<T>,
  ): Promise<T> {
    const mutation = this.#mutationOf(call);
    try {
      return await this.#once(mutation, act, replay);
    } catch (error) {
      if (call.params.validate_only !== true) {
        await this.#dependencies.trail.refused(mutation, error);
      }
      throw error;
    }
  }

  /** Puts on record that a call was not let in at all. */
  async refused(call: MutatingCall, error: unknown): Promise<void> {
    await this.#dependencies.trail.refused(this.#mutationOf(call), error);
  }

  #mutationOf({ method, params: given, context }: MutatingCall): Mutation {
    const { request_id: requestId, ...params } = given;
    const paramsHash = this.#dependencies.hash(canonicalJson(params));
    return {
      caller: context.caller,
      origin: context.origin ?? { via: 'local' },
      method,
      params,
      paramsHash,
      ...(requestId === undefined ? {} : { requestId }),
    };
  }

  async #once<T>(
    mutation: Mutation,
    act: (mutation: Mutation) => Promise<T>,
    replay: (outcome: RequestOutcome) => Promise<T>,
  ): Promise<T> {
    const { caller, method, requestId } = mutation;
    if (requestId === undefined) return await act(mutation);
    const name = JSON.stringify([caller, method, requestId]);
    for (;;) {
      const running = this.#running.get(name);
      if (running === undefined) break;
      await running.catch(() => undefined);
    }
    const turn = this.#turn(mutation, act, replay);
    this.#running.set(name, turn);
    try {
      return await turn;
    } finally {
      this.#running.delete(name);
    }
  }

  async #turn<T>(
    mutation: Mutation,
    act: (mutation: Mutation) => Promise<T>,
    replay: (outcome: RequestOutcome) => Promise<T>,
  ): Promise<T> {
    const known = await this.#dependencies.ledger.find(mutation);
    return known === undefined ? await act(mutation) : await replay(known);
  }
}

/** JSON with the members of each object in one order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
