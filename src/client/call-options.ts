/** Of one call. */
export interface CallOptions {
  /** Gives the call up; what it set off at the daemon goes on. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long a call that changes something is repeated, under its `request_id`, after its answer was
   * lost. Default: that of the client. 0: not at all.
   */
  readonly retryForMs?: number | undefined;
  /** Called once when an answer was lost and the call is going to be repeated. */
  readonly onRetry?: ((error: Error) => void) | undefined;
}
