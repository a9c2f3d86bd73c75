const mark = '[redacted]';

/** Shorter values would blacken ordinary text more than they would protect. */
const secretLengthMin = 4;

/**
 * Takes secrets out of text by value (decision 13). Multi-line secrets are looked for line by line,
 * because output is cut into lines before it arrives here.
 */
export class Redactor {
  readonly #secrets: readonly string[];

  constructor(secrets: Iterable<string>) {
    const parts = new Set<string>();
    for (const secret of secrets) {
      for (const line of secret.split(/\r?\n/)) {
        if (line.length >= secretLengthMin) parts.add(line);
      }
    }
    // Longest first: a secret that contains another one is taken out whole.
    this.#secrets = [...parts].sort((a, b) => b.length - a.length);
  }

  /** Characters that have to be seen beyond a cut, so that a secret across it is still recognised. */
  get longestLength(): number {
    return this.#secrets[0]?.length ?? 0;
  }

  /**
   * The text up to `end` (default: all of it) with each secret replaced. A secret that begins
   * before `end` is replaced whole and ends the text; nothing from beyond `end` ever slides in.
   */
  redact(text: string, end = text.length): string {
    if (this.#secrets.every((secret) => !text.includes(secret))) return text.slice(0, end);
    let result = '';
    let position = 0;
    while (position < end) {
      const found = this.#next(text, position);
      if (found === undefined || found.at >= end) return result + text.slice(position, end);
      result += text.slice(position, found.at) + mark;
      position = found.at + found.length;
    }
    return result;
  }

  #next(text: string, from: number): { at: number; length: number } | undefined {
    let best: { at: number; length: number } | undefined;
    for (const secret of this.#secrets) {
      const at = text.indexOf(secret, from);
      if (at >= 0 && (best === undefined || at < best.at)) best = { at, length: secret.length };
    }
    return best;
  }
}
