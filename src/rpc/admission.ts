import { methods } from '../contract/methods.gen.ts';
import type { MethodName, Methods } from '../contract/types.gen.ts';
import { validateParams } from '../contract/validation.ts';
import { DeployerError, isDeployerError } from '../core/errors.ts';
import type { RequestGate } from '../core/requests.ts';
import { identifyCaller, isAdmin, requireAccess, type AccessMode, type Caller } from './access.ts';
import type { Call } from './call.ts';
import type { Handler, Handlers } from './handlers/handlers.ts';
import { Tenancy } from './tenancy.ts';

/** What a request comes with besides itself. */
export type RequestOrigin = Omit<Call, 'context' | 'audience'> & {
  /** Names and values in turn; empty for line mode. */
  readonly headers: readonly string[];
};

interface Dependencies {
  readonly handlers: Handlers;
  readonly tenancy: Tenancy;
  readonly requests: Pick<RequestGate, 'refused'>;
}

/** From a call as it came to its handler: who calls, may they, and are the params right? */
export class Admission {
  readonly #dependencies: Dependencies;
  readonly #mode: AccessMode;

  constructor(dependencies: Dependencies, mode: AccessMode) {
    this.#dependencies = dependencies;
    this.#mode = mode;
  }

  /** Throws what keeps the call out, and what its handler throws. */
  async handle<M extends MethodName>(
    method: M,
    params: unknown,
    origin: RequestOrigin,
  ): Promise<Methods[M]['result']> {
    const { headers, signal, subscriptions, afterAnswer } = origin;
    const caller = identifyCaller(headers, this.#mode);
    const context = { caller: caller.name, origin: caller.origin };
    const validated = validateParams(method, params);
    try {
      const handler = this.#handlerFor(method, caller);
      if (!validated.ok) {
        const { message, ...details } = validated.fault;
        throw new DeployerError('INVALID_PARAMS', `${method}: ${message}`, { details });
      }
      requireParamAccess(method, validated.params, caller);
      const audience = { tenant: caller.tenant, isAdmin: isAdmin(caller) };
      const call = { context, audience, signal, subscriptions, afterAnswer };
      return await handler(validated.params, call);
    } catch (error) {
      // What a use case refuses is put on record there.
      if (methods[method].mutating && isDeployerError(error, 'ACCESS_DENIED')) {
        const given = validated.ok ? validated.params : {};
        await this.#dependencies.requests.refused({ method, params: given, context }, error);
      }
      throw error;
    }
  }

  #handlerFor<M extends MethodName>(method: M, caller: Caller): Handler<M> {
    const { handlers, tenancy } = this.#dependencies;
    const { access } = methods[method];
    const { tenant } = caller;
    if (tenant === undefined) {
      requireAccess(method, access, caller);
      return handlers[method];
    }
    requireAccess(method, access === 'read' && Tenancy.isOwned(method) ? 'own' : access, caller);
    const handler = tenancy.find(method, tenant);
    if (handler !== undefined) return handler;
    requireAccess(method, 'operate', caller);
    return handlers[method];
  }
}

function requireParamAccess(method: MethodName, params: object, caller: Caller): void {
  for (const [name, access] of Object.entries(methods[method].paramAccess)) {
    const value: unknown = Object.entries(params).find(([key]) => key === name)?.[1];
    if (value === undefined || value === false) continue;
    requireAccess(`${method} with "${name}"`, access, caller);
  }
}
