import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { FrameProgress } from './frame-progress.ts';
import { FrameQueue, type FrameSlice } from './frame-queue.ts';
import type { TransportLimits } from './limits.ts';
import type { Peer } from './peer.ts';
import type { RpcConnection, RpcPort } from './rpc-port.ts';

const goingAway = 1001;
/** Private use range of RFC 6455: the reader accepted nothing for too long; come back by cursor. */
const stalled = 4008;

interface Options {
  readonly rpc: RpcPort;
  readonly limits: TransportLimits;
  /** Of the upgrade request, names and values in turn. */
  readonly headers: readonly string[];
}

/**
 * A peer that speaks JSON-RPC in WebSocket messages, both ways; long ones are sent in fragments.
 *
 * INVARIANTS
 * - The timer of a message runs while the peer is within one and is read from.
 */
export class WebSocketPeer implements Peer {
  readonly #socket: WebSocket;
  readonly #options: Options;
  readonly #queue: FrameQueue;
  readonly #connection: RpcConnection;
  readonly #progress = new FrameProgress();
  #messageTimer: NodeJS.Timeout | undefined;
  #running = 0;
  #isEnding = false;

  constructor(webSocket: WebSocket, stream: Duplex, options: Options) {
    this.#socket = webSocket;
    this.#options = options;
    this.#queue = new FrameQueue({
      write: async (slices) => await writeTo(webSocket, stream, slices),
      onStalled: () => {
        this.#connection.close();
        this.#close(stalled, 'accepted nothing for too long; resume by cursor');
      },
      onFailed: () => webSocket.terminate(),
      stallTimeoutMs: options.limits.streamStallTimeoutMs,
      bufferBytes: options.limits.streamBufferBytes,
    });
    this.#connection = options.rpc.connect(
      {
        send: (frame) => this.#send(frame),
        ready: async () => await this.#queue.ready(),
      },
      'websocket',
    );
    webSocket.on('message', (message) => this.#receive(message));
    stream.on('data', (chunk: Buffer) => {
      if (this.#progress.push(chunk)) this.#stopMessageTimer();
      this.#limitMessageTime();
    });
    // What is wrong with the peer's frames ends in `close`.
    webSocket.on('error', () => undefined);
    webSocket.on('close', () => {
      this.#stopMessageTimer();
      this.#queue.close();
      this.#connection.close();
    });
  }

  end(): void {
    this.#isEnding = true;
    if (this.#running > 0) return;
    this.#connection.close();
    void this.#queue.flushed().then(() => this.#close(goingAway, 'the daemon stops'));
  }

  #receive(message: RawData): void {
    // With the default binary type, ws hands over one Buffer.
    if (!Buffer.isBuffer(message)) return;
    this.#running += 1;
    const done = this.#connection.receive(message, this.#options.headers, (text) =>
      this.#send(text),
    );
    void done.finally(() => {
      this.#running -= 1;
      if (this.#isEnding) this.end();
    });
    if (this.#queue.hasRoom) return;
    // The peer cannot go on with its message while it is not read from.
    this.#socket.pause();
    void this.#queue.ready().then(() => {
      this.#socket.resume();
      this.#limitMessageTime();
    });
  }

  /** A message that has begun has to end in time. */
  #limitMessageTime(): void {
    const isOpen = this.#socket.readyState === this.#socket.OPEN;
    if (!this.#progress.isWithin || this.#socket.isPaused || !isOpen) {
      this.#stopMessageTimer();
      return;
    }
    this.#messageTimer ??= setTimeout(
      () => this.#socket.terminate(),
      this.#options.limits.requestTimeoutMs,
    );
  }

  #stopMessageTimer(): void {
    clearTimeout(this.#messageTimer);
    this.#messageTimer = undefined;
  }

  #send(frame: string): void {
    this.#queue.send(Buffer.from(frame));
  }

  #close(code: number, reason: string): void {
    const timer = setTimeout(() => this.#socket.terminate(), this.#options.limits.closeTimeoutMs);
    this.#socket.once('close', () => clearTimeout(timer));
    // A paused peer could not answer the close.
    this.#socket.resume();
    this.#socket.close(code, reason);
  }
}

/** Resolves when the operating system has taken all of it. Several frames share one write. */
async function writeTo(
  webSocket: WebSocket,
  stream: Duplex,
  slices: readonly FrameSlice[],
): Promise<void> {
  stream.cork();
  const written = slices.map(
    async ({ data, isLast }) =>
      await new Promise<void>((resolve, reject) => {
        webSocket.send(data, { binary: false, fin: isLast }, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  );
  stream.uncork();
  await Promise.all(written);
}
