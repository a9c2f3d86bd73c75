/** Time as the core sees it. Injected, so that a test or a simulation owns it. */
export interface Clock {
  /** Whole milliseconds since the epoch: a time for people and for the rows. It may be set, either way. */
  now(): number;
  /**
   * Whole milliseconds of elapsed time since a moment of this process's own: never back, never by a leap.
   * Whatever has to have lasted is measured by it; it means nothing to another process.
   */
  monotonic(): number;
  /** Resolves after `delayMs` of elapsed time, or at once when the signal is aborted; never rejects. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
}
