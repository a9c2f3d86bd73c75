import { describe, expect, it } from 'vitest';
import { Redactor } from '../../../src/core/redaction.ts';

describe('Redactor', () => {
  it('replaces every occurrence of every secret, the longest first', () => {
    const redactor = new Redactor(['abcd', 'abcdefgh']);
    expect(redactor.redact('1 abcdefgh 2 abcd 3')).toBe('1 [redacted] 2 [redacted] 3');
  });

  it('takes out each line of a secret of several lines', () => {
    expect(new Redactor(['first-part\nsecond-part']).redact('> second-part')).toBe('> [redacted]');
  });

  it('leaves text alone that only holds values too short to be secrets', () => {
    expect(new Redactor(['yes']).redact('yes, yes')).toBe('yes, yes');
  });

  it('ends the text with the mark where a secret reaches across the end', () => {
    expect(new Redactor(['password']).redact('my password is', 6)).toBe('my [redacted]');
  });
});
