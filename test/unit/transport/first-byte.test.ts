import { expect, test } from 'vitest';
import { detectProtocol } from '../../../src/transport/first-byte.ts';

test.each(['GET / HTTP/1.1', 'POST', 'H', 'options', 'DELETE'])('"%s" is HTTP', (text) => {
  expect(detectProtocol(Buffer.from(text))?.protocol).toBe('http');
});

test.each(['{', '[', '"text"', '0', '\u0016\u0003', '\u0000'])('%j is a line', (text) => {
  expect(detectProtocol(Buffer.from(text))?.protocol).toBe('lines');
});

test('blanks before the first byte tell nothing and are dropped', () => {
  expect(detectProtocol(Buffer.from(' \r\n\t'))).toBeUndefined();
  const detected = detectProtocol(Buffer.from('\r\n  {"a":1}\n'));
  expect(detected?.protocol).toBe('lines');
  expect(detected?.rest.toString()).toBe('{"a":1}\n');
});
