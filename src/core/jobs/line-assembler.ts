import type { Redactor } from '../redaction.ts';

/** A line whose bytes have all arrived. */
export interface AssembledLine {
  readonly text: string;
  readonly truncated: boolean;
  /** Offset of the byte behind the line and its newline. */
  readonly endOffset: number;
}

const newline = 0x0a;

/**
 * Makes log lines of the bytes of one output stream: split at newlines, repaired to UTF-8 (invalid
 * bytes and NUL become U+FFFD), redacted, then cut at `lineBytesMax` and marked.
 *
 * INVARIANTS
 * - `endOffset` of a line counts from the beginning of the file and is where the next line begins, so
 *   a re-attach there repeats and loses nothing.
 * - At most `lineBytesMax` plus the longest secret are held, however long a line is.
 * - Redaction sees the text before it is cut, so a secret across the cut is not half shown.
 */
export class LineAssembler {
  readonly #redactor: Redactor;
  readonly #lineBytesMax: number;
  readonly #keepBytesMax: number;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #pieces: Uint8Array[] = [];
  #keptBytes = 0;
  #lineBytes = 0;
  #offset: number;

  constructor(redactor: Redactor, options: { lineBytesMax: number; offset: number }) {
    this.#redactor = redactor;
    this.#lineBytesMax = options.lineBytesMax;
    this.#keepBytesMax = options.lineBytesMax + 4 * redactor.longestLength + 4;
    this.#offset = options.offset;
  }

  /** Takes bytes; returns the lines that they complete. */
  push(bytes: Uint8Array): AssembledLine[] {
    const lines: AssembledLine[] = [];
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(newline, start);
      if (end < 0) break;
      this.#keep(bytes.subarray(start, end));
      lines.push(this.#take(1));
      start = end + 1;
    }
    this.#keep(bytes.subarray(start));
    return lines;
  }

  /** The last line, where the output did not end with a newline. */
  end(): AssembledLine[] {
    return this.#lineBytes === 0 ? [] : [this.#take(0)];
  }

  #keep(bytes: Uint8Array): void {
    this.#lineBytes += bytes.length;
    const room = this.#keepBytesMax - this.#keptBytes;
    if (room <= 0 || bytes.length === 0) return;
    // Copied: the caller may reuse its buffer once push has returned.
    const piece = bytes.slice(0, room);
    this.#pieces.push(piece);
    this.#keptBytes += piece.length;
  }

  #take(newlineBytes: number): AssembledLine {
    const bytes = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces);
    const truncated = this.#lineBytes > this.#lineBytesMax;
    const text = this.#decode(bytes ?? new Uint8Array());
    const end = truncated
      ? this.#decode((bytes ?? new Uint8Array()).subarray(0, this.#cut(bytes))).length
      : text.length;
    this.#offset += this.#lineBytes + newlineBytes;
    this.#pieces = [];
    this.#keptBytes = 0;
    this.#lineBytes = 0;
    return { text: this.#redactor.redact(text, end), truncated, endOffset: this.#offset };
  }

  /** Where to cut without halving a character: back over continuation bytes to a leading one. */
  #cut(bytes: Uint8Array | undefined): number {
    let at = this.#lineBytesMax;
    for (let back = 0; back < 3 && at > 0; back += 1) {
      const byte = bytes?.[at];
      if (byte === undefined || (byte & 0xc0) !== 0x80) break;
      at -= 1;
    }
    return at;
  }

  #decode(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes).replaceAll('\0', '\ufffd');
  }
}
