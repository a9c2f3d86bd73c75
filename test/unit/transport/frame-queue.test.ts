import { expect, test, vi, afterEach, beforeEach } from 'vitest';
import { FrameQueue, type FrameSlice } from '../../../src/transport/frame-queue.ts';

/** A peer whose acceptance is in the test's hands. */
class Peer {
  readonly writes: (readonly FrameSlice[])[] = [];
  stalled = 0;
  failed = 0;
  readonly queue: FrameQueue;
  #accept: (() => void) | undefined;
  #refuse: ((error: Error) => void) | undefined;

  constructor(stallTimeoutMs = 1_000) {
    this.queue = new FrameQueue({
      write: async (slices) => {
        this.writes.push(slices);
        await new Promise<void>((resolve, reject) => {
          this.#accept = resolve;
          this.#refuse = reject;
        });
      },
      onStalled: () => (this.stalled += 1),
      onFailed: () => (this.failed += 1),
      stallTimeoutMs,
    });
  }

  get frames(): string[] {
    const frames = [''];
    for (const { data, isLast } of this.writes.flat()) {
      frames.push(`${frames.pop() ?? ''}${data.toString()}`);
      if (isLast) frames.push('');
    }
    return frames.slice(0, -1);
  }

  async accept(): Promise<void> {
    this.#accept?.();
    await vi.advanceTimersByTimeAsync(0);
  }

  async refuse(): Promise<void> {
    this.#refuse?.(new Error('EPIPE'));
    await vi.advanceTimersByTimeAsync(0);
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('frames come whole and in order; small ones share a write, large ones take several', async () => {
  const peer = new Peer();
  const sent = ['first', 'a'.repeat(40_000), 'b', 'c', 'd'.repeat(16_383), 'e'];
  for (const frame of sent) peer.queue.send(Buffer.from(frame));
  for (let step = 0; step < 10; step += 1) await peer.accept();
  expect(peer.frames).toEqual(sent);
  expect(peer.writes.length).toBeLessThan(sent.length);
  for (const slices of peer.writes) {
    expect(slices.reduce((sum, { data }) => sum + data.length, 0)).toBeLessThanOrEqual(16_384);
  }
  expect(peer.queue.bufferedBytes).toBe(0);
});

test('only one write is under way', async () => {
  const peer = new Peer();
  peer.queue.send(Buffer.from('a'));
  peer.queue.send(Buffer.from('b'));
  expect(peer.writes).toHaveLength(1);
  await peer.accept();
  expect(peer.writes).toHaveLength(2);
});

test('room is given back as the peer accepts', async () => {
  const peer = new Peer();
  peer.queue.send(Buffer.alloc(600 * 1024));
  expect(peer.queue.hasRoom).toBe(false);
  let isReady = false;
  void peer.queue.ready().then(() => (isReady = true));
  await peer.accept();
  expect(isReady).toBe(false);
  // 344 KiB more make 256 KiB that wait: room for a page of events within 1 MiB.
  for (let step = 0; step < 20; step += 1) await peer.accept();
  expect(isReady).toBe(false);
  await peer.accept();
  expect(isReady).toBe(true);
});

test('a peer that accepts something in time is never stalled, one that accepts nothing is', async () => {
  const peer = new Peer(1_000);
  peer.queue.send(Buffer.alloc(48 * 1024));
  await vi.advanceTimersByTimeAsync(900);
  await peer.accept();
  await vi.advanceTimersByTimeAsync(900);
  await peer.accept();
  await vi.advanceTimersByTimeAsync(999);
  expect(peer.stalled).toBe(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(peer.stalled).toBe(1);
  expect(peer.failed).toBe(0);
});

test('an idle peer is not stalled', async () => {
  const peer = new Peer(1_000);
  peer.queue.send(Buffer.from('a'));
  await peer.accept();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(peer.stalled).toBe(0);
});

test('a failed write closes the queue and lets the waiting go', async () => {
  const peer = new Peer();
  peer.queue.send(Buffer.alloc(600 * 1024));
  const ready = peer.queue.ready();
  const flushed = peer.queue.flushed();
  await peer.refuse();
  await Promise.all([ready, flushed]);
  expect(peer.failed).toBe(1);
  peer.queue.send(Buffer.from('late'));
  expect(peer.writes).toHaveLength(1);
});

test('a larger buffer has room for longer', () => {
  const buffers = [1, 2].map(
    (mebibytes) =>
      new FrameQueue({
        write: async () => await new Promise(() => undefined),
        onStalled: () => undefined,
        onFailed: () => undefined,
        stallTimeoutMs: 1_000,
        bufferBytes: mebibytes * 1024 * 1024,
      }),
  );
  for (const queue of buffers) queue.send(Buffer.alloc(1024 * 1024));
  expect(buffers.map((queue) => queue.hasRoom)).toEqual([false, true]);
  for (const queue of buffers) queue.close();
});
