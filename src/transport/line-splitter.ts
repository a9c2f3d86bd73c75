const newline = 0x0a;

/** A line without its newline, or the fact that one was longer than allowed. */
export type Line = { readonly bytes: Buffer } | 'too_long';

/** Cuts a stream of bytes into lines, holding at most one line's worth of them. */
export class LineSplitter {
  readonly #lineBytesMax: number;
  #parts: Buffer[] = [];
  #partsBytes = 0;
  #isDiscarding = false;

  constructor(lineBytesMax: number) {
    this.#lineBytesMax = lineBytesMax;
  }

  /** Whether a line has begun that has not ended. */
  get hasPartialLine(): boolean {
    return this.#partsBytes > 0 || this.#isDiscarding;
  }

  /** The lines that end in this chunk; one too long is told once, as soon as that is known. */
  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(newline, from);
      const part = chunk.subarray(from, at === -1 ? chunk.length : at);
      if (!this.#isDiscarding && !this.#hold(part)) lines.push('too_long');
      if (at === -1) return lines;
      if (!this.#isDiscarding) lines.push({ bytes: this.#release() });
      this.#isDiscarding = false;
      from = at + 1;
    }
  }

  /** What is left when the stream ends: a last line without a newline is a line. */
  end(): Line[] {
    return this.#partsBytes > 0 ? [{ bytes: this.#release() }] : [];
  }

  #hold(part: Buffer): boolean {
    if (this.#partsBytes + part.length > this.#lineBytesMax) {
      this.#isDiscarding = true;
      this.#release();
      return false;
    }
    if (part.length > 0) this.#parts.push(part);
    this.#partsBytes += part.length;
    return true;
  }

  #release(): Buffer {
    const [only] = this.#parts;
    const bytes =
      only !== undefined && this.#parts.length === 1 ? only : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#partsBytes = 0;
    return bytes;
  }
}
