import { readFileSync } from 'node:fs';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createInstruments } from '../../../src/metrics/instruments.ts';

interface Described {
  readonly name: string;
  readonly type: string;
  readonly labels: readonly string[];
}

const text = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8');

const documented = text
  .split('\n')
  .filter((line) => line.startsWith('| `hero_deployer_'))
  .map((line): Described => {
    const [, name = '', type = '', labels = ''] = line.split('|').map((cell) => cell.trim());
    return {
      name: name.replaceAll('`', ''),
      type,
      labels: [...labels.matchAll(/`(\w+)`/g)].map((match) => match[1]!),
    };
  });

/** prom-client has the labels of an instrument and does not type them. */
const existing = Object.values(createInstruments(new Registry())).map((instrument): Described => {
  const { name, labelNames } = instrument as unknown as { name: string; labelNames: string[] };
  const labels = labelNames.filter((label) => label !== 'le');
  return { name, type: instrument.constructor.name.toLowerCase(), labels };
});

it('docs/metrics.md has every metric with its type and labels, and no other', () => {
  const byName = (a: Described, b: Described): number => a.name.localeCompare(b.name);

  expect(documented.toSorted(byName)).toEqual(existing.toSorted(byName));
});

it('names have the prefix, base units, and _total where they only rise', () => {
  for (const { name, type } of existing) {
    expect(name).toMatch(/^hero_deployer_[a-z_]+$/);
    expect(name.endsWith('_total'), name).toBe(type === 'counter');
    expect(name).not.toMatch(/_(ms|milliseconds|minutes|kb|mb)(_|$)/);
    expect(name.endsWith('_seconds') || type !== 'histogram', name).toBe(true);
  }
});
