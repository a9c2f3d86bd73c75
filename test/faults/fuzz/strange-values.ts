import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

/** Texts that break naive code: each is told apart from all others when it comes back. */
const strangeTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\r\n',
  '\u001b[2J\u001b]0;title\u0007',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202egnp.exe',
  'ﬀ𝟙Ⅻ',
  'İıſK',
  'e\u0301'.repeat(20),
  '🧨'.repeat(16),
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '../../etc/passwd',
  '..%2f..%2f',
  "'; DROP TABLE vms; --",
  '" OR ""="',
  '%',
  '_',
  '*',
  '$(id)',
  '`id`',
  '${jndi}',
  '{{7*7}}',
  '%s%n%x',
  '<script>',
  '-rf',
  '--help',
  '\\',
  '\\u0000',
  'usr_',
  'vm_00000000000000000000000000',
  'job_zzzzzzzzzzzzzzzzzzzzzzzzzz',
  'usr_7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
] as const;

const strangeNumbers = [
  0,
  -0,
  -1,
  1,
  0.1,
  1.5,
  -1e-7,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32,
  2 ** 53 - 1,
  2 ** 53,
  2 ** 63,
  1e21,
  1e308,
  -1e308,
  5e-324,
] as const;

export function strangeText(random: SeededRandom): string {
  return random.weighted<() => string>([
    [() => random.pick(strangeTexts), 6],
    [() => random.pick(strangeTexts) + random.pick(strangeTexts), 2],
    [() => random.pick(['x', 'é', '世', '\u0001', '"', '\\']).repeat(random.integer(2, 300)), 2],
    [() => 'y'.repeat(random.integer(1_000, 20_000)), 0.3],
    [() => random.bytes(random.integer(1, 40)).toString('latin1'), 2],
  ])();
}

function strangeNumber(random: SeededRandom): number {
  return random.chance(0.7) ? random.pick(strangeNumbers) : random.integer(-(2 ** 40), 2 ** 40);
}

/** Any JSON value, of any type, a few levels deep. */
export function strangeValue(random: SeededRandom, depth = 0): unknown {
  const nested = depth < 4 ? 1 : 0;
  return random.weighted<() => unknown>([
    [() => strangeText(random), 4],
    [() => strangeNumber(random), 3],
    [() => null, 1],
    [() => random.chance(0.5), 1],
    [() => listOf(random, depth), nested],
    [() => objectOf(random, depth), nested],
    [() => nest(random.integer(2, 40)), 0.3],
  ])();
}

function listOf(random: SeededRandom, depth: number): unknown[] {
  return Array.from({ length: random.integer(0, 4) }, () => strangeValue(random, depth + 1));
}

function objectOf(random: SeededRandom, depth: number): object {
  const entries = Array.from({ length: random.integer(0, 4) }, () => [
    random.chance(0.3) ? strangeText(random) : random.pick(['a', 'id', '__proto__', 'length']),
    strangeValue(random, depth + 1),
  ]);
  // Own members whatever their name is, as JSON.parse makes them.
  return Object.fromEntries(entries) as object;
}

/** One array in the other. */
function nest(depth: number): unknown {
  return depth === 0 ? 0 : [nest(depth - 1)];
}
