import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SseParser, type SseMessage } from '../../../src/client/events/sse-parser.ts';

function parse(...pieces: string[]): SseMessage[] {
  const messages: SseMessage[] = [];
  const parser = new SseParser((message) => messages.push(message));
  for (const piece of pieces) parser.push(piece);
  return messages;
}

describe('SseParser', () => {
  it('takes the event and its data, and nothing of comments, ids and retries', () => {
    expect(parse('retry: 2000\n\n: hello\nid: s:1\nevent: vm.created\ndata: {"a":1}\n\n')).toEqual([
      { event: 'vm.created', data: '{"a":1}' },
    ]);
  });

  it('joins lines of data, and takes off one space only', () => {
    expect(parse('data:  a\ndata\ndata:b\n\n')).toEqual([{ event: 'message', data: ' a\n\nb' }]);
  });

  it('does not give what has not ended', () => {
    expect(parse('event: x\ndata: 1\n')).toEqual([]);
  });

  it('reads the same however it is cut, with every end of line', () => {
    const whole = 'event: one\ndata: ü\n\n: c\ndata: 2\n\ndata: 3\ndata: 4\n\n';
    const expected = parse(whole);
    expect(expected).toHaveLength(3);
    fc.assert(
      fc.property(
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.array(fc.nat(80), { maxLength: 8 }),
        (end, cuts) => {
          // A last CR may be half of an end of line: something has to follow it.
          const text = `${whole.replaceAll('\n', end)}:`;
          const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length];
          at.sort((a, b) => a - b);
          const pieces = at.slice(1).map((to, index) => text.slice(at[index], to));
          expect(parse(...pieces)).toEqual(expected);
        },
      ),
    );
  });
});
