import { readFileSync } from 'node:fs';
import * as openRpc from '@open-rpc/meta-schema';
import { Ajv, type AnySchemaObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { loadDocument } from '../../src/contract/document.ts';
import { methods as facts } from '../../src/contract/methods.gen.ts';
import { loadResultCheck } from '../../src/contract/result-validation.ts';
import { isMethodName, namedParams, validateParams } from '../../src/contract/validation.ts';
import { errorCodes } from '../../src/core/errors.ts';
import { protocolCodes } from '../../src/rpc/protocol-error.ts';

interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

interface ErrorObject {
  readonly code: number;
  readonly message: string;
  readonly data: { readonly reasons: Readonly<Record<string, string>> };
}

interface Descriptor {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

interface Method {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly paramStructure?: string;
  readonly params: readonly Descriptor[];
  readonly result: Descriptor;
  readonly errors: readonly ErrorObject[];
  readonly examples: readonly {
    readonly name: string;
    readonly params: readonly NamedValue[];
    readonly result: NamedValue;
  }[];
  readonly 'x-access': string;
  readonly 'x-idempotent': boolean;
  readonly 'x-destructive': boolean;
}

interface Document {
  readonly info: { readonly version: string };
  readonly methods: readonly Method[];
  readonly 'x-notifications': readonly {
    readonly name: 'event' | 'heartbeat';
    readonly examples: readonly { readonly params: unknown }[];
  }[];
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly errors: Readonly<Record<string, ErrorObject>>;
  };
}

const { bytes, parsed } = loadDocument();
const document = parsed as unknown as Document;
const { schemas, errors } = document.components;
const checkResult = await loadResultCheck();
const examples = document.methods.flatMap(({ name, examples: own }) =>
  own.map((example) => [name, example.name, example] as const),
);

/** Every object in the value, with its path. */
function* objectsIn(value: unknown, path = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>];
  for (const [key, member] of Object.entries(value)) yield* objectsIn(member, `${path}/${key}`);
}

/** A schema and all those in it, each with its path. */
function* schemasIn(schema: unknown, path: string): Generator<[string, Record<string, unknown>]> {
  if (typeof schema !== 'object' || schema === null) return;
  const own = schema as Readonly<Record<string, unknown>>;
  yield [path, own];
  for (const keyword of ['items', 'additionalProperties']) {
    yield* schemasIn(own[keyword], `${path}/${keyword}`);
  }
  for (const keyword of ['properties', 'oneOf', 'anyOf', 'allOf']) {
    for (const [name, member] of Object.entries(own[keyword] ?? {})) {
      yield* schemasIn(member, `${path}/${keyword}/${name}`);
    }
  }
}

const schemaRoots: Readonly<Record<string, unknown>> = {
  ...schemas,
  ...Object.fromEntries(
    document.methods.flatMap(({ name, params, result }) => [
      [`${name} result`, result.schema],
      ...params.map((param) => [`${name} ${param.name}`, param.schema]),
    ]),
  ),
};

describe('the document', () => {
  it('is valid OpenRPC', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    // The meta-schema takes JSON Schema from an address on the network: here stands ajv's own.
    ajv.addMetaSchema({
      $id: 'https://meta.json-schema.tools/',
      definitions: { JSONSchemaObject: { properties: { $ref: { type: 'string' } } } },
      $ref: 'http://json-schema.org/draft-07/schema#',
    });
    ajv.addSchema({
      $id: 'https://meta.json-schema.tools',
      $ref: 'http://json-schema.org/draft-07/schema#',
    });
    // The package's types are of documents; the schema itself is not among them.
    const { openrpcDocument } = openRpc as unknown as { openrpcDocument: AnySchemaObject };
    const validate = ajv.compile(openrpcDocument);

    expect([validate(parsed), validate.errors]).toEqual([true, null]);
    expect(validate({ ...parsed, methods: [{ name: 'without_params' }] })).toBe(false);
    expect(validate({ ...parsed, components: { schemas: { Odd: { type: 'text' } } } })).toBe(false);
  });

  it('is served as it is in the file', () => {
    const file = readFileSync(new URL('../../openrpc.json', import.meta.url));

    expect(bytes.equals(file)).toBe(true);
    expect(parsed).toEqual(JSON.parse(file.toString('utf8')));
  });

  it('has the version of the package', () => {
    const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

    expect(document.info.version).toBe((JSON.parse(text) as { version: string }).version);
  });

  it('refers to its own schemas only, and uses each of them', () => {
    const references = [...objectsIn(parsed)]
      .map(([, value]) => value['$ref'])
      .filter((reference) => typeof reference === 'string');
    const known = Object.keys(schemas).map((name) => `#/components/schemas/${name}`);

    expect(references.filter((reference) => !known.includes(reference))).toEqual([]);
    expect(known.filter((name) => !references.includes(name))).toEqual([
      // Named in the text: what `error.data` is, and what an `event` notification carries.
      '#/components/schemas/ErrorData',
    ]);
  });

  it('has no bare object and closes all but those that say so', () => {
    const objects = Object.entries(schemaRoots)
      .flatMap(([root, schema]) => [...objectsIn(schema, root)])
      .filter(([, schema]) => schema['type'] === 'object');
    const open = objects.filter(([, schema]) => schema['additionalProperties'] !== false);
    const bare = objects.filter(
      ([, { properties, additionalProperties }]) =>
        properties === undefined && typeof additionalProperties !== 'object',
    );

    expect(objects.length).toBeGreaterThan(40);
    expect(open.map(([path]) => path)).toEqual([
      'JobError/properties/details',
      'Problem/properties/evidence',
      'Audit/properties/params',
      'OpenRpcDocument',
      'OpenRpcDocument/properties/info',
      'OpenRpcDocument/properties/methods/items',
      'OpenRpcDocument/properties/components',
      'OpenRpcDocument/properties/components/properties/schemas',
      'OpenRpcDocument/properties/components/properties/schemas/additionalProperties',
      'OpenRpcDocument/properties/components/properties/errors',
      'OpenRpcDocument/properties/components/properties/errors/additionalProperties',
      'ErrorData',
    ]);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('says of every value what it is', () => {
    const saying = ['type', '$ref', 'oneOf', 'anyOf', 'allOf', 'enum', 'const'];
    const untold = Object.entries(schemaRoots)
      .flatMap(([root, schema]) => [...schemasIn(schema, root)])
      .filter(([, schema]) => !saying.some((keyword) => keyword in schema));

    // Whatever a caller gave that was wrong.
    expect(untold.map(([path]) => path)).toEqual(['ErrorData/properties/value']);
  });
});

describe('every method', () => {
  it('has a name that tools can use, once', () => {
    const names = document.methods.map(({ name }) => name);
    const odd = names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name));

    expect(odd).toEqual(['rpc.discover', 'rpc.health']);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeLessThan(128);
  });

  it.each(document.methods.map((method) => [method.name, method] as const))(
    'is told whole: %s',
    (_name, method) => {
      expect(method.summary).toMatch(/\S\.$/);
      expect(method.description).toMatch(/\S\.$/);
      expect(method.paramStructure).toBe('either');
      expect(method.params.filter(({ description }) => (description ?? '') === '')).toEqual([]);
      expect(method.params.filter(({ required }) => typeof required !== 'boolean')).toEqual([]);
      expect(method.result.description).toMatch(/\S\.$/);
      expect(method.examples.length).toBeGreaterThan(0);
      expect(method.errors.length).toBeGreaterThan(0);
      for (const { data } of method.errors) {
        expect(Object.values(data.reasons).filter((meaning) => !/\S\.$/.test(meaning))).toEqual([]);
        expect(Object.keys(data.reasons).length).toBeGreaterThan(0);
      }
      expect(['open', 'read', 'operate', 'admin']).toContain(method['x-access']);
      expect(typeof method['x-idempotent']).toBe('boolean');
      expect(typeof method['x-destructive']).toBe('boolean');
    },
  );

  it('has its required params first, as OpenRPC asks for', () => {
    const late = document.methods.filter(({ params }) => {
      const firstOptional = params.findIndex(({ required }) => required !== true);
      return firstOptional >= 0 && params.slice(firstOptional).some(({ required }) => required);
    });

    expect(late.map(({ name }) => name)).toEqual([]);
  });

  it('takes a request id and a dry run when it changes something', () => {
    const both = document.methods.filter(({ params }) =>
      ['request_id', 'validate_only'].every((name) => params.some((param) => param.name === name)),
    );

    expect(both.map(({ name }) => name)).toEqual([
      'create_user',
      'delete_user',
      'reset_password',
      'provision_vm',
      'delete_vm',
      'set_vm_expiry',
      'redeploy_vm',
      'bootstrap_vm',
      'cancel_job',
      'retry_job',
      'resolve_problem',
      'reconcile',
    ]);
    expect(Object.entries(facts).filter(([, { mutating }]) => mutating)).toHaveLength(both.length);
  });

  it('says its errors with the codes and reasons that the program has', () => {
    const general = new Map(Object.values(errors).map((error) => [error.code, error]));
    for (const method of document.methods) {
      for (const { code, message, data } of method.errors) {
        expect(general.get(code)?.message, method.name).toBe(message);
        expect(general.get(code)?.data.reasons, method.name).toMatchObject(data.reasons);
      }
    }
  });
});

describe('the errors', () => {
  it('are all that can answer a call, with all their reasons', () => {
    const told = Object.values(errors).flatMap(({ code, data }) =>
      Object.keys(data.reasons).map((reason) => [reason, code]),
    );
    const own = Object.entries(errorCodes).filter(([, code]) => code !== 0);

    expect(Object.fromEntries(told)).toEqual({ ...protocolCodes, ...Object.fromEntries(own) });
  });
});

describe('every example', () => {
  it.each(examples)('of %s, "%s", has right params and a right result', (name, _title, example) => {
    if (!isMethodName(name)) throw new Error(`no such method: ${name}`);
    const params = Object.fromEntries(example.params.map((param) => [param.name, param.value]));

    expect(validateParams(name, params)).toEqual({ ok: true, params });
    expect(checkResult(name, example.result.value)).toBeUndefined();
  });

  it('of a notification is right', () => {
    for (const { name, examples: own } of document['x-notifications']) {
      expect(own.length, name).toBeGreaterThan(0);
      for (const { params } of own) expect(checkResult(name, params)).toBeUndefined();
    }
  });
});

describe('a topic', () => {
  it('is every type of event', () => {
    const { EventType } = schemas as { EventType: { enum: readonly string[] } };
    for (const type of EventType.enum) {
      const params = { after_seq: 0, topics: [`type:${type}`] };
      expect(validateParams('read_events', params), type).toMatchObject({ ok: true });
    }
    const unknown = { after_seq: 0, topics: ['type:unknown'] };
    expect(validateParams('read_events', unknown)).toMatchObject({ ok: false });
  });
});

describe('the check of results', () => {
  it('refuses what the contract does not know', () => {
    const health = { status: 'ok', service: 's', version: '1.0.0', uptime_secs: 1 };

    expect(checkResult('rpc.health', health)).toBeUndefined();
    expect(checkResult('rpc.health', { ...health, secret: 'x' })).toContain('additional');
    expect(checkResult('rpc.health', { ...health, uptime_secs: -1 })).toContain('/uptime_secs');
    expect(checkResult('delete_user', { validated: true })).toBeUndefined();
    expect(checkResult('delete_user', { validated: false })).toContain('oneOf');
    expect(checkResult('heartbeat', { subscription_id: 'sub_1' })).toContain('head_seq');
  });
});

describe('params by position', () => {
  it('come in the order of the document', () => {
    for (const { name, params } of document.methods) {
      if (!isMethodName(name)) throw new Error(`no such method: ${name}`);
      const named = namedParams(
        name,
        params.map((param) => param.name),
      );

      expect(named).toEqual({
        ok: true,
        params: Object.fromEntries(params.map((param) => [param.name, param.name])),
      });
    }
  });
});
