import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import {
  answerBytesMax,
  unknownOutcome,
  withinTime,
  type AcceptAnswer,
  type Exchange,
  type WaitLimit,
} from './exchange.ts';

/** What goes with every request, asked for anew each time, so that a rotated token is taken up. */
type ReadHeaders = () => Promise<Readonly<Record<string, string>>>;

interface HttpOptions extends WaitLimit {
  readonly readHeaders: ReadHeaders;
}

type HttpTarget = { readonly socketPath: string; readonly path: string } | { readonly url: URL };

/** What stands in front says that the backend did not answer: its own words count for nothing then. */
const upstreamFaults: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * JSON-RPC by `POST`, on the Unix socket itself or through a router.
 *
 * No status tells that the request did not arrive: once a byte is out, an answer that is not
 * JSON-RPC leaves the outcome unknown.
 */
export class HttpExchange implements Exchange {
  readonly #target: HttpTarget;
  readonly #options: HttpOptions;

  constructor(target: HttpTarget, options: HttpOptions) {
    this.#target = target;
    this.#options = options;
  }

  async send(message: string, accept: AcceptAnswer): Promise<string> {
    const headers = await this.#options.readHeaders();
    const request = this.#open(Buffer.byteLength(message), headers);
    // Whoever waits for the request sees its error; one that is cut before that is of no interest.
    request.on('error', () => undefined);
    const { timeoutMs, stop } = this.#options;
    const limit = { timeoutMs, stop, cut: () => request.destroy() };
    return await withinTime(limit, async (sent) => {
      const response = await responseTo(request, { message, sent });
      return await readAnswer(response, accept);
    });
  }

  #open(contentLength: number, headers: Readonly<Record<string, string>>): ClientRequest {
    const options = {
      method: 'POST',
      agent: false,
      headers: {
        ...headers,
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

async function responseTo(
  request: ClientRequest,
  { message, sent }: { readonly message: string; readonly sent: () => void },
): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    request.on('socket', (socket) => {
      // Node writes the request once the connection is there, not before.
      if (socket.connecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', sent);
      else sent();
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.on('close', () => {
      reject(new Error('closed'));
    });
    request.end(message);
  });
}

async function readAnswer(response: IncomingMessage, accept: AcceptAnswer): Promise<string> {
  const status = response.statusCode ?? 0;
  const pieces: Buffer[] = [];
  let bytes = 0;
  // Without an encoding a response gives buffers; its type does not say so.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw unknownOutcome('the answer is too long');
    pieces.push(chunk);
  }
  const text = Buffer.concat(pieces).toString('utf8').trim();
  // An answer in JSON-RPC counts, whatever other status is beside it.
  if (!upstreamFaults.has(status) && accept(text)) return text;
  throw unknownOutcome(statusText(status), { isSilence: upstreamFaults.has(status) });
}

function statusText(status: number): string {
  switch (status) {
    case 401:
    case 403:
      return `access is refused with HTTP ${status}`;
    case 404:
    case 405:
      return `nothing serves it at this address: HTTP ${status}`;
    case 413:
    case 429:
      return `the request is turned away with HTTP ${status}`;
    default:
      return upstreamFaults.has(status)
        ? `what stands in front of it says HTTP ${status}`
        : `the answer is not JSON-RPC (HTTP ${status})`;
  }
}
