import http from 'node:http';
import https from 'node:https';
import {
  ConnectionLostError,
  DaemonUnreachableError,
  HttpAnswerError,
  isGatewayFault,
  isRecord,
  rpcErrorOf,
  toError,
} from './client-errors.ts';

/** Answers of the daemon are far smaller. Bytes. */
const answerBytesMax = 64 * 1_048_576;

interface HttpCall {
  readonly method: string;
  readonly params: unknown;
  readonly signal: AbortSignal;
  /** After so long without an answer its outcome is unknown. */
  readonly answerTimeoutMs: number;
}

/**
 * JSON-RPC by POST, a connection for each call: one that was kept could be closed under it, and then
 * nobody would know what became of the call.
 */
export class HttpExchange {
  readonly #base: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(base: string, headers: Readonly<Record<string, string>>) {
    this.#base = base;
    this.#headers = headers;
  }

  /**
   * The result as it came. Throws DeployerRpcError, DaemonUnreachableError, ConnectionLostError,
   * HttpAnswerError, or the signal's reason.
   */
  async call({ method, params, signal, answerTimeoutMs }: HttpCall): Promise<unknown> {
    const late = AbortSignal.timeout(answerTimeoutMs);
    try {
      const response = await this.open('POST', '', {
        signal: AbortSignal.any([signal, late]),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      });
      return this.#resultOf(response.statusCode ?? 0, await textOf(response));
    } catch (error) {
      signal.throwIfAborted();
      if (!late.aborted) throw error;
      throw new ConnectionLostError(`no answer within ${answerTimeoutMs / 1_000} s`, {
        cause: error,
      });
    }
  }

  /**
   * A response whose body has not been read. The signal cuts it off at any time. Throws
   * DaemonUnreachableError, ConnectionLostError, or the signal's reason.
   */
  async open(
    method: 'GET' | 'POST',
    path: string,
    rest: {
      readonly signal: AbortSignal;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
    },
  ): Promise<http.IncomingMessage> {
    const { signal, body } = rest;
    signal.throwIfAborted();
    const url = new URL(`${this.#base}${path}`);
    const headers = { ...this.#headers, ...rest.headers };
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method,
      agent: false,
      headers:
        body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    const cut = (): void => void request.destroy(toError(signal.reason));
    signal.addEventListener('abort', cut, { once: true });
    request.once('close', () => {
      signal.removeEventListener('abort', cut);
    });
    // Before the connection stood nothing was sent; afterwards nobody knows.
    let isConnected = false;
    request.once('socket', (socket) => {
      socket.once('connect', () => (isConnected = true));
    });
    return await new Promise((resolve, reject) => {
      request.once('response', (response) => {
        // Told by the end of its body, too.
        response.on('error', () => undefined);
        resolve(response);
      });
      request.on('error', (error) => {
        if (signal.aborted) reject(toError(signal.reason));
        else if (isConnected) reject(new ConnectionLostError(undefined, { cause: error }));
        else reject(new DaemonUnreachableError(url.href, error));
      });
      request.end(body);
    });
  }

  #resultOf(status: number, text: string): unknown {
    const answer = parse(text);
    if (isRecord(answer) && isRecord(answer['error']) && 'code' in answer['error']) {
      throw rpcErrorOf(answer['error']);
    }
    if (status === 200 && isRecord(answer) && 'result' in answer) return answer['result'];
    if (isGatewayFault(status)) {
      throw new ConnectionLostError(`POST ${this.#base} was answered with HTTP ${status}`);
    }
    throw new HttpAnswerError(`POST ${this.#base}`, { status, text });
  }
}

/** The body as text. Throws ConnectionLostError where it ends too early. */
export async function textOf(response: http.IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    // Without an encoding a response gives buffers; its type does not say so.
    for await (const piece of response as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > answerBytesMax) throw new Error(`an answer of more than ${answerBytesMax} bytes`);
      pieces.push(piece);
    }
  } catch (error) {
    throw new ConnectionLostError(undefined, { cause: error });
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
