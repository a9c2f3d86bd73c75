import { readFileSync } from 'node:fs';

/** A JSON Schema as far as the generator looks into it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface ContentDescriptor {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Method {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly params: readonly ContentDescriptor[];
  readonly result: ContentDescriptor;
  readonly 'x-access': 'open' | 'read' | 'operate' | 'admin';
  readonly 'x-idempotent': boolean;
  readonly 'x-destructive': boolean;
}

export interface Notification {
  readonly name: string;
  readonly params: readonly ContentDescriptor[];
}

/** `openrpc.json` as far as the generator looks into it. */
export interface Contract {
  readonly methods: readonly Method[];
  readonly 'x-notifications': readonly Notification[];
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export const componentPrefix = '#/components/schemas/';

export function readContract(file: URL): Contract {
  return JSON.parse(readFileSync(file, 'utf8')) as Contract;
}

/** `provision_vm` and `rpc.discover` as `ProvisionVm` and `RpcDiscover`. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|[._])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Params by name, as one closed object. */
export function paramsSchema(params: readonly ContentDescriptor[]): Schema {
  const required = params.filter((param) => param.required === true).map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(params.map(({ name, schema }) => [name, schema])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** The value with each reference replaced by what `resolve` gives for the component's name. */
export function mapReferences(value: unknown, resolve: (name: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, resolve));
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value && typeof value.$ref === 'string') {
    return resolve(value.$ref.slice(componentPrefix.length));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, mapReferences(member, resolve)]),
  );
}
