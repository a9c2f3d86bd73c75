import { describe, expect, it } from 'vitest';
import { SystemIdentifiers } from '../../../src/daemon/system-identifiers.ts';

describe('SystemIdentifiers', () => {
  it('gives ids that rise within a millisecond and when the clock is set back', () => {
    let nowMs = 1_800_000_000_000;
    const identifiers = new SystemIdentifiers(() => nowMs);
    const ids = Array.from({ length: 5_000 }, (_, index) => {
      if (index === 2_000) nowMs -= 60_000;
      if (index === 4_000) nowMs += 120_000;
      return identifiers.next('vm');
    });
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives ids of the prefix and 26 characters of base 32', () => {
    const id = new SystemIdentifiers(() => Date.now()).next('usr');
    expect(id).toMatch(/^usr_[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it('gives secrets of letters and digits, never twice the same', () => {
    const identifiers = new SystemIdentifiers(() => 0);
    const secrets = Array.from({ length: 100 }, () => identifiers.secret(32));
    expect(secrets.every((secret) => /^[0-9A-Za-z]{32}$/.test(secret))).toBe(true);
    expect(new Set(secrets).size).toBe(100);
  });
});
