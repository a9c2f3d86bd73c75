import { describe, expect, it } from 'vitest';
import { LivePainter } from '../../../../src/cli/watch/live-painter.ts';
import { Screen } from '../../../support/screen.ts';

describe('LivePainter', () => {
  it('repaints in place, whether the block grows or shrinks', () => {
    const screen = new Screen();
    const painter = new LivePainter(screen);
    screen.write('before\n');
    painter.show(['one', 'two']);
    painter.show(['one', 'a longer two', 'three', 'four']);
    expect(screen.text).toBe('before\none\na longer two\nthree\nfour');
    painter.show(['1']);
    screen.write('after\n');
    expect(screen.text).toBe('before\n1\nafter');
  });

  it('writes nothing when nothing has changed', () => {
    const written: string[] = [];
    const painter = new LivePainter({ write: (text) => written.push(text) });
    painter.show(['same']);
    painter.show(['same']);
    expect(written).toHaveLength(1);
  });

  it('leaves wrapping on', () => {
    const written: string[] = [];
    new LivePainter({ write: (text) => written.push(text) }).show(['x']);
    expect(written.join('')).toMatch(/^\u001b\[\?7l.*\u001b\[\?7h$/s);
  });
});
