/** Hears of errors that nobody caught while it is open: each would end the daemon. */
export class CrashWatch implements Disposable {
  readonly faults: string[] = [];
  readonly #listener = (error: unknown): void => {
    this.faults.push(`nobody caught: ${error instanceof Error ? error.stack : String(error)}`);
  };

  constructor() {
    process.on('unhandledRejection', this.#listener);
    process.on('uncaughtException', this.#listener);
  }

  [Symbol.dispose](): void {
    process.off('unhandledRejection', this.#listener);
    process.off('uncaughtException', this.#listener);
  }
}
