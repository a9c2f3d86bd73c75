/** The rounds of a loop, for who wants to know that it still goes round. */
export class Rounds {
  #current = Promise.withResolvers<undefined>();

  /** Resolves when the round that is under way, or else the next one, has ended. */
  get nextEnd(): Promise<unknown> {
    return this.#current.promise;
  }

  /** To be called by the loop at the end of each round. */
  end(): void {
    this.#current.resolve(undefined);
    this.#current = Promise.withResolvers();
  }
}
