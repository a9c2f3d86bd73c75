import type { CallGate } from '../call-gate.ts';
import type { Reply } from '../call-gate.ts';
import type { Method } from '../compute/method.ts';
import { Params } from '../compute/params.ts';
import type { Journal } from '../journal.ts';
import { ServiceError } from '../service-error.ts';

/** What goes back over the wire: a JSON text, perhaps with an HTTP status other than 200. */
export type WireReply =
  | { readonly kind: 'text'; readonly text: string; readonly status?: number }
  | { readonly kind: 'none' | 'silence' };

/** Answers one JSON-RPC text. */
export interface RpcHandler {
  handle(text: string): Promise<WireReply>;
}

interface Request {
  readonly id: unknown;
  readonly method: string;
  readonly params: unknown;
}

const codes = { parse: -32700, request: -32600, method: -32601, internal: -32603 } as const;

/** Finds the method of each request by its prefixed name and lets the gate have the call. */
export class JsonRpc implements RpcHandler {
  readonly #methods: ReadonlyMap<string, Method>;
  readonly #prefix: string;
  readonly #gate: CallGate | undefined;
  readonly #journal: Journal | undefined;

  /** Without gate and journal: calls are not written down and meet no fault. */
  constructor(
    methods: ReadonlyMap<string, Method>,
    options: {
      readonly prefix: string;
      readonly watch?: { readonly gate: CallGate; readonly journal: Journal };
    },
  ) {
    this.#methods = methods;
    this.#prefix = options.prefix;
    this.#gate = options.watch?.gate;
    this.#journal = options.watch?.journal;
  }

  async handle(text: string): Promise<WireReply> {
    const request = parseRequest(text);
    if (request instanceof ServiceError) return failure(null, request);
    const { id } = request;
    const reply = await this.#call(request);
    switch (reply.kind) {
      case 'result':
        return message({ jsonrpc: '2.0', id, result: reply.result ?? null });
      case 'error':
        return failure(id, reply.error);
      case 'garbage':
        return { kind: 'text', text: reply.text };
      case 'none':
      case 'silence':
        return { kind: reply.kind };
    }
  }

  async #call({ method, params }: Request): Promise<Reply> {
    const name = method.startsWith(this.#prefix) ? method.slice(this.#prefix.length) : undefined;
    const known = name === undefined ? undefined : this.#methods.get(name);
    if (name === undefined || known === undefined) return this.#unknown(method, params);
    const effect = async (): Promise<unknown> => await known(new Params(params));
    if (this.#gate !== undefined) return await this.#gate.pass({ method: name, params }, effect);
    try {
      return { kind: 'result', result: await effect() };
    } catch (error) {
      return { kind: 'error', error: asServiceError(error) };
    }
  }

  #unknown(method: string, params: unknown): Reply {
    const error = new ServiceError(`Method not found: ${method}`, { code: codes.method });
    const seq = this.#journal?.receive(method, params);
    if (seq !== undefined) {
      this.#journal?.amend(seq, { outcome: 'refused', error: error.message });
    }
    return { kind: 'error', error };
  }
}

function parseRequest(text: string): Request | ServiceError {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new ServiceError('Parse error', { code: codes.parse });
  }
  const isObject = typeof value === 'object' && value !== null;
  // Any object may be looked into by name.
  const { id = null, method, params } = isObject ? (value as Partial<Request>) : {};
  if (typeof method !== 'string') {
    return new ServiceError('Invalid Request', { code: codes.request });
  }
  return { id, method, params };
}

function failure(id: unknown, { code, message: text, status }: ServiceError): WireReply {
  return message({ jsonrpc: '2.0', id, error: { code, message: text } }, status);
}

function message(value: object, status?: number): WireReply {
  const text = JSON.stringify(value);
  return { kind: 'text', text, ...(status === undefined ? {} : { status }) };
}

function asServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  const text = error instanceof Error ? error.message : String(error);
  return new ServiceError(text, { code: codes.internal });
}
