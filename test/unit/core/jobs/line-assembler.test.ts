import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineAssembler } from '../../../../src/core/jobs/line-assembler.ts';
import { Redactor } from '../../../../src/core/redaction.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function assemble(
  bytes: Uint8Array,
  options: { secrets?: string[]; lineBytesMax?: number; cuts?: number[] } = {},
): { lines: string[]; truncated: boolean[]; offset: number | undefined } {
  const { secrets = [], lineBytesMax = 100, cuts = [] } = options;
  const assembler = new LineAssembler(new Redactor(secrets), { lineBytesMax, offset: 0 });
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  const lines = places
    .slice(1)
    .flatMap((end, index) => assembler.push(bytes.subarray(places[index], end)));
  lines.push(...assembler.end());
  return {
    lines: lines.map(({ text }) => text),
    truncated: lines.map(({ truncated }) => truncated),
    offset: lines.at(-1)?.endOffset,
  };
}

describe('LineAssembler', () => {
  it('splits at newlines and makes a line of the end without one', () => {
    expect(assemble(encode('one\n\nthree')).lines).toEqual(['one', '', 'three']);
  });

  it('gives the same lines however the bytes are cut', () => {
    const text = 'grüße\n日本語 \u{1f600}\nlast';
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => {
        expect(assemble(encode(text), { cuts }).lines).toEqual(text.split('\n'));
      }),
    );
  });

  it('repairs invalid UTF-8 and NUL and keeps other control characters', () => {
    const bytes = Uint8Array.from([0x61, 0xff, 0x00, 0x1b, 0x62, 0x0a]);
    expect(assemble(bytes).lines).toEqual(['a\ufffd\ufffd\u001bb']);
  });

  it('cuts a long line at its bytes without halving a character, and marks it', () => {
    const { lines, truncated, offset } = assemble(encode(`${'ä'.repeat(1_000)}\nnext\n`), {
      lineBytesMax: 5,
    });
    expect(lines).toEqual(['ää', 'next']);
    expect(truncated).toEqual([true, false]);
    expect(offset).toBe(2_000 + 1 + 5);
  });

  it('takes out a secret that lies across the cut', () => {
    const line = `${'x'.repeat(8)}sesame-open${'y'.repeat(100)}`;
    const { lines } = assemble(encode(`${line}\n`), { lineBytesMax: 10, secrets: ['sesame-open'] });
    expect(lines).toEqual(['xxxxxxxx[redacted]']);
  });

  it('stands at the beginning of the unfinished line', () => {
    const assembler = new LineAssembler(new Redactor([]), { lineBytesMax: 100, offset: 40 });
    const ends = assembler.push(encode('done\nunfin')).map(({ endOffset }) => endOffset);
    expect(ends).toEqual([45]);
    expect(assembler.push(encode('ished\n')).map(({ endOffset }) => endOffset)).toEqual([56]);
  });
});
