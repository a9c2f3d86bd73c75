import type { MethodName, Methods } from '../../contract/types.gen.ts';
import type { Call } from '../call.ts';

/** One method of the contract, as it is implemented: params are checked, faults are thrown. */
export type Handler<M extends MethodName> = (
  params: Methods[M]['params'],
  call: Call,
) => Promise<Methods[M]['result']>;

/** Every method of the contract; one that is missing or mistyped does not compile. */
export type Handlers = { readonly [M in MethodName]: Handler<M> };
