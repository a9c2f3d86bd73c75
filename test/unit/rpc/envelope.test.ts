import { expect, test } from 'vitest';
import { isMalformed, parseMessage, type Item } from '../../../src/rpc/envelope.ts';
import { ProtocolError } from '../../../src/rpc/protocol-error.ts';

const parse = (text: string | Buffer, batchMax = 100) =>
  parseMessage(Buffer.isBuffer(text) ? text : Buffer.from(text), {
    batch: batchMax,
    jsonDepth: 32,
  });

function single(text: string): Item {
  const message = parse(text);
  if (message.kind !== 'single') throw new Error('expected a single request');
  return message.item;
}

function reasonOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ProtocolError) return error.reason;
    throw error;
  }
  throw new Error('expected a fault');
}

test('a request comes out as it went in', () => {
  expect(single('{"jsonrpc":"2.0","id":7,"method":"get_vm","params":{"vm":"x"}}')).toEqual({
    id: 7,
    method: 'get_vm',
    params: { vm: 'x' },
  });
});

test('without an id it is a notification; with the id null it is a request', () => {
  expect(single('{"jsonrpc":"2.0","method":"m"}')).not.toHaveProperty('id');
  expect(single('{"jsonrpc":"2.0","method":"m","id":null}')).toMatchObject({ id: null });
});

test('params null counts as absent', () => {
  expect(single('{"jsonrpc":"2.0","method":"m","id":1,"params":null}')).toMatchObject({
    params: undefined,
  });
});

test.each(['', '{', '{"a":1}}', 'nonsense', '{"a":\u0000}', "{'a':1}", '[1,2'])(
  'broken JSON is a parse error: %j',
  (text) => {
    expect(reasonOf(() => parse(text))).toBe('PARSE_ERROR');
  },
);

test('what is not UTF-8 is a parse error', () => {
  expect(reasonOf(() => parse(Buffer.from([0x22, 0xff, 0x22])))).toBe('PARSE_ERROR');
});

test.each(['null', '0', 'false', 'true', '"text"', '1e3'])(
  'a body of %s is JSON but no request',
  (text) => {
    const item = single(text);
    expect(isMalformed(item) && item.fault.reason).toBe('INVALID_REQUEST');
    expect(item.id).toBeNull();
  },
);

test.each([
  ['{"id":1,"method":"m"}', 1],
  ['{"jsonrpc":"1.0","id":"a","method":"m"}', 'a'],
  ['{"jsonrpc":"2.0","id":1}', 1],
  ['{"jsonrpc":"2.0","id":1,"method":5}', 1],
  ['{"jsonrpc":"2.0","id":1,"method":"m","params":"text"}', 1],
  ['{"jsonrpc":"2.0","id":1,"method":"m","params":0}', 1],
  ['{"jsonrpc":"2.0","method":5}', null],
  ['{"jsonrpc":"2.0","id":{},"method":"m"}', null],
  ['{"jsonrpc":"2.0","id":[1],"method":"m"}', null],
  ['{"jsonrpc":"2.0","id":true,"method":"m"}', null],
  ['{"jsonrpc":"2.0","id":1.5,"method":"m"}', null],
  ['{"jsonrpc":"2.0","id":9007199254740993,"method":"m"}', null],
  [`{"jsonrpc":"2.0","id":"${'x'.repeat(65)}","method":"m"}`, null],
  ['{}', null],
])('%s is an invalid request, answered with the id %j', (text, id) => {
  const item = single(text);
  expect(isMalformed(item) && item.fault.reason).toBe('INVALID_REQUEST');
  expect(item.id).toBe(id);
});

test.each([0, -1, 9007199254740991, '', 'x'.repeat(64), null])('the id %j is taken', (id) => {
  const item = single(JSON.stringify({ jsonrpc: '2.0', id, method: 'm' }));
  expect(isMalformed(item)).toBe(false);
  expect(item.id).toBe(id);
});

test('an empty batch is one invalid request', () => {
  expect(reasonOf(() => parse('[]'))).toBe('INVALID_REQUEST');
});

test('a batch keeps its order, its malformed items included', () => {
  const message = parse('[null,{"jsonrpc":"2.0","id":1,"method":"m"},[],1]');
  expect(message.kind).toBe('batch');
  if (message.kind !== 'batch') return;
  expect(message.items.map(isMalformed)).toEqual([true, false, true, true]);
});

test('a batch of the largest size passes, one more is refused as a whole', () => {
  const batch = (size: number): string => JSON.stringify(Array(size).fill(1));
  expect(parse(batch(3), 3).kind).toBe('batch');
  expect(reasonOf(() => parse(batch(4), 3))).toBe('BATCH_TOO_LARGE');
});

test('nesting is limited before anything is parsed, brackets in texts do not count', () => {
  const nested = (depth: number): string =>
    `{"jsonrpc":"2.0","id":1,"method":"m","params":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
  expect(isMalformed(single(nested(32)))).toBe(false);
  expect(reasonOf(() => parse(nested(33)))).toBe('NESTED_TOO_DEEP');
  expect(reasonOf(() => parse('['.repeat(1_000_000)))).toBe('NESTED_TOO_DEEP');
  const text = JSON.stringify({ jsonrpc: '2.0', method: `\\"${'['.repeat(100)}` });
  expect(isMalformed(single(text))).toBe(false);
});
