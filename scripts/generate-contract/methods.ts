import { paramsOf, type Contract } from './document.ts';

/** What the dispatcher needs of each method besides its validator. */
export function generateMethods(contract: Contract, banner: string): string {
  const rows = contract.methods.map((method) => {
    const params = paramsOf(contract, method).map(({ name }) => name);
    const rule = {
      params,
      access: method['x-access'],
      idempotent: method['x-idempotent'],
      destructive: method['x-destructive'],
      mutating: params.includes('validate_only'),
      summary: method.summary,
    };
    return `  '${method.name}': ${JSON.stringify(rule)},`;
  });
  return `${banner}
import type { MethodName } from './types.gen.ts';

/** Facts of a method: names of its params in order, and its risk. */
export interface MethodFacts {
  readonly params: readonly string[];
  readonly access: 'open' | 'read' | 'operate' | 'admin';
  readonly idempotent: boolean;
  readonly destructive: boolean;
  /** Takes \`request_id\` and \`validate_only\`. */
  readonly mutating: boolean;
  readonly summary: string;
}

export const methods: Readonly<Record<MethodName, MethodFacts>> = {
${rows.join('\n')}
};
`;
}
