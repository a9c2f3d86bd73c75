import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { paramsSchema, toDefinitions, typeName, type Contract, type Schema } from './document.ts';

type Side = 'params' | 'result';

/**
 * ajv's validators of one side as a module: compiled here, because compiling them at each start
 * takes longer than all the rest of the start.
 */
export function generateValidators(contract: Contract, side: Side, banner: string): string {
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    verbose: true,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, optimize: 1 },
  });
  // What a fault says was expected, in words; read by validation.ts through `parentSchema`.
  ajv.addVocabulary(['x-expected']);
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  ajv.addSchema({ $id: 'contract', ...toDefinitions(contract.components.schemas) });
  const exports: Record<string, string> = {};
  for (const method of contract.methods) {
    const schema = side === 'params' ? paramsSchema(contract, method) : method.result.schema;
    const name = `validate${typeName(method.name)}`;
    const id = `${side}-${typeName(method.name)}`;
    ajv.addSchema({ $id: id, ...redirect(schema) });
    exports[name] = id;
  }
  const code = (standaloneCode as unknown as { default: typeof standaloneCode }).default;
  const source = code(ajv, exports);
  const table = contract.methods
    .map(({ name }) => `  '${name}': validate${typeName(name)},`)
    .join('\n');
  return `// @ts-nocheck\n${banner}\n${importRuntime(source)}\nexport const validators = {\n${table}\n};\n`;
}

/** ajv writes the few functions that its code needs at run time as `require`. */
function importRuntime(source: string): string {
  const imports: string[] = [];
  const body = source.replace(
    /const (\w+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/g,
    (_match, name: string, file: string) => {
      imports.push(
        `import ${name}Module from '${file}.js';\nconst ${name} = ${name}Module.default;`,
      );
      return '';
    },
  );
  if (body.includes('require(')) throw new Error('the validators need a module that is not known');
  return `${[...new Set(imports)].join('\n')}\n${body.replaceAll('"use strict";', '')}`;
}

function redirect(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('#/components/schemas/', 'contract#/definitions/'),
  ) as Schema;
}
