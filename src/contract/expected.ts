type Schema = Readonly<Record<string, unknown>>;

/** What a schema asks for, in words: "an integer from 1 to 1000". */
export function expectedBy(schema: Schema): string {
  const written = schema['x-expected'];
  if (typeof written === 'string') return written;
  if (Array.isArray(schema['enum'])) return oneOf(schema['enum']);
  if ('const' in schema) return JSON.stringify(schema['const']);
  switch (schema['type']) {
    case 'boolean':
      return 'true or false';
    case 'integer':
      return `an integer${range(schema['minimum'], schema['maximum'])}`;
    case 'string':
      return `a string${sized(schema['minLength'], schema['maxLength'], 'characters')}`;
    case 'array':
      return `an array${sized(schema['minItems'], schema['maxItems'], 'items')}`;
    default:
      return 'an object';
  }
}

/** `one of "a", "b"`; a single value stands for itself. */
export function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? shown : `one of ${shown}`;
}

function range(min: unknown, max: unknown): string {
  // The largest safe integer is no limit of ours, it is where numbers end.
  const isLimit = typeof max === 'number' && max < Number.MAX_SAFE_INTEGER;
  if (typeof min !== 'number') return '';
  return isLimit ? ` from ${min} to ${max}` : ` of at least ${min}`;
}

function sized(min: unknown, max: unknown, unit: string): string {
  if (typeof max !== 'number') return '';
  return typeof min === 'number' ? ` of ${min} to ${max} ${unit}` : ` of at most ${max} ${unit}`;
}
