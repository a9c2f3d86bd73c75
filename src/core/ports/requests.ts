/** Where a call came from, as far as anybody tells us. */
export interface CallOrigin {
  /** `local`: straight from the socket; `router`: with headers that only it sets; `daemon`: nobody called. */
  readonly via: 'local' | 'router' | 'daemon';
  /** How the router knows the user: `bearer`, `oauth`, `signature`. */
  readonly authMethod?: string;
  /** Who acts in the user's name. */
  readonly impersonator?: string;
}

/**
 * A mutating call. With a `requestId`, (caller, method, requestId) names it once and for all, and
 * `paramsHash` tells a misuse.
 */
export interface Mutation {
  readonly caller: string;
  readonly origin: CallOrigin;
  readonly method: string;
  /** As they were given, by name, without `request_id`. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly paramsHash: string;
  readonly requestId?: string;
}

/** What a mutation led to; the objects are read anew for a repeated answer. */
export interface RequestOutcome {
  readonly userId?: string;
  readonly vmId?: string;
  readonly jobId?: string;
  readonly problemId?: string;
  /** A one-time password was handed over; it is said once and kept nowhere. */
  readonly passwordIssued?: true;
}

/** Why a mutation did not happen. */
export interface Refusal {
  readonly reason: string;
  /** As the caller was told it. */
  readonly message: string;
  /** Refusals before this one that were left out of the record, because there were too many. */
  readonly omitted: number;
}

/** Mutations on record: every one is an event `audit`, those with a `requestId` are remembered. */
export interface RequestLedger {
  /** Undefined without a `requestId`. Throws IDEMPOTENCY_MISMATCH when the id is known with other params. */
  find(mutation: Mutation): Promise<RequestOutcome | undefined>;
  /** For mutations whose effect is not in this database (a password reset). */
  record(mutation: Mutation, outcome: RequestOutcome): Promise<void>;
  /** Remembers nothing: the same id may try again. */
  refuse(mutation: Mutation, refusal: Refusal): Promise<void>;
}
