import {
  createJSONRPCErrorResponse,
  createJSONRPCSuccessResponse,
  JSONRPCServer,
  type JSONRPCErrorResponse,
  type JSONRPCResponse,
} from 'json-rpc-2.0';
import { methods } from '../contract/methods.gen.ts';
import { nearestName } from '../contract/nearest-name.ts';
import type { ResultCheck } from '../contract/result-validation.ts';
import type { MethodName } from '../contract/types.gen.ts';
import type { Admission, RequestOrigin } from './admission.ts';
import type { Request, RequestId } from './envelope.ts';
import type { ErrorMapping } from './error-mapping.ts';
import { ProtocolError } from './protocol-error.ts';

export type Response = JSONRPCResponse;

/** The older dotted spelling of the methods, accepted on the wire and not in the document. */
const methodPrefix = 'deployer.';
const quotedMax = 64;

/**
 * From one request whose envelope is in order to its answer. json-rpc-2.0 dispatches; what it lets
 * through (envelope, batches, raw error text) is settled before and behind it.
 */
export class Responder {
  readonly #server = new JSONRPCServer<RequestOrigin>({ errorListener: () => undefined });
  readonly #admission: Admission;
  readonly #errors: ErrorMapping;
  readonly #checkResult: ResultCheck;

  /** `checkResult` costs time: tests give it, the daemon does without. */
  constructor(
    admission: Admission,
    { errors, checkResult = () => undefined }: { errors: ErrorMapping; checkResult?: ResultCheck },
  ) {
    this.#admission = admission;
    this.#errors = errors;
    this.#checkResult = checkResult;
    // Object.keys forgets that the keys are the method names.
    for (const method of Object.keys(methods) as MethodName[]) this.#add(method);
    this.#server.mapErrorToJSONRPCErrorResponse = (id, error) => this.failure(id, error);
  }

  /** Undefined for a notification. Never rejects. */
  async respond(request: Request, origin: RequestOrigin): Promise<Response | undefined> {
    const { id, method: spelled, params } = request;
    const method = spelled.startsWith(methodPrefix) ? spelled.slice(methodPrefix.length) : spelled;
    if (!this.#server.hasMethod(method)) {
      return id === undefined ? undefined : this.failure(id, unknownMethod(spelled), spelled);
    }
    const call = { jsonrpc: '2.0', method, params, ...(id === undefined ? {} : { id }) } as const;
    return (await this.#server.receive(call, origin)) ?? undefined;
  }

  /** The answer that tells a fault. */
  failure(id: RequestId, error: unknown, method?: string): JSONRPCErrorResponse {
    const during = method === undefined ? {} : { method: method.slice(0, quotedMax) };
    const { code, message, data } = this.#errors.toErrorObject(error, during);
    return createJSONRPCErrorResponse(id, code, message, data);
  }

  #add(method: MethodName): void {
    this.#server.addMethodAdvanced(method, async ({ id, ...request }, origin) => {
      // json-rpc-2.0 leaves `any`; validation decides.
      const params: unknown = request.params;
      try {
        const result = await this.#admission.handle(method, params, origin);
        const wrong = this.#checkResult(method, result);
        if (wrong !== undefined) throw new Error(wrong);
        return id === undefined ? null : createJSONRPCSuccessResponse(id, result);
      } catch (error) {
        const failure = this.failure(id ?? null, error, method);
        return id === undefined ? null : failure;
      }
    });
  }
}

function unknownMethod(method: string): ProtocolError {
  const quoted = method.length > quotedMax ? `${method.slice(0, quotedMax)}…` : method;
  const nearest = nearestName(method, Object.keys(methods));
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  return new ProtocolError(
    'METHOD_NOT_FOUND',
    `method "${quoted}" does not exist${hint}`,
    nearest === undefined ? {} : { nearest },
  );
}
