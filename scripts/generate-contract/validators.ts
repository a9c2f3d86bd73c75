import { Ajv, type Options } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { mapReferences, paramsSchema, typeName, type Contract, type Schema } from './document.ts';

const options: Options = {
  strict: true,
  strictRequired: false,
  // Times are told by a pattern, so that no library of formats is needed at run time.
  validateFormats: false,
  keywords: ['x-expected'],
  code: { source: true, esm: true, lines: true, optimize: 2 },
};

/** CommonJS seen from an ES module: the function itself is one level down. */
const { default: standaloneCode } = standalone;

/**
 * Source of `validators.gen.ts`. References are resolved and faults carry the schema that was not
 * met, which is what words for them are made from.
 */
export function generateParamsValidators(contract: Contract, banner: string): string {
  const inline = (shape: string): unknown => {
    const found = contract.components.schemas[shape];
    if (found === undefined) throw new Error(`there is no shape "${shape}"`);
    return mapReferences(found, inline);
  };
  const schemas = contract.methods.map(({ name, params }): [string, Schema] => [
    name,
    // Inlining keeps an object an object.
    mapReferences(paramsSchema(params), inline) as Schema,
  ]);
  const source = compileModule(new Ajv({ ...options, verbose: true }), schemas);
  return moduleOf({ source, banner, table: 'paramsValidators', keys: 'MethodName', schemas });
}

/**
 * Source of `result-validators.gen.ts`: results, and the params of notifications. Each shape is one
 * function that the others call.
 */
export function generateResultValidators(contract: Contract, banner: string): string {
  const schemas = [
    ...contract.methods.map(({ name, result }): [string, Schema] => [name, result.schema]),
    ...contract['x-notifications'].map(({ name, params }): [string, Schema] => [
      name,
      paramsSchema(params),
    ]),
  ].map(([name, schema]): [string, Schema] => [
    name,
    // Replacing references keeps an object an object.
    mapReferences(schema, (shape) => ({ $ref: `shapes#/definitions/${shape}` })) as Schema,
  ]);
  const ajv = new Ajv({ ...options, inlineRefs: false });
  const definitions = mapReferences(contract.components.schemas, (shape) => ({
    $ref: `#/definitions/${shape}`,
  }));
  ajv.addSchema({ $id: 'shapes', definitions: withoutTexts(definitions) });
  const names = contract['x-notifications'].map(({ name }) => `'${name}'`);
  return moduleOf({
    source: compileModule(ajv, schemas),
    banner,
    table: 'resultValidators',
    keys: ['MethodName', ...names].join(' | '),
    schemas,
  });
}

function compileModule(ajv: Ajv, schemas: readonly (readonly [string, Schema])[]): string {
  const functions: Record<string, string> = {};
  for (const [name, schema] of schemas) {
    ajv.addSchema({ ...withoutTexts(schema), $id: name });
    functions[functionName(name)] = name;
  }
  return withoutRequire(standaloneCode(ajv, functions));
}

/** ajv asks for its helpers by `require`, which an ES module has not. The only one is written out. */
function withoutRequire(source: string): string {
  const plain = source.replace(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    '(text) => Array.from(text).length',
  );
  if (plain.includes('require(')) throw new Error('the validators need a helper of ajv');
  return plain.replace('"use strict";', '');
}

function moduleOf(parts: {
  readonly source: string;
  readonly banner: string;
  readonly table: string;
  readonly keys: string;
  readonly schemas: readonly (readonly [string, Schema])[];
}): string {
  const { source, banner, table, keys, schemas } = parts;
  const rows = schemas.map(([name]) => `  '${name}': ${functionName(name)},`);
  return `// @ts-nocheck
${banner}
import type { CompiledValidator } from './compiled-validator.ts';
import type { MethodName } from './types.gen.ts';
${source.replaceAll('export const', 'const')}
export const ${table}: Readonly<Record<${keys}, CompiledValidator>> = {
${rows.join('\n')}
};
`;
}

function functionName(name: string): string {
  return `check${typeName(name)}`;
}

/** Without what only people read: it would be loaded at each start. */
function withoutTexts<T>(schema: T): T {
  return JSON.parse(
    JSON.stringify(schema, (key, member: unknown) =>
      // A param may be named "description": then it is a schema, not a text.
      key === 'description' && typeof member === 'string' ? undefined : member,
    ),
  ) as T;
}
