/** What has to be undone: last in, first out, all of it, also when some of it fails. */
export class Releases implements AsyncDisposable {
  #releases: (() => Promise<void>)[] = [];

  defer(release: () => Promise<void>): void {
    this.#releases.push(release);
  }

  /** Hands everything over; this one has nothing to undo any more. */
  move(): Releases {
    const moved = new Releases();
    moved.#releases = this.#releases;
    this.#releases = [];
    return moved;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const faults: unknown[] = [];
    for (let next = this.#releases.pop(); next !== undefined; next = this.#releases.pop()) {
      await next().catch((error: unknown) => faults.push(error));
    }
    if (faults.length === 1) throw faults[0];
    if (faults.length > 1) throw new AggregateError(faults, 'several things could not be undone');
  }
}
