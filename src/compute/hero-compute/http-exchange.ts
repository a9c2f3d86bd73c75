import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BackendError } from '../../core/ports/compute.ts';
import {
  answerBytesMax,
  faultText,
  notSent,
  unknownOutcome,
  type AcceptAnswer,
  type Exchange,
} from './exchange.ts';

type HttpTarget = { readonly socketPath: string; readonly path: string } | { readonly url: URL };

/**
 * JSON-RPC by `POST`, on the Unix socket itself or through a router.
 *
 * What a status other than 200 tells: 401, 403, 404 and 405 come from what stands in front, so
 * the request did not arrive; a 5xx may have been sent after it had.
 */
export class HttpExchange implements Exchange {
  readonly #target: HttpTarget;
  readonly #timeoutMs: number;

  constructor(target: HttpTarget, options: { readonly timeoutMs: number }) {
    this.#target = target;
    this.#timeoutMs = options.timeoutMs;
  }

  async send(message: string, accept: AcceptAnswer): Promise<string> {
    return await new Promise((resolve, reject) => {
      const request = this.#open(Buffer.byteLength(message));
      let isSent = false;
      const fail = (error: BackendError): void => {
        clearTimeout(timer);
        request.destroy();
        reject(error);
      };
      const outcome = (text: string, cause?: unknown): BackendError =>
        isSent ? unknownOutcome(text, cause) : notSent(text, cause);
      const timer = setTimeout(() => {
        fail(outcome(`no answer within ${this.#timeoutMs / 1000} s`));
      }, this.#timeoutMs);
      request.on('socket', (socket) => {
        const event = 'encrypted' in socket ? 'secureConnect' : 'connect';
        socket.once(event, () => {
          isSent = true;
        });
      });
      request.on('error', (error) => {
        fail(outcome(faultText(error), error));
      });
      request.on('response', (response) => {
        readAnswer(response, accept).then((text) => {
          clearTimeout(timer);
          resolve(text);
        }, fail);
      });
      request.end(message);
    });
  }

  #open(contentLength: number): ClientRequest {
    const options = {
      method: 'POST',
      agent: false,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'content-length': contentLength,
        connection: 'close',
      },
    };
    if ('socketPath' in this.#target) {
      const { socketPath, path } = this.#target;
      return requestHttp({ ...options, socketPath, path, host: 'localhost' });
    }
    const { url } = this.#target;
    return (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options);
  }
}

async function readAnswer(response: IncomingMessage, accept: AcceptAnswer): Promise<string> {
  let text = '';
  try {
    response.setEncoding('utf8');
    for await (const chunk of response) {
      text += chunk as string;
      if (text.length > answerBytesMax) throw unknownOutcome('the answer is too long');
    }
  } catch (error) {
    if (error instanceof BackendError) throw error;
    throw unknownOutcome('the connection was closed within the answer', error);
  }
  // An answer in JSON-RPC counts, whatever the status beside it.
  if (accept(text)) return text;
  throw statusFault(response.statusCode ?? 0);
}

function statusFault(status: number): BackendError {
  switch (status) {
    case 401:
    case 403:
      return new BackendError('rejected', `access is refused with HTTP ${status}`);
    case 404:
    case 405:
      return notSent(`nothing serves it at this address: HTTP ${status}`);
    case 413:
    case 429:
      return notSent(`the request is turned away with HTTP ${status}`);
    default:
      return unknownOutcome(`the answer is not JSON-RPC (HTTP ${status})`);
  }
}
