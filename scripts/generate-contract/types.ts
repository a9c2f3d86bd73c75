import { compile } from 'json-schema-to-typescript';
import {
  mapReferences,
  paramsSchema,
  typeName,
  type Contract,
  type ContentDescriptor,
  type Schema,
} from './document.ts';

/** Source of `types.gen.ts`: all shapes, the params and result of each method, and their table. */
export async function generateTypes(contract: Contract, banner: string): Promise<string> {
  const named: Record<string, Schema> = { ...contract.components.schemas };
  for (const { name, params, result } of contract.methods) {
    named[`${typeName(name)}Params`] = describedParams(params, `Params of \`${name}\`, by name.`);
    named[`${typeName(name)}Result`] = {
      ...ableToBearDescription(result.schema),
      description: result.description,
    };
  }
  for (const { name, params } of contract['x-notifications']) {
    named[`${typeName(name)}Notification`] = describedParams(
      params,
      `Params of the notification \`${name}\`.`,
    );
  }
  const schema = {
    // Only a root from which the compiler reaches every shape; its own type is cut out again.
    type: 'object',
    properties: Object.fromEntries(
      Object.keys(named).map((name) => [name, { $ref: `#/definitions/${name}` }]),
    ),
    definitions: mapReferences(named, (shape) => ({ $ref: `#/definitions/${shape}` })),
  };
  // The compiler's type of a JSON schema has no plain object of unknown members.
  const shapes = await compile(schema as Parameters<typeof compile>[0], 'Root', {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 100 },
  });
  return [banner, methodTable(contract), withoutRoot(shapes)].join('\n');
}

function describedParams(params: readonly ContentDescriptor[], description: string): Schema {
  const properties = params.map(({ name, description: own, schema }) => [
    name,
    { ...ableToBearDescription(schema), description: own },
  ]);
  return { ...paramsSchema(params), properties: Object.fromEntries(properties), description };
}

/** Beside a reference nothing else counts. */
function ableToBearDescription(schema: Schema): Schema {
  return '$ref' in schema ? { allOf: [schema] } : schema;
}

function withoutRoot(shapes: string): string {
  const cut = shapes.replace(/export interface Root \{\n[^}]*\n\}\n/, '');
  if (cut === shapes) throw new Error('the compiler did not write the root type as expected');
  return cut.trimStart();
}

function methodTable(contract: Contract): string {
  const rows = contract.methods.flatMap(({ name, summary }) => [
    `  /** ${summary} */`,
    `  ${name.includes('.') ? `'${name}'` : name}: { params: ${typeName(name)}Params; result: ${typeName(name)}Result };`,
  ]);
  return [
    '/** Every method with its params, by name, and its result. */',
    'export interface Methods {',
    ...rows,
    '}',
    '',
    'export type MethodName = keyof Methods;',
    '',
  ].join('\n');
}
