import type { Socket } from 'node:net';
import { FrameQueue, type FrameSlice } from './frame-queue.ts';
import type { TransportLimits } from './limits.ts';
import { LineSplitter, type Line } from './line-splitter.ts';
import type { Peer } from './peer.ts';
import type { RpcConnection, RpcPort } from './rpc-port.ts';

const noHeaders: readonly string[] = [];

/**
 * A peer that speaks newline-delimited JSON-RPC. Answers and notifications are lines; answers come
 * as they are ready.
 *
 * States: open; ending (the peer sends nothing more, what runs is still answered); closed.
 *
 * INVARIANTS
 * - While the peer does not read, it is not read from either: what it can make us hold is bounded.
 */
export class LinePeer implements Peer {
  readonly #socket: Socket;
  readonly #rpc: RpcPort;
  readonly #limits: TransportLimits;
  readonly #queue: FrameQueue;
  readonly #connection: RpcConnection;
  readonly #splitter: LineSplitter;
  #lineTimer: NodeJS.Timeout | undefined;
  #running = 0;
  #isEnding = false;

  constructor(socket: Socket, { rpc, limits }: { rpc: RpcPort; limits: TransportLimits }) {
    this.#socket = socket;
    this.#rpc = rpc;
    this.#limits = limits;
    this.#splitter = new LineSplitter(limits.requestBytes);
    this.#queue = new FrameQueue({
      write: async (slices) => await writeTo(socket, slices),
      onStalled: () => socket.destroy(),
      onFailed: () => socket.destroy(),
      stallTimeoutMs: limits.streamStallTimeoutMs,
      bufferBytes: limits.streamBufferBytes,
    });
    this.#connection = rpc.connect(
      {
        send: (frame) => this.#send(frame),
        ready: async () => await this.#queue.ready(),
      },
      'line',
    );
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('end', () => this.#endOfInput());
    socket.on('close', () => this.#close());
  }

  end(): void {
    this.#isEnding = true;
    if (this.#running > 0) return;
    this.#connection.close();
    void this.#queue.flushed().then(() => {
      this.#socket.destroySoon();
    });
  }

  #take(chunk: Buffer): void {
    const lines = this.#splitter.push(chunk);
    if (lines.length > 0) this.#stopLineTimer();
    for (const line of lines) this.#receive(line);
    if (this.#queue.hasRoom) {
      this.#limitLineTime();
      return;
    }
    // The peer cannot go on with its line while it is not read from.
    this.#socket.pause();
    this.#stopLineTimer();
    void this.#queue.ready().then(() => {
      this.#socket.resume();
      if (!this.#socket.destroyed) this.#limitLineTime();
    });
  }

  #receive(line: Line): void {
    if (line === 'too_long') {
      const max = this.#limits.requestBytes;
      this.#send(this.#rpc.refuse('REQUEST_TOO_LARGE', `a line has more than ${max} bytes`));
      return;
    }
    if (isBlank(line.bytes)) return;
    this.#running += 1;
    const done = this.#connection.receive(line.bytes, noHeaders, (text) => this.#send(text));
    void done.finally(() => {
      this.#running -= 1;
      if (this.#isEnding) this.end();
    });
  }

  #send(frame: string): void {
    this.#queue.send(Buffer.from(`${frame}\n`));
  }

  /** A line that has begun has to end in time. */
  #limitLineTime(): void {
    if (!this.#splitter.hasPartialLine) return;
    this.#lineTimer ??= setTimeout(() => this.#socket.destroy(), this.#limits.requestTimeoutMs);
  }

  #stopLineTimer(): void {
    clearTimeout(this.#lineTimer);
    this.#lineTimer = undefined;
  }

  #endOfInput(): void {
    clearTimeout(this.#lineTimer);
    for (const line of this.#splitter.end()) this.#receive(line);
    this.end();
  }

  #close(): void {
    clearTimeout(this.#lineTimer);
    this.#queue.close();
    this.#connection.close();
  }
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

/** Resolves when the operating system has taken all of it. */
async function writeTo(socket: Socket, slices: readonly FrameSlice[]): Promise<void> {
  const data = slices.map((slice) => slice.data);
  await new Promise<void>((resolve, reject) => {
    socket.write(data.length === 1 && data[0] ? data[0] : Buffer.concat(data), (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
