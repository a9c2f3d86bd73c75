import type { MethodName } from './types.gen.ts';

/** Says what is wrong with a result, or with the params of a notification; undefined: nothing. */
export type ResultCheck = (
  name: MethodName | 'event' | 'heartbeat',
  value: unknown,
) => string | undefined;

/**
 * The check of results against the contract. Loaded when asked for: it is large, and a daemon that
 * serves does without it.
 */
export async function loadResultCheck(): Promise<ResultCheck> {
  const { resultValidators } = await import('./result-validators.gen.ts');
  return (name, value) => {
    const validator = resultValidators[name];
    if (validator(value)) return undefined;
    const faults = (validator.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath === '' ? '/' : instancePath} ${message ?? 'is wrong'} ${JSON.stringify(params)}`,
    );
    return `${name}: ${faults.join('; ')}`;
  };
}
