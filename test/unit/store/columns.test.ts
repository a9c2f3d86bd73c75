import { expect, test } from 'vitest';
import { patched, withoutNulls } from '../../../src/store/columns.ts';

test('NULL and undefined are absence; other empty values are values', () => {
  const values = { a: null, b: undefined, c: 0, d: '', e: false };
  expect(Object.keys(withoutNulls(values))).toEqual(['c', 'd', 'e']);
});

test('a patch sets what it names, clears what it names as undefined, and keeps the rest', () => {
  const record: { a: number; b?: number; c?: number } = { a: 1, b: 2, c: 3 };
  expect(Object.entries(patched(record, { a: 5, b: undefined }))).toEqual([
    ['a', 5],
    ['c', 3],
  ]);
  expect(record).toEqual({ a: 1, b: 2, c: 3 });
});
