import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';
import type { ContractFacts, MethodFacts, ParamFacts } from './contract-facts.ts';
import type { LearnedNames } from './learned-names.ts';
import type { SchemaValues } from './schema-values.ts';
import { strangeText, strangeValue } from './strange-values.ts';

type Params = Record<string, unknown>;

/** Params that hold a call up: always given, and short, so that the fuzz does not stand still. */
const waits: Readonly<Record<string, number>> = { wait_ms: 3, timeout_ms: 3 };

interface Sources {
  readonly facts: ContractFacts;
  readonly values: SchemaValues;
  readonly learned: LearnedNames;
}

/** Requests to methods of the contract: right ones, nearly right ones and wrong ones. */
export class MethodCalls {
  readonly #sources: Sources;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** A request without its id. */
  make(random: SeededRandom): { readonly method: string; readonly params?: unknown } {
    const method = random.pick(this.#sources.facts.methods);
    const name = random.chance(0.05) ? `deployer.${method.name}` : method.name;
    const params = random.weighted<() => unknown>([
      [() => this.#valid(method, random), 5],
      [() => this.#nearlyValid(method, random), 5],
      [() => this.#wrong(method, random), 1],
      [() => strangeValue(random), 0.5],
    ])();
    const isByPosition = random.chance(0.25) && isObject(params);
    return { method: name, params: isByPosition ? byPosition(method, params, random) : params };
  }

  #valid(method: MethodFacts, random: SeededRandom): Params {
    const entries = method.params
      .filter(({ name, isRequired }) => isRequired || name in waits || random.chance(0.4))
      .map((param) => [param.name, this.#value(param, random)]);
    return Object.fromEntries(entries) as Params;
  }

  #value({ name, schema }: ParamFacts, random: SeededRandom): unknown {
    const wait = waits[name];
    if (wait !== undefined) return random.integer(0, wait);
    return this.#sources.learned.find(name, random) ?? this.#sources.values.valid(schema, random);
  }

  /** One thing is wrong; or, where that says nothing, strange. */
  #nearlyValid(method: MethodFacts, random: SeededRandom): Params {
    const params = this.#valid(method, random);
    const names = Object.keys(params);
    const target = names.length === 0 ? undefined : random.pick(names);
    const change = random.pick(target === undefined ? ['add'] : ['add', 'drop', 'set', 'bend']);
    if (change === 'add') params[random.chance(0.5) ? strangeText(random) : 'usr'] = 1;
    else if (target === undefined || target in waits) return params;
    else if (change === 'drop') return without(params, target);
    else if (change === 'set') params[target] = strangeValue(random);
    else params[target] = bend(params[target], random);
    return params;
  }

  /** The right names, with anything in them. */
  #wrong(method: MethodFacts, random: SeededRandom): Params {
    const entries = method.params.map(({ name }) => [
      name,
      name in waits ? random.integer(0, waits[name] ?? 0) : strangeValue(random),
    ]);
    return Object.fromEntries(entries) as Params;
  }
}

/** A little beside what is allowed. */
function bend(value: unknown, random: SeededRandom): unknown {
  if (typeof value === 'number') {
    return random.pick([value + 0.5, -value - 1, value * 1e9, String(value), [value], null]);
  }
  if (typeof value === 'string') {
    const at = random.integer(0, value.length);
    const inserted = value.slice(0, at) + strangeText(random) + value.slice(at);
    return random.pick([
      inserted,
      value.repeat(40),
      value.toUpperCase(),
      ` ${value}`,
      `${value}\n`,
    ]);
  }
  if (typeof value === 'boolean') return random.pick([Number(value), String(value), null]);
  if (Array.isArray(value)) {
    const items = value as unknown[];
    return random.pick([
      [...items, strangeValue(random)],
      Array.from({ length: 300 }, () => items[0] ?? 'type:job.log'),
      Object.assign({}, items),
    ]);
  }
  return { ...(value as object), [strangeText(random)]: strangeValue(random) };
}

function byPosition(method: MethodFacts, params: object, random: SeededRandom): unknown[] {
  const values = method.params.map(({ name }) => (params as Params)[name] ?? null);
  return random.chance(0.1) ? [...values, strangeValue(random)] : values;
}

function without(params: Params, name: string): Params {
  return Object.fromEntries(Object.entries(params).filter(([each]) => each !== name));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
