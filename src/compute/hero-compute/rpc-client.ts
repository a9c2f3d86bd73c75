import { BackendError } from '../../core/ports/compute.ts';
import { Redactor } from '../../core/redaction.ts';
import { unknownOutcome, type Exchange } from './exchange.ts';
import { failureOf } from './failures.ts';

const messageLengthMax = 500;
/** Line ends and control characters, which a backend's text may hold. */
const controls = /[\u0000-\u001f\u007f-\u009f\s]+/g;

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

/**
 * JSON-RPC 2.0 over an exchange. Every fault becomes a BackendError that names the backend and the
 * method; its text is safe to show.
 */
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

  /** The result of one call, sent once; `read` throws BackendError when it does not understand it. */
  async call<T>(
    method: string,
    params: Readonly<Record<string, unknown>>,
    read: (result: unknown) => T,
  ): Promise<T> {
    try {
      const { result, error } = await this.#send({ method, params });
      if (error === undefined || error === null) return read(result);
      const text = typeof error.message === 'string' ? error.message : 'an error without a text';
      const failure = failureOf(method, error.code, text);
      // Whoever stands between says that there was no answer.
      const isSilence = failure === 'unknown';
      throw new BackendError(failure, `it answers "${text}"`, { isSilence });
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      throw this.#fault({ method, params }, error);
    }
  }

  async #send({ method, params }: Call): Promise<RpcAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const { methodPrefix } = this.#options;
    const message = JSON.stringify({ jsonrpc: '2.0', id, method: methodPrefix + method, params });
    let answer: RpcAnswer | undefined;
    await this.#exchange.send(message, (text) => {
      answer = parseAnswer(text, id);
      return answer !== undefined;
    });
    if (answer === undefined) throw unknownOutcome('there is no answer', { isSilence: true });
    return answer;
  }

  /** Secrets are taken out of the text, which may be the backend's own; then it is cut. */
  #fault({ method, params }: Call, fault: BackendError): BackendError {
    const { secret } = params;
    const redactor = new Redactor(typeof secret === 'string' ? [secret] : []);
    const text = `backend "${this.#options.backend}", ${method}: ${fault.message}`.replaceAll(
      controls,
      ' ',
    );
    const isCut = text.length > messageLengthMax;
    const message = redactor.redact(text, isCut ? messageLengthMax : text.length);
    const { failure, cause, isSilence } = fault;
    return new BackendError(failure, isCut ? `${message}…` : message, { cause, isSilence });
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
  const isError = typeof answer.error === 'object' && answer.error !== null;
  if (!isError && !('result' in answer)) return undefined;
  const isOurs = answer.id === id || answer.id === String(id);
  // An error about a request that could not be read has no id to give back.
  return isOurs || (isError && answer.id === null) ? answer : undefined;
}
