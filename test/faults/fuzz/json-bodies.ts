import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import { strangeText, strangeValue } from './strange-values.ts';

/** A call without params that does nothing and is cheap. */
const innocentMethod = 'list_profiles';

/** Bodies of messages as bytes: from a right request with a wrong byte to bombs. */
export function strangeBody(random: SeededRandom, requestBytes: number): Buffer {
  return random.weighted<() => Buffer>([
    [() => mutate(Buffer.from(envelope(random)), random), 8],
    [() => Buffer.from(envelope(random)), 6],
    [() => Buffer.from(JSON.stringify(strangeValue(random))), 3],
    [() => random.bytes(random.integer(1, 200)), 2],
    [() => Buffer.from(random.pick(spelledBodies)), 4],
    [() => Buffer.from(nested(random)), 1],
    [() => brokenUtf8(random), 2],
    [() => Buffer.from(batch(random)), 3],
    [() => Buffer.from(sized(requestBytes + random.integer(-2, 2))), 0.1],
  ])();
}

/** Texts in which the trick is the spelling. */
const spelledBodies = [
  '',
  ' ',
  'null',
  'true',
  '0',
  '""',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '[1,"a",{}]',
  '\ufeff{"jsonrpc":"2.0","id":1,"method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":1,"method":"list_profiles"}garbage',
  '{"jsonrpc":"2.0","id":1,"method":"list_profiles",}',
  "{'jsonrpc':'2.0'}",
  '{"jsonrpc":"2.0","id":1,"id":2,"method":"nothing","method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":1,"method":"list_profiles","params":{"a":[[[]]]},"params":{}}',
  '{"__proto__":{"jsonrpc":"2.0"},"id":1,"method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":1,"method":"list_profiles","__proto__":{"params":[1]}}',
  '{"jsonrpc":"2.0","id":1,"method":"list_users","params":{"__proto__":{"limit":0}}}',
  '{"jsonrpc":"2.0","id":1,"method":"list_users","params":{"constructor":1}}',
  '{"jsonrpc":"2.0","id":1e400,"method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":1.0,"method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":-0,"method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":9007199254740993,"method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":"\\ud800","method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":"\\u0000","method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":1,"method":"list_users","params":{"limit":1e999}}',
  '{"jsonrpc":"2.0","id":1,"method":"list_users","params":{"limit":0.1e2}}',
  `{"jsonrpc":"2.0","id":1,"method":"list_users","params":{"limit":${'9'.repeat(5_000)}}}`,
  '{"jsonrpc":"2.0","id":1,"result":{},"method":"list_profiles"}',
  '{"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"x"}}',
  '{"jsonrpc":"1.0","id":1,"method":"list_profiles"}',
  '{"id":1,"method":"list_profiles"}',
] as const;

function envelope(random: SeededRandom): string {
  const id = random.weighted<() => unknown>([
    [() => random.integer(0, 1_000), 4],
    [() => strangeValue(random), 3],
    [() => 'i'.repeat(random.integer(60, 70)), 1],
  ])();
  const method = random.weighted<() => unknown>([
    [() => innocentMethod, 4],
    [
      () => random.pick(['constructor', '__proto__', 'toString', 'rpc.', 'rpc.off', 'deployer.']),
      1,
    ],
    [() => strangeText(random), 1],
    [() => strangeValue(random), 1],
  ])();
  const members = [
    ['jsonrpc', random.chance(0.9) ? '2.0' : strangeValue(random)],
    ...(random.chance(0.9) ? [['id', id]] : []),
    ...(random.chance(0.95) ? [['method', method]] : []),
    ...(random.chance(0.6) ? [['params', strangeValue(random)]] : []),
    ...(random.chance(0.1) ? [[strangeText(random), strangeValue(random)]] : []),
  ] as [string, unknown][];
  const written = random
    .shuffled(members)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${written.join(',')}}`;
}

/** One to three changes of bytes. */
function mutate(bytes: Buffer, random: SeededRandom): Buffer {
  let changed = bytes;
  for (let count = random.integer(1, 3); count > 0; count -= 1) {
    const at = random.integer(0, changed.length);
    const [before, after] = [changed.subarray(0, at), changed.subarray(at)];
    changed = random.pick([
      () => Buffer.concat([before, after.subarray(random.integer(1, 4))]),
      () => Buffer.concat([before, random.bytes(random.integer(1, 3)), after]),
      () => Buffer.concat([before, before, after]),
      () => before,
      () => Buffer.concat([before, Buffer.from([random.integer(0, 255)]), after.subarray(1)]),
    ])();
  }
  return changed;
}

function nested(random: SeededRandom): string {
  const depth = random.pick([30, 31, 32, 33, 34, 500, 20_000]);
  const value = '['.repeat(depth) + (random.chance(0.9) ? ']'.repeat(depth) : '');
  const place = random.pick(['id', 'params', 'method', 'jsonrpc']);
  return random.chance(0.3)
    ? value
    : `{"jsonrpc":"2.0","id":1,"method":"${innocentMethod}","${place}":${value}}`;
}

function brokenUtf8(random: SeededRandom): Buffer {
  const broken = random.pick([
    [0xc3],
    [0xe2, 0x82],
    [0xf0, 0x9f, 0x92],
    [0xed, 0xa0, 0x80],
    [0xc0, 0x80],
    [0xf8, 0x88, 0x80, 0x80, 0x80],
    [0xff, 0xfe],
    [0x80],
  ]);
  return Buffer.concat([
    Buffer.from(`{"jsonrpc":"2.0","id":"`),
    Buffer.from(broken),
    Buffer.from(`","method":"${innocentMethod}"}`),
  ]);
}

function batch(random: SeededRandom): string {
  const length = random.weighted<number>([
    [random.integer(1, 8), 10],
    [100, 0.5],
    [101, 0.5],
  ]);
  const items = Array.from({ length }, () =>
    random.chance(0.8) ? envelope(random) : JSON.stringify(strangeValue(random)),
  );
  return `[${items.join(random.pick([',', ' , ', ',']))}]`;
}

/** A right request of exactly so many bytes. */
function sized(bytes: number): string {
  const text = `{"jsonrpc":"2.0","id":1,"method":"${innocentMethod}"`;
  return `${text}${' '.repeat(bytes - text.length - 1)}}`;
}
