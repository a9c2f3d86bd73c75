/** What the consumer of a stream may want to tell its user. */
export type ConnectionChange =
  { readonly state: 'lost'; readonly error: unknown } | { readonly state: 'restored' };

/** What to read of the log of events, and from where. */
export interface EventsOptions {
  /** `vm:<id>`, `job:<id>`, `user:<id>`, `type:<type>`; any of them. None: everything. */
  readonly topics?: readonly string[] | undefined;
  /** Exclusive; 0 is the beginning of what is kept, absent is "from now". */
  readonly after_seq?: number | undefined;
  /** The stream that `after_seq` is of. */
  readonly stream_id?: string | undefined;
  /** Whether `job.log` is wanted. Default true. */
  readonly logs?: boolean | undefined;
  /** Ends the iteration quietly. */
  readonly signal?: AbortSignal | undefined;
  readonly onConnection?: ((change: ConnectionChange) => void) | undefined;
}

/** How long a stream may be silent. Milliseconds. */
export interface Silence {
  /** Until the first sign of life, which the daemon gives at once. Then the way is taken to be unusable. */
  readonly firstMs: number;
  /** Later: three heartbeats. Then the connection is taken to be lost. */
  readonly thenMs: number;
}
