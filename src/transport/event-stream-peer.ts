import type { ServerResponse } from 'node:http';
import { FrameQueue, type FrameSlice } from './frame-queue.ts';
import type { TransportLimits } from './limits.ts';
import type { Peer } from './peer.ts';
import type { EventStream, Outlet } from './rpc-port.ts';

/** A proxy that keeps what it is given (nginx does) would hold a quiet stream back for ever. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
} as const;

/**
 * A reader of Server-Sent Events: an answer over HTTP that goes on. It is paced like every reader; one
 * that accepts nothing for too long is cut, and comes back with its cursor.
 *
 * States: before `begin`; streaming; ending (what is queued is still written); closed.
 */
export class EventStreamPeer implements Peer, Outlet {
  readonly #response: ServerResponse;
  readonly #queue: FrameQueue;
  #stream: EventStream | undefined;

  constructor(response: ServerResponse, limits: TransportLimits) {
    this.#response = response;
    const destroy = (): void => void response.destroy();
    // What goes wrong with it ends in `close`.
    response.on('error', () => undefined);
    this.#queue = new FrameQueue({
      write: async (slices) => await writeTo(response, slices),
      onStalled: destroy,
      onFailed: destroy,
      stallTimeoutMs: limits.streamStallTimeoutMs,
      bufferBytes: limits.streamBufferBytes,
    });
  }

  send(frame: string): void {
    this.#queue.send(Buffer.from(frame));
  }

  async ready(): Promise<void> {
    await this.#queue.ready();
  }

  /** Answers with the head and lets the stream send. */
  begin(stream: EventStream): void {
    this.#stream = stream;
    this.#response.once('close', () => {
      stream.close();
      this.#queue.close();
    });
    this.#response.writeHead(200, eventStreamHeaders);
    this.#response.flushHeaders();
    stream.start();
  }

  end(): void {
    this.#stream?.close();
    void this.#queue.flushed().then(() => this.#response.end());
  }
}

/** Resolves when the operating system has taken all of it. */
async function writeTo(response: ServerResponse, slices: readonly FrameSlice[]): Promise<void> {
  const data = Buffer.concat(slices.map((slice) => slice.data));
  await new Promise<void>((resolve, reject) => {
    response.write(data, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
