import type { Contract } from './document.ts';

/** Source of `methods.gen.ts`: what is known of each method besides its shapes. */
export function generateMethods(contract: Contract, banner: string): string {
  const rows = contract.methods.map((method) => {
    const params = method.params.map(({ name }) => name);
    const facts = {
      summary: method.summary,
      params,
      access: method['x-access'],
      idempotent: method['x-idempotent'],
      destructive: method['x-destructive'],
      mutating: params.includes('validate_only'),
    };
    return `'${method.name}': ${JSON.stringify(facts)},`;
  });
  return `${banner}
import type { MethodName } from './types.gen.ts';

/** What is known of a method besides its shapes. */
export interface MethodFacts {
  readonly summary: string;
  /** Names in the order of params by position. */
  readonly params: readonly string[];
  /** What the caller needs. */
  readonly access: 'open' | 'read' | 'operate' | 'admin';
  /** Whether a second call changes nothing more. */
  readonly idempotent: boolean;
  /** Whether it takes away what cannot be had back. */
  readonly destructive: boolean;
  /** Whether it takes \`request_id\` and \`validate_only\`. */
  readonly mutating: boolean;
}

export const methods: Readonly<Record<MethodName, MethodFacts>> = {
${rows.join('\n')}
};
`;
}
