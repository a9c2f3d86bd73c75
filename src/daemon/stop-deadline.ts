/**
 * Ends what the daemon still waits for when its stop has lasted long enough.
 *
 * States: before the stop; stopping (since `begin`); over (the signal is aborted).
 */
export class StopDeadline implements AsyncDisposable {
  readonly #graceMs: number;
  readonly #controller = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(graceMs: number) {
    this.#graceMs = graceMs;
  }

  /** Aborted at the deadline. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  begin(): void {
    this.#timer ??= setTimeout(() => {
      this.#controller.abort();
    }, this.#graceMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#timer);
    this.#controller.abort();
    await Promise.resolve();
  }
}
