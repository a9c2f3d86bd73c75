import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../support/markdown.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');

/** What the first cells of the page's tables quote, each cut at the values in it. */
const quoted = [...readDocument('docs/troubleshooting.md').matchAll(/^\| `([^`]+)`/gm)].map(
  ([, message = '']) => [message, message.split('…').filter((piece) => piece.length > 3)] as const,
);

describe('docs/troubleshooting.md', () => {
  it('quotes messages', () => {
    expect(quoted.length).toBeGreaterThan(25);
    expect(quoted.filter(([, pieces]) => pieces.length === 0)).toEqual([]);
  });

  it.each(quoted)('quotes what the daemon says: %s', (_message, pieces) => {
    expect(pieces.filter((piece) => !sources.includes(piece))).toEqual([]);
  });
});
