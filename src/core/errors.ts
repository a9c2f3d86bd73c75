/**
 * Every reason that a client may switch on, with its wire code. `surface`: the error table of the
 * public contract. Reasons that occur in a JobError only have code 0: they never answer a call.
 */
export const errorCodes = {
  INVALID_PARAMS: -32602,
  NO_SSH_KEYS: -32602,
  USER_NOT_FOUND: 1001,
  VM_NOT_FOUND: 1001,
  JOB_NOT_FOUND: 1001,
  PROBLEM_NOT_FOUND: 1001,
  SUBSCRIPTION_NOT_FOUND: 1001,
  USER_EXISTS: 1002,
  GATEWAY_NAME_TAKEN: 1002,
  USER_HAS_VMS: 1003,
  VM_NOT_READY: 1003,
  VM_DELETING: 1003,
  JOB_NOT_RETRYABLE: 1003,
  JOB_ENDED: 1003,
  PROBLEM_CLOSED: 1003,
  RESOLUTION_NOT_POSSIBLE: 1003,
  NO_OPERATOR_ACCESS: 1003,
  BOOTSTRAP_FAILED: 1003,
  HOST_KEY_CHANGED: 1003,
  JOB_IN_PROGRESS: 1004,
  VM_QUOTA: 1005,
  NO_CAPACITY: 1005,
  SUBSCRIPTION_LIMIT: 1005,
  STORE_UNAVAILABLE: 1005,
  ACCESS_DENIED: 1006,
  USER_REQUIRED: 1007,
  BACKEND_UNAVAILABLE: 1008,
  FORGE_UNAVAILABLE: 1008,
  SSH_UNREACHABLE: 1008,
  SSH_AGENT_UNAVAILABLE: 1008,
  BACKEND_REJECTED: 1009,
  FORGE_REJECTED: 1009,
  SIZE_NOT_EXPRESSIBLE: 1010,
  NOT_SUPPORTED_BY_BACKEND: 1010,
  TRANSPORT_CANNOT_STREAM: 1010,
  IDEMPOTENCY_MISMATCH: 1011,
  CURSOR_EXPIRED: 1012,
  STREAM_RESET: 1013,
  TOO_MANY_REQUESTS: 1014,
  SHUTTING_DOWN: 1015,
  DEPLOY_TIMEOUT: 0,
  DEPLOY_FAILED: 0,
  DELETE_TIMEOUT: 0,
  VM_LOST: 0,
  SECRET_UNREADABLE: 0,
  SSH_AUTH_FAILED: 0,
  BOOTSTRAP_TIMEOUT: 0,
  BOOTSTRAP_INTERRUPTED: 0,
  HEALTH_CHECK_FAILED: 0,
  GATEWAY_FAILED: 0,
  URL_UNREACHABLE: 0,
  CANCELED: 0,
  SUPERSEDED: 0,
  RESTORED: 0,
  INTERNAL: -32603,
} as const;

/** The stable name of a fault; clients switch on it. */
export type Reason = keyof typeof errorCodes;

/** What a fault says besides its message. Values reach clients: never a secret, path or stack. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

interface DeployerErrorOptions {
  /** Whether the same call may succeed later without a change of its params. Default false. */
  readonly retryable?: boolean;
  readonly details?: ErrorDetails;
  /** For the log only; never sent to a client. */
  readonly cause?: unknown;
}

/**
 * The one error class of the project. The message is safe to show to a client: it says what was
 * attempted, with values quoted. Adapters translate foreign errors into it at their border.
 */
export class DeployerError extends Error {
  override readonly name = 'DeployerError';
  readonly reason: Reason;
  readonly retryable: boolean;
  readonly details: ErrorDetails;

  constructor(reason: Reason, message: string, options: DeployerErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.reason = reason;
    this.retryable = options.retryable ?? false;
    this.details = options.details ?? {};
  }

  /** The JSON-RPC code that carries this reason. */
  get code(): number {
    return errorCodes[this.reason] === 0 ? errorCodes.INTERNAL : errorCodes[this.reason];
  }
}

/** Whether an unknown thrown value is a DeployerError, of one of the given reasons if any are given. */
export function isDeployerError(error: unknown, ...reasons: Reason[]): error is DeployerError {
  return error instanceof DeployerError && (reasons.length === 0 || reasons.includes(error.reason));
}
