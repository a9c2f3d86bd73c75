import { compile } from 'json-schema-to-typescript';
import { paramsSchema, toDefinitions, typeName, type Contract, type Schema } from './document.ts';

/** The TypeScript types of all shapes, params and results, and the table of the methods. */
export async function generateTypes(contract: Contract, banner: string): Promise<string> {
  const named: Record<string, Schema> = {};
  for (const [name, schema] of Object.entries(contract.components.schemas)) {
    named[name] = withoutTitles(schema);
  }
  const rows: string[] = [];
  const aliases: string[] = [];
  for (const method of contract.methods) {
    const name = typeName(method.name);
    named[`${name}Params`] = withoutTitles(paramsSchema(contract, method));
    const { schema } = method.result;
    const shape = schema.$ref?.replace('#/components/schemas/', '');
    if (shape === undefined) named[`${name}Result`] = withoutTitles(schema);
    else aliases.push(`export type ${name}Result = ${shape};`);
    rows.push(
      `/** ${method.summary}. */\n'${method.name}': { params: ${name}Params; result: ${name}Result };`,
    );
  }
  const body = await compile(toDefinitions(named) as never, 'Contract', {
    bannerComment: '',
    unreachableDefinitions: true,
    additionalProperties: false,
    format: false,
    strictIndexSignatures: false,
  });
  const shapes = body
    .replace(/export interface Contract \{\s*\}\n/, '')
    .replace(
      /\/\*\*\s*\*\s*This interface was referenced by `Contract`'s JSON-Schema\s*\*\s*via the `definition` "\w+"\.\s*\*\//g,
      '',
    )
    .replace(
      /\s*\*\s*This interface was referenced by `Contract`'s JSON-Schema\s*\*\s*via the `definition` "\w+"\./g,
      '',
    );
  return `${banner}\n${shapes}\n${aliases.join('\n')}\n
/** Every method with its params, by name, and its result. */
export interface Methods {
  ${rows.join('\n  ')}
}

export type MethodName = keyof Methods;
`;
}

/** Titles would name the generated types; here the keys do. */
function withoutTitles(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema, (_key, value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      if (!('title' in value) || typeof value.title !== 'string') return value;
      const { title: _title, ...rest } = value;
      return rest;
    }),
  ) as Schema;
}
