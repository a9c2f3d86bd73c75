/** A part of a frame, or all of it. */
export interface FrameSlice {
  readonly data: Buffer;
  readonly isLast: boolean;
}

export interface FrameQueueOptions {
  /** Writes the slices in order; resolves when the operating system has taken every byte. */
  readonly write: (slices: readonly FrameSlice[]) => Promise<void>;
  /** The peer has accepted nothing for the time allowed; called once, the queue is closed then. */
  readonly onStalled: () => void;
  /** A write failed; called once, the queue is closed then. */
  readonly onFailed: () => void;
  readonly stallTimeoutMs: number;
  /** What may wait at most, as far as frames come in pages; at least 1 MiB, the default. */
  readonly bufferBytes?: number;
}

/**
 * Bytes handed over at once. Progress of a reader is seen in steps of this size, so one that takes
 * less than this within the stall timeout counts as stalled.
 */
const sliceBytes = 16 * 1024;

const bufferBytesDefault = 1024 * 1024;
/** A page of events, 256 Ki characters of at most three bytes: it fits in what is left when there is room. */
const pageBytesMax = 3 * 256 * 1024;

/**
 * What waits to be written to one peer, in order, at the peer's own pace.
 *
 * States: idle, writing (one write is under way), closed (nothing is written any more).
 *
 * INVARIANTS
 * - Frames are written whole and in the order of `send`; at most one write is under way.
 * - The stall timer runs exactly while a write is under way.
 * - Who waits for room is let go when there is room or the queue is closed.
 */
export class FrameQueue {
  readonly #options: FrameQueueOptions;
  /** Above this there is no room. */
  readonly #roomBytes: number;
  readonly #frames: Buffer[] = [];
  readonly #waiting = new Set<{ readonly bytesMax: number; readonly letGo: () => void }>();
  /** Bytes of the first frame that are written already. */
  #offset = 0;
  #bufferedBytes = 0;
  #isWriting = false;
  #isClosed = false;

  constructor(options: FrameQueueOptions) {
    this.#options = options;
    this.#roomBytes = (options.bufferBytes ?? bufferBytesDefault) - pageBytesMax;
  }

  /** Bytes queued and not yet taken by the operating system. */
  get bufferedBytes(): number {
    return this.#bufferedBytes;
  }

  get hasRoom(): boolean {
    return this.#isClosed || this.#bufferedBytes <= this.#roomBytes;
  }

  /** Queues a frame; dropped when the queue is closed. */
  send(frame: Buffer): void {
    if (this.#isClosed || frame.length === 0) return;
    this.#frames.push(frame);
    this.#bufferedBytes += frame.length;
    if (!this.#isWriting) void this.#writeAll();
  }

  /** Resolves once there is room, or the queue is closed. */
  async ready(): Promise<void> {
    await this.#atMost(this.#roomBytes);
  }

  /** Resolves once everything is written, or the queue is closed. */
  async flushed(): Promise<void> {
    await this.#atMost(0);
  }

  /** Drops what waits. */
  close(): void {
    this.#isClosed = true;
    this.#frames.length = 0;
    this.#bufferedBytes = 0;
    this.#letGo();
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    const stalled = setTimeout(() => {
      if (this.#isClosed) return;
      this.close();
      this.#options.onStalled();
    }, this.#options.stallTimeoutMs);
    try {
      while (this.#frames.length > 0) {
        const slices = this.#take();
        await this.#options.write(slices);
        stalled.refresh();
        if (this.#isClosed) break;
        for (const { data } of slices) this.#bufferedBytes -= data.length;
        this.#letGo();
      }
    } catch {
      const wasClosed = this.#isClosed;
      this.close();
      if (!wasClosed) this.#options.onFailed();
    } finally {
      clearTimeout(stalled);
      this.#isWriting = false;
    }
  }

  /** Several small frames, or a slice of a large one. */
  #take(): FrameSlice[] {
    const slices: FrameSlice[] = [];
    let bytes = 0;
    while (bytes < sliceBytes) {
      const frame = this.#frames[0];
      if (frame === undefined) break;
      const data = frame.subarray(this.#offset, this.#offset + sliceBytes - bytes);
      const isLast = this.#offset + data.length === frame.length;
      slices.push({ data, isLast });
      bytes += data.length;
      this.#offset = isLast ? 0 : this.#offset + data.length;
      if (isLast) this.#frames.shift();
    }
    return slices;
  }

  async #atMost(bytesMax: number): Promise<void> {
    if (this.#isClosed || this.#bufferedBytes <= bytesMax) return;
    await new Promise<void>((letGo) => this.#waiting.add({ bytesMax, letGo }));
  }

  #letGo(): void {
    for (const waiter of this.#waiting) {
      if (!this.#isClosed && this.#bufferedBytes > waiter.bytesMax) continue;
      this.#waiting.delete(waiter);
      waiter.letGo();
    }
  }
}
