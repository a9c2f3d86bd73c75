import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../src/core/backoff.ts';

const range = { baseMs: 100, maxMs: 1_000 };

describe('backoffMs', () => {
  it('doubles with each attempt up to its maximum', () => {
    const waits = [1, 2, 3, 4, 5, 60].map((attempt) => backoffMs(attempt, range, () => 1));
    expect(waits).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });

  it('is at least half of the wait', () => {
    expect(backoffMs(2, range, () => 0)).toBe(100);
  });
});
