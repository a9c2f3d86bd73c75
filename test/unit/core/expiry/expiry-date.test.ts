import { expect, it } from 'vitest';
import { expiryIn, expiryPatch, parseLifeMs } from '../../../../src/core/expiry/expiry-date.ts';

it.each([
  ['10m', 600_000],
  ['36h', 129_600_000],
  ['3650d', 315_360_000_000],
])('%s is a life', (text, ms) => {
  expect(parseLifeMs(text)).toBe(ms);
  expect(expiryIn(text, 5)).toEqual({
    expiresAt: 5 + ms,
    expiryNotice: { stage: 'set', at: 5, spanMs: ms, outMs: 0 },
  });
});

it.each(['599s', '3651d', '0m', '1 day', '-1d', '', '1.5h'])('"%s" is none', (text) => {
  expect(parseLifeMs(text)).toBeUndefined();
  expect(() => expiryIn(text, 5)).toThrow(
    expect.objectContaining({
      reason: 'INVALID_PARAMS',
      message: expect.stringContaining(`"${text}"; expected a duration from 10m to 3650d`),
    }),
  );
});

it('null takes date and announcement away', () => {
  expect(expiryPatch(null, 5)).toEqual({ expiresAt: undefined, expiryNotice: undefined });
});
