import { readFileSync } from 'node:fs';

/** A JSON Schema, as far as the generators look into it. */
export type Schema = Readonly<Record<string, unknown>>;

type Access = 'open' | 'read' | 'operate' | 'admin';

export interface ContentDescriptor {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly 'x-access'?: Access;
}

export interface Method {
  readonly name: string;
  readonly summary: string;
  readonly params: readonly ContentDescriptor[];
  readonly result: ContentDescriptor;
  readonly 'x-access': Access;
  readonly 'x-idempotent': boolean;
  readonly 'x-destructive': boolean;
}

export interface Notification {
  readonly name: string;
  readonly params: readonly ContentDescriptor[];
}

/** `openrpc.json`, as far as the generators look into it. */
export interface Contract {
  readonly methods: readonly Method[];
  readonly 'x-notifications': readonly Notification[];
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export function readContract(file: URL): Contract {
  return JSON.parse(readFileSync(file, 'utf8')) as Contract;
}

/** `create_user` → `CreateUser`, `rpc.discover` → `RpcDiscover`. */
export function typeName(method: string): string {
  return method.replace(/(?:^|[._])([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

/** The params of a method or notification, by name, as one closed object. */
export function paramsSchema(params: readonly ContentDescriptor[]): Schema {
  const required = params.filter((param) => param.required).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(params.map(({ name, schema }) => [name, schema])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** The schema with each reference replaced by what `resolve` gives for the shape that it names. */
export function mapReferences(schema: unknown, resolve: (shape: string) => unknown): unknown {
  if (Array.isArray(schema)) return schema.map((item) => mapReferences(item, resolve));
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema && typeof schema.$ref === 'string') {
    return resolve(schema.$ref.replace('#/components/schemas/', ''));
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, member]) => [key, mapReferences(member, resolve)]),
  );
}
