import { parseDurationMs } from '../core/durations.ts';
import { variableNameFault } from '../core/variable-names.ts';
import { nearestName } from '../contract/nearest-name.ts';

interface TextRule {
  /** What a right value looks like, for the message. */
  readonly expected: string;
  readonly isRight?: (value: string) => boolean;
}

interface IntegerRange {
  readonly min: number;
  readonly max: number;
}

/**
 * Reads one table of the configuration and collects what is wrong with it. Faults never throw here,
 * so that all of them are told at once; a reader that met one answers with an empty value, and
 * whoever owns the list of faults discards the result.
 *
 * INVARIANTS
 * - A key that no reader asked for is a fault once `end` was called.
 * - The value of an unknown key is in no message: it could be a secret in the wrong place.
 */
export class TomlTable {
  readonly path: string;
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #faults: string[];
  readonly #known = new Set<string>();

  constructor(path: string, value: unknown, faults: string[]) {
    this.path = path;
    this.#faults = faults;
    if (value !== undefined && !isTable(value)) {
      faults.push(`${path}: ${show(value)}; expected a table`);
    }
    this.#values = new Map(Object.entries(isTable(value) ? value : {}));
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** Text that must be there, unless `fallback` says what stands for it. */
  text(key: string, rule: TextRule, fallback?: string): string {
    const value = this.optionalText(key, rule) ?? fallback;
    if (value === undefined && !this.has(key)) this.missing(key, rule.expected);
    return value ?? '';
  }

  optionalText(key: string, rule: TextRule): string | undefined {
    const value = this.#take(key);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && (rule.isRight?.(value) ?? value !== '')) return value;
    this.wrong(key, rule.expected);
    return undefined;
  }

  /** A list of texts, none of them empty; empty when it is absent. */
  texts(key: string, expected: string): readonly string[] {
    const value = this.#take(key);
    if (value === undefined) return [];
    if (Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')) {
      // Just checked.
      return value as readonly string[];
    }
    this.wrong(key, expected);
    return [];
  }

  choice<T extends string>(key: string, choices: readonly T[], fallback: T): T {
    const value = this.#take(key) ?? fallback;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) {
      this.wrong(key, `one of ${choices.map((name) => `"${name}"`).join(', ')}`);
    }
    return choice ?? fallback;
  }

  boolean(key: string, fallback: boolean): boolean {
    const value = this.#take(key) ?? fallback;
    if (typeof value === 'boolean') return value;
    this.wrong(key, 'true or false');
    return fallback;
  }

  integer(key: string, range: IntegerRange, fallback: number): number {
    return this.optionalInteger(key, range) ?? fallback;
  }

  optionalInteger(key: string, { min, max }: IntegerRange): number | undefined {
    const value = this.#take(key);
    if (value === undefined) return undefined;
    if (Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max) {
      return Number(value);
    }
    this.wrong(key, `an integer from ${min} to ${max}`);
    return undefined;
  }

  /** Milliseconds, at least `minMs`. */
  durationMs(key: string, fallbackMs: number, minMs = 1): number {
    return this.optionalDurationMs(key, minMs) ?? fallbackMs;
  }

  optionalDurationMs(key: string, minMs = 1): number | undefined {
    const value = this.#take(key);
    if (value === undefined) return undefined;
    const milliseconds = typeof value === 'string' ? parseDurationMs(value) : undefined;
    if (milliseconds !== undefined && milliseconds >= minMs) return milliseconds;
    this.wrong(
      key,
      `a duration of at least ${minMs}ms, written as an integer and one of ms s m h d, e.g. "90s"`,
    );
    return undefined;
  }

  /** A table within this one; empty when it is absent. */
  table(key: string): TomlTable {
    return new TomlTable(this.#pathOf(key), this.#take(key), this.#faults);
  }

  /** The tables of a table of named entries, e.g. all `[backends.*]`. */
  namedTables(key: string): readonly (readonly [name: string, table: TomlTable])[] {
    const group = this.table(key);
    return [...group.#values].map(([name, value]) => {
      const path = group.#pathOf(name);
      if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/.test(name)) {
        this.#faults.push(
          `${path}: wrong name; expected letters, digits, "_" and "-", at most 63, a letter or digit first`,
        );
      }
      return [name, new TomlTable(path, value, this.#faults)] as const;
    });
  }

  /** A table whose keys are names of environment variables and whose values are text. */
  variables(key: string): ReadonlyMap<string, string> {
    const group = this.table(key);
    const result = new Map<string, string>();
    for (const [name, value] of group.#values) {
      const fault = variableNameFault(name);
      if (fault !== undefined) {
        group.wrong(name, fault);
      } else if (typeof value !== 'string' || value.includes('\0')) {
        group.wrong(name, 'text');
      } else {
        result.set(name, value);
      }
    }
    return result;
  }

  /** A table whose keys are names of HTTP headers and whose values are text on one line. */
  headers(key: string): Readonly<Record<string, string>> {
    const group = this.table(key);
    const result: Record<string, string> = {};
    for (const [name, value] of group.#values) {
      if (!/^[A-Za-z0-9-]{1,64}$/.test(name)) {
        group.wrong(name, 'a name of letters, digits and "-"');
      } else if (typeof value !== 'string' || !/^[\x20-\x7e]*$/.test(value)) {
        group.wrong(name, 'text of printable ASCII characters');
      } else {
        result[name] = value;
      }
    }
    return result;
  }

  /** Refuses a key that the format has and this version does not act on. */
  refuse(key: string, why: string): void {
    if (this.#take(key) !== undefined) this.#faults.push(`${this.#pathOf(key)}: ${why}`);
  }

  wrong(key: string, expected: string): void {
    this.#faults.push(`${this.#pathOf(key)}: ${show(this.#values.get(key))}; expected ${expected}`);
  }

  missing(key: string, expected: string): void {
    this.#faults.push(`${this.#pathOf(key)}: missing; expected ${expected}`);
  }

  fault(key: string, message: string): void {
    this.#faults.push(`${this.#pathOf(key)}: ${message}`);
  }

  /** Call when every key was asked for: what remains is unknown. */
  end(): void {
    for (const key of this.#values.keys()) {
      if (this.#known.has(key)) continue;
      const nearest = nearestName(key, this.#known);
      const hint = nearest === undefined ? this.#knownKeys() : `did you mean "${nearest}"?`;
      this.#faults.push(`${this.#pathOf(key)}: unknown key; ${hint}`);
    }
  }

  #take(key: string): unknown {
    this.#known.add(key);
    return this.#values.get(key);
  }

  #pathOf(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  #knownKeys(): string {
    return `known here: ${[...this.#known].sort().join(', ')}`;
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 120 ? text : `${text.slice(0, 120)}…`;
}
