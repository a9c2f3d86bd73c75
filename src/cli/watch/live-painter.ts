import type { OutputStream } from '../dependencies.ts';

/**
 * Shows a block of lines at the cursor and repaints it in place.
 *
 * INVARIANTS
 * - The cursor rests in the first column below the block, so that anything else may print there.
 * - Automatic wrapping is off while a block is written: a line whose width was misjudged is cut by
 *   the terminal and takes one row all the same.
 */
export class LivePainter {
  readonly #stream: OutputStream;
  #shown: readonly string[] = [];

  constructor(stream: OutputStream) {
    this.#stream = stream;
  }

  show(lines: readonly string[]): void {
    if (
      lines.length === this.#shown.length &&
      lines.every((line, at) => line === this.#shown[at])
    ) {
      return;
    }
    const up = this.#shown.length === 0 ? '' : `\u001b[${this.#shown.length}A`;
    // Each line clears what is left of the old one, the end clears old rows below: no flicker.
    const body = lines.map((line) => `${line}\u001b[K\r\n`).join('');
    this.#stream.write(`\u001b[?7l${up}\r${body}\u001b[J\u001b[?7h`);
    this.#shown = lines;
  }
}
