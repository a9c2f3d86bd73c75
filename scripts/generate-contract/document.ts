import { readFileSync } from 'node:fs';

/** A JSON Schema, as far as the generators look into it. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly [keyword: string]: unknown;
}

export interface ContentDescriptor {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Method {
  readonly name: string;
  readonly summary: string;
  readonly params: readonly (ContentDescriptor | { readonly $ref: string })[];
  readonly result: ContentDescriptor;
  readonly 'x-access': string;
  readonly 'x-idempotent': boolean;
  readonly 'x-destructive': boolean;
}

export interface Contract {
  readonly methods: readonly Method[];
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly contentDescriptors: Readonly<Record<string, ContentDescriptor>>;
  };
}

const descriptorPrefix = '#/components/contentDescriptors/';
const schemaPrefix = '#/components/schemas/';

export function readContract(): Contract {
  return JSON.parse(
    readFileSync(new URL('../../openrpc.json', import.meta.url), 'utf8'),
  ) as Contract;
}

/** The params of a method, references resolved. */
export function paramsOf(contract: Contract, method: Method): readonly ContentDescriptor[] {
  return method.params.map((param) => {
    if ('schema' in param) return param;
    const found = contract.components.contentDescriptors[param.$ref.replace(descriptorPrefix, '')];
    if (found === undefined) throw new Error(`${method.name}: no ${param.$ref}`);
    return found;
  });
}

/** The params of a method as one object schema; unknown members are refused. */
export function paramsSchema(contract: Contract, method: Method): Schema {
  const params = paramsOf(contract, method);
  return {
    type: 'object',
    description: `Params of \`${method.name}\`, by name.`,
    additionalProperties: false,
    required: params.filter(({ required }) => required === true).map(({ name }) => name),
    properties: Object.fromEntries(
      params.map(({ name, description, schema }) => [
        name,
        schema.$ref === undefined && description !== undefined
          ? { ...schema, description }
          : schema,
      ]),
    ),
  };
}

/** `create_user` → `CreateUser`, `rpc.discover` → `RpcDiscover`. */
export function typeName(method: string): string {
  return method
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

/** Every schema under `definitions`, with the references turned towards them. */
export function toDefinitions(schemas: Readonly<Record<string, Schema>>): Schema {
  const text = JSON.stringify(schemas).replaceAll(schemaPrefix, '#/definitions/');
  return { definitions: JSON.parse(text) as unknown };
}
