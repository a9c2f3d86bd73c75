import { expect, test } from 'vitest';
import { CallGate } from '../../../src/rpc/call-gate.ts';

/** Calls that end when the test says. */
class Calls {
  readonly started: number[] = [];
  readonly #ends = new Map<number, () => void>();

  call(number: number): () => Promise<number> {
    return async () => {
      this.started.push(number);
      await new Promise<void>((resolve) => this.#ends.set(number, resolve));
      return number;
    };
  }

  async end(number: number): Promise<void> {
    this.#ends.get(number)?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('so many run at once; the rest wait their turn, in order', async () => {
  const gate = new CallGate({ runningMax: 2, waitingMax: 10 });
  const calls = new Calls();
  const results = [1, 2, 3, 4].map(async (number) => await gate.run(calls.call(number)));
  await calls.end(0);
  expect(calls.started).toEqual([1, 2]);
  await calls.end(2);
  expect(calls.started).toEqual([1, 2, 3]);
  await calls.end(1);
  expect(calls.started).toEqual([1, 2, 3, 4]);
  await calls.end(3);
  await calls.end(4);
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
});

test('beyond those who may wait, a call is refused with TOO_MANY_REQUESTS and may be repeated', async () => {
  const gate = new CallGate({ runningMax: 1, waitingMax: 1 });
  const calls = new Calls();
  const results = [1, 2].map(async (number) => await gate.run(calls.call(number)));
  await expect(gate.run(calls.call(3))).rejects.toMatchObject({
    reason: 'TOO_MANY_REQUESTS',
    code: 1014,
    retryable: true,
    details: { limit: 1, retry_after_ms: 1_000 },
  });
  await calls.end(1);
  await calls.end(2);
  await Promise.all(results);
  const again = gate.run(calls.call(4));
  await calls.end(0);
  await calls.end(4);
  expect(await again).toBe(4);
});

test('a call that fails gives its place back', async () => {
  const gate = new CallGate({ runningMax: 1, waitingMax: 0 });
  for (let count = 0; count < 3; count += 1) {
    const failing = gate.run(async () => await Promise.reject(new Error('failed')));
    await expect(failing).rejects.toThrow('failed');
  }
});
