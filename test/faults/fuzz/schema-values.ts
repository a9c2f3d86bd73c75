import fc from 'fast-check';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { ContractFacts, Schema } from './contract-facts.ts';

const samplesPerPattern = 60;
const lengthMax = 60;

/** Makes values that a schema allows. What a schema here does not use is not known either. */
export class SchemaValues {
  readonly #facts: ContractFacts;
  readonly #samples = new Map<string, readonly string[]>();

  constructor(facts: ContractFacts) {
    this.#facts = facts;
  }

  valid(schema: Schema, random: SeededRandom): unknown {
    const resolved = this.#facts.resolve(schema);
    if (Array.isArray(resolved['enum'])) return random.pick(resolved['enum'] as unknown[]);
    if ('const' in resolved) return resolved['const'];
    const choices = resolved['oneOf'] ?? resolved['anyOf'];
    if (Array.isArray(choices)) return this.valid(random.pick(choices as Schema[]), random);
    switch (resolved['type']) {
      case 'null':
        return null;
      case 'boolean':
        return random.chance(0.5);
      case 'integer':
        return this.#integer(resolved, random);
      case 'string':
        return this.#text(resolved, random);
      case 'array':
        return this.#list(resolved, random);
      case 'object':
        return this.#object(resolved, random);
      default:
        throw new Error(`the fuzz does not know this schema: ${JSON.stringify(resolved)}`);
    }
  }

  #integer({ minimum = 0, maximum = 1_000_000 }: Schema, random: SeededRandom): number {
    const [min, max] = [Number(minimum), Number(maximum)];
    if (random.chance(0.2)) return random.pick([min, max]);
    return random.integer(min, Math.min(max, min + 1_000));
  }

  #text(schema: Schema, random: SeededRandom): string {
    const { pattern, minLength = 0, maxLength = lengthMax } = schema;
    const [min, max] = [Number(minLength), Number(maxLength)];
    if (typeof pattern !== 'string') {
      const length = random.chance(0.05) ? max : random.integer(min, Math.min(max, lengthMax));
      return Array.from({ length }, () => String.fromCharCode(random.integer(0x20, 0x7e))).join('');
    }
    const fitting = this.#matching(pattern).filter(({ length }) => length >= min && length <= max);
    return random.pick(fitting);
  }

  #list({ items, minItems = 0, maxItems = 4 }: Schema, random: SeededRandom): unknown[] {
    const [min, max] = [Number(minItems), Number(maxItems)];
    const length = random.integer(min, Math.min(max, min + 4));
    // The contract's arrays have one schema for all items.
    return Array.from({ length }, () => this.valid(items as Schema, random));
  }

  #object({ properties = {}, required = [] }: Schema, random: SeededRandom): object {
    const needed = new Set(required as readonly string[]);
    const entries = Object.entries(properties as Readonly<Record<string, Schema>>)
      .filter(([name]) => needed.has(name) || random.chance(0.5))
      .map(([name, schema]) => [name, this.valid(schema, random)]);
    return Object.fromEntries(entries) as object;
  }

  /** The same texts in every run: they depend on the pattern only. */
  #matching(pattern: string): readonly string[] {
    const known = this.#samples.get(pattern);
    if (known !== undefined) return known;
    const arbitrary = fc.stringMatching(new RegExp(pattern, 'u'));
    const made = fc.sample(arbitrary, { numRuns: samplesPerPattern, seed: 1 });
    this.#samples.set(pattern, made);
    return made;
  }
}
