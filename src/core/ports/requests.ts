/** Names a mutation once and for all: (caller, method, requestId). `paramsHash` tells a misuse. */
export interface RequestKey {
  readonly caller: string;
  readonly method: string;
  readonly requestId: string;
  readonly paramsHash: string;
}
/** What a remembered request led to; the objects are read anew for a repeated answer. */
export interface RequestOutcome {
  readonly userId?: string;
  readonly vmId?: string;
  readonly jobId?: string;
  readonly problemId?: string;
  /** A one-time password was handed over; it is said once and kept nowhere. */
  readonly passwordIssued?: true;
}

export interface RequestLedger {
  /** Throws IDEMPOTENCY_MISMATCH when the id is known with other params. */
  find(key: RequestKey): Promise<RequestOutcome | undefined>;
  /** For mutations whose effect is not in this database (a password reset). */
  remember(key: RequestKey, outcome: RequestOutcome): Promise<void>;
}
