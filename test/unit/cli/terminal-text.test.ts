import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayWidth,
  escapeControls,
  fitWidth,
  padWidth,
} from '../../../src/cli/terminal-text.ts';

describe('escapeControls', () => {
  it('writes out what a terminal would act on', () => {
    expect(escapeControls('\u001b[2Jgone\u0007\r\n')).toBe('\\x1b[2Jgone\\x07\\x0d\\x0a');
    expect(escapeControls('\u009b31m')).toBe('\\x9b31m');
    expect(escapeControls('a\u202eb\u2066')).toBe('a\\u202eb\\u2066');
  });

  it('leaves text of any language as it is, and makes tabs blanks', () => {
    expect(escapeControls('zoë 漢字 🚀\tok')).toBe('zoë 漢字 🚀    ok');
  });

  it('leaves nothing that moves the cursor, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeControls(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

describe('width', () => {
  it('counts columns, not code units', () => {
    expect(displayWidth('abc')).toBe(3);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('漢字')).toBe(4);
    expect(displayWidth('🚀')).toBe(2);
  });

  it('cuts to fit and marks the cut', () => {
    expect(fitWidth('abcdef', 6)).toBe('abcdef');
    expect(fitWidth('abcdefg', 6)).toBe('abcde…');
    expect(fitWidth('漢字漢字', 5)).toBe('漢字…');
    expect(fitWidth('abc', 0)).toBe('');
  });

  it('never exceeds the columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, columns) => {
        expect(displayWidth(fitWidth(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('pads by columns', () => {
    expect(padWidth('漢', 4)).toBe('漢  ');
    expect(padWidth('long', 2)).toBe('long');
  });
});
