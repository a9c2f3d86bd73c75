import { WebSocket } from 'ws';
import {
  ConnectionLostError,
  DaemonUnreachableError,
  HttpAnswerError,
  isGatewayFault,
  WayUnusableError,
} from './client-errors.ts';
import type { ConnectionOptions, MessageConnection } from './message-connection.ts';
import { PendingCalls } from './pending-calls.ts';

/** What the daemon sends at most in one message is an answer; none comes near this. Bytes. */
const messageBytesMax = 64 * 1_048_576;

interface Peer {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For the handshake. */
  readonly openTimeoutMs: number;
}

/**
 * One WebSocket to the daemon, a JSON-RPC message each. Open from `open` until either side closes; it
 * is not reopened.
 *
 * INVARIANTS
 * - Notifications are handed over in the order of arrival, none after `closed` has resolved.
 */
export class WebSocketConnection implements MessageConnection {
  readonly closed: Promise<void>;
  readonly #socket: WebSocket;
  readonly #calls: PendingCalls;
  readonly #idleTimeoutMs: number | undefined;
  #idle: NodeJS.Timeout | undefined;

  private constructor(socket: WebSocket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#calls = new PendingCalls(options.onNotification);
    this.#idleTimeoutMs = options.idleTimeoutMs;
    // One utf-8 text each; ws hands it over in one buffer.
    socket.on('message', (data: Buffer) => {
      this.#watchSilence();
      if (!this.#calls.take(data.toString('utf8'))) socket.terminate();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.once('close', () => {
        clearTimeout(this.#idle);
        this.#calls.fail();
        resolve();
      });
    });
    this.#watchSilence();
  }

  /** Throws DaemonUnreachableError, ConnectionLostError, WayUnusableError, HttpAnswerError, or the signal's reason. */
  static async open(peer: Peer, options: ConnectionOptions): Promise<WebSocketConnection> {
    options.signal?.throwIfAborted();
    const socket = new WebSocket(peer.url, {
      headers: peer.headers,
      handshakeTimeout: peer.openTimeoutMs,
      maxPayload: messageBytesMax,
      perMessageDeflate: false,
    });
    const abort = (): void => socket.terminate();
    options.signal?.addEventListener('abort', abort);
    try {
      return await new Promise((resolve, reject) => {
        // Within the event: a message may follow at once.
        socket.once('open', () => resolve(new WebSocketConnection(socket, options)));
        socket.once('error', (error) => reject(handshakeFault(peer.url, error)));
        socket.once('unexpected-response', (request, response) => {
          response.resume();
          request.destroy();
          reject(refusal(peer.url, response.statusCode ?? 0));
        });
      });
    } catch (error) {
      options.signal?.throwIfAborted();
      throw error;
    } finally {
      options.signal?.removeEventListener('abort', abort);
    }
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  async request(method: string, params: unknown, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    if (!this.isOpen) throw new ConnectionLostError();
    return await this.#calls.request({ method, params, signal }, (text) => {
      this.#socket.send(text);
    });
  }

  pause(): void {
    clearTimeout(this.#idle);
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
    this.#watchSilence();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.terminate();
    await this.closed;
  }

  #watchSilence(): void {
    clearTimeout(this.#idle);
    if (this.#idleTimeoutMs === undefined || this.#socket.isPaused) return;
    this.#idle = setTimeout(() => this.#socket.terminate(), this.#idleTimeoutMs);
  }
}

function refusal(url: string, status: number): Error {
  if (isGatewayFault(status))
    return new ConnectionLostError(`${url} was answered with HTTP ${status}`);
  const answer = { status, text: 'no WebSocket' };
  if (status === 401 || status === 403) return new HttpAnswerError(url, answer);
  return new WayUnusableError(`${url} is no WebSocket: HTTP ${status}`);
}

/** ws tells by words alone that the answer was no handshake, or that none came. */
function handshakeFault(url: string, error: Error): Error {
  if (/handshake|Upgrade|Sec-WebSocket/.test(error.message)) {
    return new WayUnusableError(`${url} is no WebSocket: ${error.message}`, { cause: error });
  }
  return new DaemonUnreachableError(url, error);
}
