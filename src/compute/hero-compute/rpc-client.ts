import { BackendError, type BackendFailure } from '../../core/ports/compute.ts';
import { Redactor } from '../../core/redaction.ts';
import { unknownOutcome, type Exchange } from './exchange.ts';
import { FramingError } from './line-exchange.ts';

const messageLengthMax = 500;
const methodNotFound = -32601;

interface RpcError {
  readonly code?: unknown;
  readonly message?: unknown;
}

interface RpcAnswer {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: RpcError | null;
}

interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** JSON-RPC 2.0 over an exchange; faults become BackendError with a text that is safe to show. */
export class RpcClient {
  readonly #exchange: Exchange;
  readonly #options: { readonly backend: string; readonly methodPrefix: string };
  #lastId = 0;

  constructor(
    exchange: Exchange,
    options: { readonly backend: string; readonly methodPrefix: string },
  ) {
    this.#exchange = exchange;
    this.#options = options;
  }

  /** The result of one call, sent once. */
  async call(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    const call = { method, params };
    const answer = await this.#send(call);
    const { error } = answer;
    if (error === undefined || error === null) return answer.result;
    const text = typeof error.message === 'string' ? error.message : 'an error without a text';
    throw this.#fault(call, failureOf(call, error.code, text), `answers "${text}"`);
  }

  async #send(call: Call): Promise<RpcAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const { methodPrefix } = this.#options;
    const { method, params } = call;
    const message = JSON.stringify({ jsonrpc: '2.0', id, method: methodPrefix + method, params });
    let answer: RpcAnswer | undefined;
    try {
      await this.#exchange.send(message, (text) => {
        answer = parseAnswer(text, id);
        return answer !== undefined;
      });
    } catch (error) {
      if (error instanceof FramingError) throw this.#fault(call, 'unknown', error.message);
      if (!(error instanceof BackendError)) throw error;
      throw this.#fault(call, error.failure, error.message, error);
    }
    if (answer === undefined) throw unknownOutcome('no answer');
    return answer;
  }

  /** The text is the backend's own: secrets are taken out of it, and it is cut. */
  #fault(call: Call, failure: BackendFailure, text: string, cause?: unknown): BackendError {
    const { secret } = call.params;
    const redactor = new Redactor(typeof secret === 'string' ? [secret] : []);
    const message = `backend "${this.#options.backend}", ${call.method}: ${text}`;
    const end = Math.min(message.length, messageLengthMax);
    return new BackendError(failure, redactor.redact(message, end), { cause });
  }
}

/** The answer to the call with this id; undefined for notifications and answers to others. */
function parseAnswer(text: string, id: number): RpcAnswer | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const answer: RpcAnswer = value;
  const hasOutcome = 'result' in answer || typeof answer.error === 'object';
  // An error that could not be matched has no id of its own.
  const isOurs = answer.id === id || answer.id === String(id) || answer.id === null;
  return hasOutcome && isOurs ? answer : undefined;
}

/** The texts of the backend are all that there is: its application errors carry no code. */
function failureOf(call: Call, code: unknown, text: string): BackendFailure {
  if (code === methodNotFound || /\bnot supported\b|\bunsupported\b/i.test(text)) {
    return 'unsupported';
  }
  if (call.method === 'deploy_webgateway' && /taken|already|in use|not unique/i.test(text)) {
    return 'name_taken';
  }
  if (/capacity|insufficient|not enough|no free slice|no slices?\b|out of slices/i.test(text)) {
    return 'no_capacity';
  }
  return 'rejected';
}
