import type { RequestKey, RequestLedger, RequestOutcome } from './ports/store.ts';

/** Who calls, as far as the use cases care: the scope of `request_id` and `requested_by`. */
export interface CallContext {
  readonly caller: string;
}

/** Hashes text; the same text always gives the same answer. Injected: the core has no crypto. */
export type Hash = (text: string) => string;

interface MutationParams {
  readonly request_id?: string | undefined;
}

/**
 * Idempotency of mutations: the same `request_id` of the same caller and method gives the answer of
 * the first call, also while that one still runs (public contract, "Idempotency").
 *
 * INVARIANTS
 * - Of concurrent calls with one key, one acts; the others wait for it and then read the ledger.
 * - A call that failed before it was accepted is not remembered: the same id may try again.
 */
export class RequestGate {
  readonly #ledger: RequestLedger;
  readonly #hash: Hash;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(ledger: RequestLedger, hash: Hash) {
    this.#ledger = ledger;
    this.#hash = hash;
  }

  /**
   * Runs `act`, or `replay` where the ledger knows the request. `act` has to pass the key on to the
   * store, which writes it in the same transaction as the effect.
   */
  async once<T>(
    call: {
      readonly method: string;
      readonly params: MutationParams;
      readonly context: CallContext;
    },
    act: (key: RequestKey | undefined) => Promise<T>,
    replay: (outcome: RequestOutcome) => Promise<T>,
  ): Promise<T> {
    const key = this.#keyOf(call);
    if (key === undefined) return await act(undefined);
    const name = JSON.stringify([key.caller, key.method, key.requestId]);
    for (;;) {
      const running = this.#running.get(name);
      if (running === undefined) break;
      await running.catch(() => undefined);
    }
    const turn = this.#turn(key, act, replay);
    this.#running.set(name, turn);
    try {
      return await turn;
    } finally {
      this.#running.delete(name);
    }
  }

  async #turn<T>(
    key: RequestKey,
    act: (key: RequestKey) => Promise<T>,
    replay: (outcome: RequestOutcome) => Promise<T>,
  ): Promise<T> {
    const known = await this.#ledger.find(key);
    return known === undefined ? await act(key) : await replay(known);
  }

  #keyOf(call: {
    readonly method: string;
    readonly params: MutationParams;
    readonly context: CallContext;
  }): RequestKey | undefined {
    const { request_id: requestId, ...params } = call.params;
    if (requestId === undefined) return undefined;
    return {
      caller: call.context.caller,
      method: call.method,
      requestId,
      paramsHash: this.#hash(canonicalJson(params)),
    };
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
