import { readFileSync } from 'node:fs';

/** A JSON Schema, as far as the pages tell of it. */
export interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly 'x-expected'?: string;
}

interface Descriptor {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly 'x-access'?: string;
}

interface ErrorObject {
  readonly code: number;
  readonly message: string;
  readonly data: { readonly reasons: Readonly<Record<string, string>> };
}

interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

export interface Example {
  readonly name: string;
  readonly description: string;
  readonly params: readonly NamedValue[];
  readonly result: NamedValue;
}

export interface Method {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly params: readonly Descriptor[];
  readonly result: Descriptor;
  readonly errors: readonly ErrorObject[];
  readonly examples: readonly Example[];
  readonly 'x-access': string;
  readonly 'x-idempotent': boolean;
  readonly 'x-destructive': boolean;
  readonly 'x-sse'?: {
    readonly endpoint: string;
    readonly emits: readonly string[];
    readonly done: readonly string[];
    readonly filter: Readonly<Record<string, string>>;
  };
}

interface Notification {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly params: readonly Descriptor[];
  readonly examples: readonly { readonly name: string; readonly params: unknown }[];
}

/** `openrpc.json`, as far as the pages tell of it. */
export interface Document {
  readonly methods: readonly Method[];
  readonly 'x-notifications': readonly Notification[];
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly errors: Readonly<Record<string, ErrorObject>>;
  };
}

export function readDocument(file: URL): Document {
  return JSON.parse(readFileSync(file, 'utf8')) as Document;
}

/** The name of the shape that a reference refers to. */
export function referredShape(reference: string): string {
  return reference.replace('#/components/schemas/', '');
}
