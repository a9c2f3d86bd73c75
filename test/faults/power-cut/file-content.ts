/** One change of a file's bytes or length. */
export type FileChange =
  | { readonly kind: 'written'; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'cut'; readonly length: number };

/** The bytes of a file that grows. What was never written in between is zeros. */
export class FileContent {
  #bytes = Buffer.alloc(0);
  #length = 0;

  apply(change: FileChange): void {
    if (change.kind === 'cut') {
      this.#grow(change.length);
      if (change.length < this.#length) this.#bytes.fill(0, change.length, this.#length);
      this.#length = change.length;
      return;
    }
    const end = change.offset + change.data.length;
    this.#grow(end);
    change.data.copy(this.#bytes, change.offset);
    this.#length = Math.max(this.#length, end);
  }

  /** A copy with further changes. */
  with(changes: readonly FileChange[]): Buffer {
    const copy = new FileContent();
    copy.apply({ kind: 'written', offset: 0, data: this.#bytes.subarray(0, this.#length) });
    for (const change of changes) copy.apply(change);
    return copy.#bytes.subarray(0, copy.#length);
  }

  #grow(length: number): void {
    if (length <= this.#bytes.length) return;
    const grown = Buffer.alloc(Math.max(length, this.#bytes.length * 2));
    this.#bytes.copy(grown);
    this.#bytes = grown;
  }
}
