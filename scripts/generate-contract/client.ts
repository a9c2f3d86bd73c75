import { typeName, type Contract, type Method } from './document.ts';

/** Source of `method-calls.gen.ts`: each method of the contract as a method of the client. */
export function generateClient(contract: Contract, banner: string): string {
  const types = contract.methods.flatMap(({ name }) => [
    `${typeName(name)}Params`,
    `${typeName(name)}Result`,
  ]);
  return `${banner}
import type { CallOptions } from './call-options.ts';
import type {
  MethodName,
  Methods,
  Validated,
${types.map((type) => `  ${type},`).join('\n')}
} from '../contract/types.gen.ts';

/** Everything is checked and nothing happens. */
interface ValidateOnly {
  validate_only: true;
}

/** The methods of the contract, each under the name that it has on the wire. */
export abstract class MethodCalls {
  abstract call<M extends MethodName>(
    method: M,
    params: Methods[M]['params'],
    options?: CallOptions,
  ): Promise<Methods[M]['result']>;
${contract.methods.map(methodSource).join('')}}
`;
}

function methodSource(method: Method): string {
  const { name, summary } = method;
  const type = typeName(name);
  const isMutating = method.params.some((param) => param.name === 'validate_only');
  const needsParams = method.params.some(({ required }) => required);
  const member = name.includes('.') ? `'${name}'` : name;
  const params = `params: ${type}Params${needsParams ? '' : ' = {}'}`;
  const options = 'options?: CallOptions';
  const head = `\n  /** ${summary} */\n`;
  const body = ` {\n    return await this.call('${name}', params, options);\n  }\n`;
  if (!isMutating) {
    return `${head}  async ${member}(${params}, ${options}): Promise<${type}Result>${body}`;
  }
  const declared = `params${needsParams ? '' : '?'}: ${type}Params`;
  return [
    `${head}  ${member}(params: ${type}Params & ValidateOnly, ${options}): Promise<Validated>;\n`,
    `  ${member}(${declared} & { validate_only?: false }, ${options}): Promise<Exclude<${type}Result, Validated>>;\n`,
    `  async ${member}(${params}, ${options}): Promise<${type}Result>${body}`,
  ].join('');
}
