/** What a simulated service answers instead of a result. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  /** The JSON-RPC code; meaningless for the Forge. */
  readonly code: number;
  /** The HTTP status, where the framing has one. */
  readonly status: number | undefined;

  constructor(message: string, options: { readonly code?: number; readonly status?: number } = {}) {
    super(message);
    this.code = options.code ?? applicationErrorCode;
    this.status = options.status;
  }
}

/** Application errors have no documented code (compute-service: contract); this one is as good as any. */
const applicationErrorCode = -32000;
