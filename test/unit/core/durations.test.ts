import { describe, expect, it } from 'vitest';
import { formatDuration, parseDurationMs } from '../../../src/core/durations.ts';

describe('parseDurationMs', () => {
  it.each([
    ['250ms', 250],
    ['2s', 2_000],
    ['15m', 900_000],
    ['1h', 3_600_000],
    ['30d', 2_592_000_000],
    ['0s', 0],
  ])('reads %s', (text, expected) => {
    expect(parseDurationMs(text)).toBe(expected);
  });

  it.each(['', '5', 's', '1.5s', '-1s', '2 s', '1w', '1h30m', '999999999999d'])(
    'refuses %j',
    (text) => {
      expect(parseDurationMs(text)).toBeUndefined();
    },
  );
});

describe('formatDuration', () => {
  it.each([
    [850, '850ms'],
    [12_300, '12s'],
    [65_000, '1m 05s'],
    [7_200_000, '2h 00m'],
  ])('shows %d ms as %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected);
  });
});
