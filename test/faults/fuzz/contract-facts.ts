import { loadDocument } from '../../../src/contract/document.ts';

/** A JSON schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

export interface ParamFacts {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: Schema;
}

export interface MethodFacts {
  readonly name: string;
  readonly params: readonly ParamFacts[];
  /** Code → the reasons that come with it. */
  readonly errors: ReadonlyMap<number, ReadonlySet<string>>;
}

interface ErrorEntry {
  readonly code: number;
  readonly data: { readonly reasons: Readonly<Record<string, string>> };
}

interface Document {
  readonly methods: readonly {
    readonly name: string;
    readonly params: readonly {
      readonly name: string;
      readonly required?: boolean;
      readonly schema: Schema;
    }[];
    readonly errors: readonly ErrorEntry[];
  }[];
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly errors: Readonly<Record<string, ErrorEntry>>;
  };
}

/** What openrpc.json says, in the form that the fuzz asks for. */
export class ContractFacts {
  readonly methods: readonly MethodFacts[];
  readonly #schemas: Readonly<Record<string, Schema>>;
  readonly #byName: ReadonlyMap<string, MethodFacts>;
  readonly #protocolErrors: ReadonlyMap<number, ReadonlySet<string>>;

  constructor() {
    // The document is valid OpenRPC: the contract tests prove it.
    const { methods, components } = loadDocument().parsed as unknown as Document;
    this.#schemas = components.schemas;
    this.methods = methods.map(({ name, params, errors }) => ({
      name,
      params: params.map((param) => ({
        name: param.name,
        isRequired: param.required === true,
        schema: param.schema,
      })),
      errors: reasonsByCode(errors),
    }));
    this.#byName = new Map(this.methods.map((method) => [method.name, method]));
    const protocol = ['ParseError', 'InvalidRequest', 'MethodNotFound'];
    this.#protocolErrors = reasonsByCode(
      protocol.map((name) => components.errors[name]).filter((entry) => entry !== undefined),
    );
  }

  find(method: string): MethodFacts | undefined {
    return this.#byName.get(method);
  }

  /** Whether the contract says that this method may be answered so; no method: a refused message. */
  allowsError(method: string | undefined, code: number, reason: string): boolean {
    const own = method === undefined ? undefined : this.find(method)?.errors.get(code);
    return own?.has(reason) === true || this.#protocolErrors.get(code)?.has(reason) === true;
  }

  /** The schema that a reference names, or the schema itself. */
  resolve(schema: Schema): Schema {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    const found = this.#schemas[reference.slice(reference.lastIndexOf('/') + 1)];
    if (found === undefined) throw new Error(`openrpc.json has no schema "${reference}"`);
    return this.resolve(found);
  }
}

function reasonsByCode(errors: readonly ErrorEntry[]): ReadonlyMap<number, ReadonlySet<string>> {
  const byCode = new Map<number, Set<string>>();
  for (const { code, data } of errors) {
    const reasons = byCode.get(code) ?? new Set();
    for (const reason of Object.keys(data.reasons)) reasons.add(reason);
    byCode.set(code, reasons);
  }
  return byCode;
}
