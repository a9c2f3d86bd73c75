import type { Document, Schema } from './document.ts';
import { memberRows, table, typeText } from './schema-text.ts';

/** Source of `docs/shapes.md`. */
export function shapesPage({ components }: Document): string {
  const shapes = Object.entries(components.schemas);
  return [
    '# Shapes',
    'What params and results are made of. Members may be added: clients ignore what they do not know. Times are RFC 3339 in UTC with milliseconds.',
    shapes.map(([name]) => `[${name}](#${name.toLowerCase()})`).join(' · '),
    ...shapes.map(([name, schema]) => shapeSection(name, schema)),
  ].join('\n\n');
}

function shapeSection(name: string, schema: Schema): string {
  const parts = [`## ${name}`, ...(schema.description === undefined ? [] : [schema.description])];
  if (schema.properties !== undefined && Object.keys(schema.properties).length > 0) {
    parts.push(table(['member', 'is', 'there', ''], memberRows(schema, '')));
    if (schema.additionalProperties !== false) parts.push('Further members depend on the case.');
  } else if (schema.type === 'object' && schema.oneOf === undefined) {
    parts.push('An object without members.');
  } else {
    parts.push(`Is: ${typeText(schema, '')}.`);
    if (schema['x-expected'] !== undefined) parts.push(`Expected: ${schema['x-expected']}.`);
    if (schema.pattern !== undefined) parts.push(`Pattern: \`${schema.pattern}\``);
  }
  return parts.join('\n\n');
}
