import { methods } from './methods.gen.ts';
import { explain, wrongValue, type ParamFault } from './param-fault.ts';
import type { MethodName, Methods } from './types.gen.ts';
import { paramsValidators } from './validators.gen.ts';

export type ValidatedParams<M extends MethodName> =
  | { readonly ok: true; readonly params: Methods[M]['params'] }
  | { readonly ok: false; readonly fault: ParamFault };

/** Whether the contract has a method of this very name. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

/**
 * Checks params as they came, by name or by position, against the contract. Absent params (also
 * null) are no params. The first fault is told.
 */
export function validateParams<M extends MethodName>(
  method: M,
  params: unknown,
): ValidatedParams<M> {
  if (Array.isArray(params)) {
    const named = namedParams(method, params);
    return named.ok ? validateNamed(method, named.params) : named;
  }
  return validateNamed(method, params ?? {});
}

/** Params by position as params by name. A null leaves its param out, so that later ones can be given. */
export function namedParams(
  method: MethodName,
  values: readonly unknown[],
):
  | { readonly ok: true; readonly params: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fault: ParamFault } {
  const names = methods[method].params;
  if (values.length > names.length) {
    const most = names.length === 1 ? '1 param' : `${names.length} params`;
    const expected = names.length === 0 ? 'no params' : `at most ${most}: ${names.join(', ')}`;
    return {
      ok: false,
      fault: {
        path: `[${names.length}]`,
        expected,
        message: `there are ${values.length} params by position; expected ${expected}`,
      },
    };
  }
  const given = names
    .map((name, at): [string, unknown] => [name, values[at]])
    .filter(([, value]) => value !== undefined && value !== null);
  return { ok: true, params: Object.fromEntries(given) };
}

function validateNamed<M extends MethodName>(method: M, params: unknown): ValidatedParams<M> {
  if (typeof params !== 'object' || params === null) {
    const expected = 'an object of params by name, or an array of params by position';
    return { ok: false, fault: wrongValue({ path: '', value: params, expected }) };
  }
  const validator = paramsValidators[method];
  if (!validator(params)) return { ok: false, fault: explain(validator.errors ?? []) };
  // The validator is generated from the schema that the type is generated from.
  return { ok: true, params };
}
