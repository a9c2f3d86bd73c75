import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';

/** One request to the Forge. */
export interface ForgeRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Without one as anybody. */
  readonly token?: string;
  readonly body?: object;
  readonly timeoutMs: number;
  /** Once it is aborted no answer is waited for. */
  readonly stop?: AbortSignal | undefined;
}

export interface ForgeResponse {
  readonly status: number;
  readonly text: string;
  /** `X-Total-Count`, where the answer is a page of something. */
  readonly total?: number;
  /** `Date`. */
  readonly date?: string;
}

/** The Forge did not answer, or not so that it could be read; the text names no path and no token. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

const answerBytesMax = 4_194_304;

/**
 * Sends one request over a connection of its own (one that was kept could be closed under it) and
 * follows no redirect: it would carry the token to wherever it points. Throws NoAnswerError.
 */
export async function sendRequest(request: ForgeRequest): Promise<ForgeResponse> {
  const { timeoutMs, stop } = request;
  const seen = { late: false };
  let open: ClientRequest | undefined;
  const cut = (): void => void open?.destroy();
  const timer = setTimeout(() => {
    seen.late = true;
    cut();
  }, timeoutMs);
  stop?.addEventListener('abort', cut, { once: true });
  try {
    if (stop?.aborted === true) throw new NoAnswerError('the daemon is stopping');
    open = createRequest(request);
    const response = await responseTo(open, request.body);
    return await readResponse(response);
  } catch (error) {
    if (error instanceof NoAnswerError) throw error;
    const text = seen.late ? `no answer within ${timeoutMs / 1_000} s` : faultText(error);
    throw new NoAnswerError(text, { cause: error });
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', cut);
    cut();
  }
}

function createRequest({ url, method, token, body }: ForgeRequest): ClientRequest {
  return (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method,
    agent: false,
    headers: {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `token ${token}` }),
      connection: 'close',
      'user-agent': 'hero_os_tfgrid_deployer',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
  });
}

async function responseTo(
  request: ClientRequest,
  body: object | undefined,
): Promise<IncomingMessage> {
  return await new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
    request.on('close', () => {
      reject(new Error('closed'));
    });
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

async function readResponse(response: IncomingMessage): Promise<ForgeResponse> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  // Without an encoding a response gives buffers; its type does not say so.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw new NoAnswerError('the answer is too long');
    pieces.push(chunk);
  }
  const { 'x-total-count': total, date } = response.headers;
  return {
    status: response.statusCode ?? 0,
    text: Buffer.concat(pieces).toString('utf8'),
    ...(typeof total === 'string' && /^\d{1,9}$/.test(total) ? { total: Number(total) } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

function faultText(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ECONNREFUSED':
      return 'the connection is refused';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host name does not resolve';
    case 'ERR_INVALID_CHAR':
      return 'the token has characters that no token has';
    default:
      return typeof code === 'string' ? `the connection failed (${code})` : 'the connection failed';
  }
}
