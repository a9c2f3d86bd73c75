/** One message of a stream of Server-Sent Events. */
export interface SseMessage {
  readonly event: string;
  readonly data: string;
}

/**
 * Text in pieces to messages (WHATWG HTML, "Interpreting an event stream"). `id` and `retry` are not looked
 * at: an event carries its own place.
 */
export class SseParser {
  readonly #take: (message: SseMessage) => void;
  #rest = '';
  #event = '';
  #data: string[] = [];

  constructor(take: (message: SseMessage) => void) {
    this.#take = take;
  }

  push(text: string): void {
    // A line may end by CR LF, and the LF come with the next piece.
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#line(line);
  }

  #line(line: string): void {
    if (line === '') {
      this.#dispatch();
      return;
    }
    const colon = line.indexOf(':');
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.#event = value;
    else if (field === 'data') this.#data.push(value);
  }

  #dispatch(): void {
    const message = { event: this.#event || 'message', data: this.#data.join('\n') };
    const hasData = this.#data.length > 0;
    this.#event = '';
    this.#data = [];
    if (hasData) this.#take(message);
  }
}
