import type { Identifiers } from '../core/ports/identifiers.ts';
import type { Log } from '../core/ports/log.ts';
import { DeployerError, errorCodes } from '../core/errors.ts';
import { StoreUnavailableError } from '../core/ports/store.ts';
import { ProtocolError, protocolCodes } from './protocol-error.ts';

/** The `error` member of a JSON-RPC answer. */
export interface ErrorObject {
  readonly code: number;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Dependencies {
  readonly log: Log;
  readonly identifiers: Pick<Identifiers, 'next'>;
}

/**
 * The one place where a fault becomes what a client sees. Anything unforeseen is "Internal error"
 * with an id under which the log has it in full: no internal text, path or stack leaves the daemon.
 */
export class ErrorMapping {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** `during`: what was attempted, for the log. */
  toErrorObject(error: unknown, during: { readonly method?: string } = {}): ErrorObject {
    const { log, identifiers } = this.#dependencies;
    const requestId = identifiers.next('req');
    if (error instanceof ProtocolError) {
      const { reason, message, details } = error;
      const data = { ...details, reason, retryable: false, request_id: requestId };
      return { code: protocolCodes[reason], message, data };
    }
    if (error instanceof DeployerError && error.reason !== 'INTERNAL') {
      const { code, reason, retryable, message, details } = error;
      const fields = { ...during, request_id: requestId, reason, err: error };
      if (error.cause !== undefined) log.info(fields, 'a call failed');
      return { code, message, data: { ...details, reason, retryable, request_id: requestId } };
    }
    if (error instanceof StoreUnavailableError) {
      const reason = 'STORE_UNAVAILABLE';
      log.warn({ ...during, request_id: requestId, reason, err: error }, 'a call failed');
      const data = { reason, retryable: true, request_id: requestId };
      return { code: errorCodes[reason], message: error.message, data };
    }
    log.error({ ...during, request_id: requestId, err: error }, 'a call failed unexpectedly');
    const data = { reason: 'INTERNAL', retryable: false, request_id: requestId };
    return { code: -32603, message: 'Internal error', data };
  }
}
