import type { Contract, Method } from './document.ts';

/** Source of `methods.gen.ts`: what is known of each method besides its shapes. */
export function generateMethods(contract: Contract, banner: string): string {
  const rows = contract.methods.map((method) => {
    const params = method.params.map(({ name }) => name);
    const facts = {
      summary: method.summary,
      params,
      access: method['x-access'],
      paramAccess: paramAccess(method),
      idempotent: method['x-idempotent'],
      destructive: method['x-destructive'],
      mutating: params.includes('validate_only'),
    };
    return `'${method.name}': ${JSON.stringify(facts)},`;
  });
  return `${banner}
import type { MethodName } from './types.gen.ts';

/** Each includes those before it. */
export type Access = 'open' | 'read' | 'operate' | 'admin';

/** What is known of a method besides its shapes. */
export interface MethodFacts {
  readonly summary: string;
  /** Names in the order of params by position. */
  readonly params: readonly string[];
  /** What the caller needs. */
  readonly access: Access;
  /** What it needs where it gives a param, beyond that. */
  readonly paramAccess: Readonly<Record<string, Access>>;
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

function paramAccess({ params }: Method): Readonly<Record<string, string>> {
  const needing = params.flatMap(({ name, 'x-access': access }) =>
    access === undefined ? [] : [[name, access] as const],
  );
  return Object.fromEntries(needing);
}
