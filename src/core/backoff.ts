/** Bounds of a back-off, in milliseconds. */
interface BackoffRange {
  readonly baseMs: number;
  readonly maxMs: number;
}

/**
 * Exponential back-off with half jitter: between 50 % and 100 % of `base × 2^(attempt − 1)`, capped.
 * Jitter keeps many jobs that one backend's outage stopped from coming back in step.
 *
 * @param attempt 1 for the first wait.
 * @param random uniform in [0, 1).
 * @returns milliseconds.
 */
export function backoffMs(attempt: number, range: BackoffRange, random: () => number): number {
  const exponent = Math.min(Math.max(attempt - 1, 0), 30);
  const ceiling = Math.min(range.baseMs * 2 ** exponent, range.maxMs);
  return Math.round(ceiling * (0.5 + random() / 2));
}
