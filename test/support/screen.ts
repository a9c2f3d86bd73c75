/**
 * What a terminal would show: enough of one for output that moves up, returns, clears to the end of
 * the line or of the screen, and switches wrapping. Anything else that begins with ESC is an error,
 * colours excepted, which are dropped.
 */
export class Screen {
  readonly columns: number;
  readonly rows: number;
  readonly isTTY = true;
  #lines: string[] = [''];
  #row = 0;
  #column = 0;

  constructor({ columns = 80, rows = 24 } = {}) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Everything that was shown, without blanks at the ends. */
  get text(): string {
    return this.#lines
      .map((line) => line.trimEnd())
      .join('\n')
      .trimEnd();
  }

  write(text: string): void {
    for (const [token] of text.matchAll(/\u001b\[[?\d;]*[A-Za-z]|[\s\S]/gu)) this.#take(token);
  }

  #take(token: string): void {
    if (token === '\n') {
      this.#row += 1;
      this.#column = 0;
      this.#lines[this.#row] ??= '';
    } else if (token === '\r') {
      this.#column = 0;
    } else if (token.startsWith('\u001b')) {
      this.#control(token);
    } else {
      const line = (this.#lines[this.#row] ?? '').padEnd(this.#column);
      this.#lines[this.#row] =
        line.slice(0, this.#column) + token + line.slice(this.#column + token.length);
      this.#column += token.length;
    }
  }

  #control(token: string): void {
    const up = /^\u001b\[(\d+)A$/.exec(token);
    if (up !== null) {
      this.#row -= Number(up[1]);
      if (this.#row < 0) throw new Error('moved above the top');
    } else if (token === '\u001b[K') {
      this.#lines[this.#row] = (this.#lines[this.#row] ?? '').slice(0, this.#column);
    } else if (token === '\u001b[J') {
      this.#lines[this.#row] = (this.#lines[this.#row] ?? '').slice(0, this.#column);
      this.#lines.length = this.#row + 1;
    } else if (!/^\u001b\[(\?7[lh]|[\d;]*m)$/.test(token)) {
      throw new Error(`unexpected control sequence ${JSON.stringify(token)}`);
    }
  }
}
