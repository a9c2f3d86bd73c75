import { referredShape, type Schema } from './document.ts';

/** What a value is, in a few words; shapes are links to the page `shapes.md`. */
export function typeText(schema: Schema, shapesAt = 'shapes.md'): string {
  if (schema.$ref !== undefined) {
    const shape = referredShape(schema.$ref);
    return `[${shape}](${shapesAt}#${shape.toLowerCase()})`;
  }
  if (schema.oneOf !== undefined) {
    return schema.oneOf.map((choice) => typeText(choice, shapesAt)).join(' or ');
  }
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(', ');
  if (schema.type === 'array') return `list of ${itemsText(schema, shapesAt)}`;
  if (schema.type === 'object') return objectText(schema, shapesAt);
  if (schema.type === undefined) return 'any value';
  return `${schema.type}${rangeText(schema)}`;
}

/** The rest of what is known of a value: what was expected, and what stands for it when it is absent. */
export function noteText(schema: Schema): string {
  const notes = [schema.description ?? ''];
  if (schema['x-expected'] !== undefined) notes.push(`Expected: ${schema['x-expected']}.`);
  if (schema.default !== undefined) notes.push(`Default: ${code(schema.default)}.`);
  return notes.filter((note) => note !== '').join(' ');
}

/** The members of an object as rows of a table. */
export function memberRows(schema: Schema, shapesAt = 'shapes.md'): readonly (readonly string[])[] {
  return Object.entries(schema.properties ?? {}).map(([name, member]) => [
    `\`${name}\``,
    typeText(member, shapesAt),
    schema.required?.includes(name) === true ? 'always' : '',
    noteText(member),
  ]);
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function jsonBlock(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``;
}

function code(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function itemsText({ items, maxItems }: Schema, shapesAt: string): string {
  const most = maxItems === undefined ? '' : ` (at most ${maxItems})`;
  return `${items === undefined ? 'any value' : typeText(items, shapesAt)}${most}`;
}

function objectText(schema: Schema, shapesAt: string): string {
  const members = Object.entries(schema.properties ?? {}).map(([name, member]) => {
    const isRequired = schema.required?.includes(name) === true;
    return `\`${name}\`${isRequired ? '' : '?'}: ${typeText(member, shapesAt)}`;
  });
  return members.length === 0 ? 'object' : `object: ${members.join('; ')}`;
}

function rangeText({ minimum, maximum, minLength, maxLength }: Schema): string {
  const [low, high] = [minimum ?? minLength, maximum ?? maxLength];
  const unit = minLength === undefined && maxLength === undefined ? '' : ' characters';
  if (low === undefined && high === undefined) return '';
  if (high === undefined) return ` from ${low ?? ''}${unit}`;
  return low === undefined ? ` up to ${high}${unit}` : ` ${low} to ${high}${unit}`;
}
