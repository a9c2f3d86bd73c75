import { expect, test } from 'vitest';
import { LineSplitter, type Line } from '../../../src/transport/line-splitter.ts';

const texts = (lines: Line[]): string[] =>
  lines.map((line) => (line === 'too_long' ? 'too_long' : line.bytes.toString()));

test('lines are found wherever the chunks are cut', () => {
  const whole = Buffer.from('{"a":1}\n\n{"ü":2}\n');
  for (let cut = 0; cut <= whole.length; cut += 1) {
    const splitter = new LineSplitter(100);
    const lines = [...splitter.push(whole.subarray(0, cut)), ...splitter.push(whole.subarray(cut))];
    expect(texts(lines)).toEqual(['{"a":1}', '', '{"ü":2}']);
  }
});

test('a line of the largest size passes, one byte more is told once and dropped up to its end', () => {
  const splitter = new LineSplitter(4);
  expect(texts(splitter.push(Buffer.from('1234\n')))).toEqual(['1234']);
  expect(texts(splitter.push(Buffer.from('123')))).toEqual([]);
  expect(texts(splitter.push(Buffer.from('45')))).toEqual(['too_long']);
  expect(splitter.hasPartialLine).toBe(true);
  expect(texts(splitter.push(Buffer.from('6789')))).toEqual([]);
  expect(texts(splitter.push(Buffer.from('0\nab\n')))).toEqual(['ab']);
  expect(splitter.hasPartialLine).toBe(false);
});

test('a last line without a newline is a line', () => {
  const splitter = new LineSplitter(100);
  expect(texts(splitter.push(Buffer.from('a\nb')))).toEqual(['a']);
  expect(texts(splitter.end())).toEqual(['b']);
  expect(texts(splitter.end())).toEqual([]);
});
