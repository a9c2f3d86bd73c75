import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { stopRequested } from '../../src/lifecycle.ts';

/** A process whose end is only noted. */
class FakeProcess extends EventEmitter {
  readonly exits: number[] = [];

  exit(code: number): never {
    this.exits.push(code);
    throw new Error(`exit ${code}`);
  }
}

describe('a request to stop', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'is the first %s, which ends nothing by itself',
    async (signal) => {
      const source = new FakeProcess();
      const stop = stopRequested(source, 7);
      source.emit(signal);
      expect(await stop).toBe(signal);
      expect(source.exits).toEqual([]);
    },
  );

  it.each([
    ['SIGINT', 'SIGINT'],
    ['SIGINT', 'SIGTERM'],
    ['SIGTERM', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
  ] as const)('is forced by a second signal: %s, then %s', async (first, second) => {
    const source = new FakeProcess();
    const stop = stopRequested(source, 7);
    source.emit(first);
    expect(() => source.emit(second)).toThrow('exit 7');
    expect(await stop).toBe(first);
    expect(source.exits).toEqual([7]);
  });
});
