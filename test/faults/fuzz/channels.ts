import { once } from 'node:events';
import { WebSocket } from 'ws';
import { parseAnswers } from './http-answers.ts';
import { hangMs, RawSocket } from './raw-socket.ts';

/** What came back for a message. */
export interface Exchange {
  /** Texts of answers, in the order in which they came. */
  readonly answers: readonly string[];
  /** What came by itself in between. */
  readonly notifications: readonly Readonly<Record<string, unknown>>[];
  /** What is wrong with how it came. */
  readonly faults: readonly string[];
}

/** A kept connection of one protocol, to send one message after the other. */
export interface Channel extends AsyncDisposable {
  /** `count`: answers that have to come; what comes beyond them is told in the next exchange. */
  exchange(message: Buffer, count: number): Promise<Exchange>;
}

const rpcPaths = ['/rpc', '/', '/api/main/rpc', '/rpc?x=%00'];

/** One POST after the other on a connection that is kept. */
export class HttpChannel implements Channel {
  readonly #socket: RawSocket;
  #sent = 0;

  private constructor(socket: RawSocket) {
    this.#socket = socket;
  }

  static async connect(path: string): Promise<HttpChannel> {
    return new HttpChannel(await RawSocket.connect(path));
  }

  async exchange(message: Buffer): Promise<Exchange> {
    const path = rpcPaths[this.#sent++ % rpcPaths.length] ?? '/rpc';
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${message.length}\r\n\r\n`;
    this.#socket.write(Buffer.concat([Buffer.from(head), message]));
    await this.#socket.until(() => this.#parsed().answers.length > 0);
    const { answers, rest } = this.#parsed();
    this.#socket.take(this.#socket.received.length - rest.length);
    const [answer] = answers;
    if (answer === undefined) return { answers: [], notifications: [], faults: ['no answer came'] };
    const { status, body } = answer;
    const isKnown = [200, 204, 413].includes(status) && (status === 204) === (body === '');
    return {
      answers: body === '' ? [] : [body],
      notifications: [],
      faults: isKnown ? [] : [`status ${status}, body ${JSON.stringify(body.slice(0, 200))}`],
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#socket[Symbol.asyncDispose]();
  }

  #parsed() {
    return parseAnswers(this.#socket.received, this.#socket.isClosed);
  }
}

/** Sorts what comes on a connection that carries more than answers; a question at the end bounds it. */
class Mixture {
  #texts: string[] = [];
  #sent = 0;

  put(text: string): void {
    this.#texts.push(text);
  }

  /** The bounding question, with an id that no case has. */
  nextBound(): { readonly id: string; readonly text: string } {
    this.#sent += 1;
    const id = `bound-${this.#sent}`;
    return { id, text: JSON.stringify({ jsonrpc: '2.0', id, method: 'list_profiles' }) };
  }

  isComplete(boundId: string, count: number): boolean {
    const { answers, hasBound } = this.#sort(boundId);
    return hasBound && answers.length >= count;
  }

  take(boundId: string): Exchange {
    const { answers, notifications, hasBound } = this.#sort(boundId);
    this.#texts = [];
    return { answers, notifications, faults: hasBound ? [] : ['the connection stopped answering'] };
  }

  #sort(boundId: string) {
    const answers: string[] = [];
    const notifications: Record<string, unknown>[] = [];
    let hasBound = false;
    for (const text of this.#texts) {
      const value = parsedObject(text);
      if (value['id'] === boundId) hasBound = true;
      else if ('method' in value) notifications.push(value);
      else answers.push(text);
    }
    return { answers, notifications, hasBound };
  }
}

/** Lines, each a message. */
export class LineChannel implements Channel {
  readonly #socket: RawSocket;
  readonly #mixture = new Mixture();

  private constructor(socket: RawSocket) {
    this.#socket = socket;
  }

  static async connect(path: string): Promise<LineChannel> {
    const channel = new LineChannel(await RawSocket.connect(path));
    // The first byte decides what the connection speaks.
    await channel.exchange(Buffer.alloc(0), 0);
    return channel;
  }

  async exchange(message: Buffer, count: number): Promise<Exchange> {
    const bound = this.#mixture.nextBound();
    this.#socket.write(Buffer.concat([message, Buffer.from(`\n${bound.text}\n`)]));
    await this.#socket.until(() => {
      this.#readLines();
      return this.#mixture.isComplete(bound.id, count);
    });
    return this.#mixture.take(bound.id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#socket[Symbol.asyncDispose]();
  }

  #readLines(): void {
    for (;;) {
      const at = this.#socket.received.indexOf(0x0a);
      if (at === -1) return;
      this.#mixture.put(this.#socket.received.toString('utf8', 0, at));
      this.#socket.take(at + 1);
    }
  }
}

/** WebSocket messages. */
export class MessageChannel implements Channel {
  readonly #webSocket: WebSocket;
  readonly #mixture = new Mixture();
  #wake = (): void => undefined;

  private constructor(webSocket: WebSocket) {
    this.#webSocket = webSocket;
    webSocket.on('message', (data: Buffer) => {
      this.#mixture.put(data.toString());
      this.#wake();
    });
    webSocket.on('error', () => undefined);
    webSocket.on('close', () => this.#wake());
  }

  static async connect(path: string): Promise<MessageChannel> {
    const webSocket = new WebSocket(`ws+unix:${path}:/ws`);
    await once(webSocket, 'open');
    return new MessageChannel(webSocket);
  }

  async exchange(message: Buffer, count: number): Promise<Exchange> {
    const bound = this.#mixture.nextBound();
    // Binary, so that the client lets broken UTF-8 through: what is in it is the daemon's to judge.
    this.#webSocket.send(message, { binary: true });
    this.#webSocket.send(bound.text);
    const deadline = Date.now() + hangMs;
    while (!this.#mixture.isComplete(bound.id, count) && this.#isOpen && Date.now() < deadline) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, deadline - Date.now()));
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#mixture.take(bound.id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#webSocket.terminate();
    if (this.#webSocket.readyState !== WebSocket.CLOSED) await once(this.#webSocket, 'close');
  }

  get #isOpen(): boolean {
    return this.#webSocket.readyState === WebSocket.OPEN;
  }
}

function parsedObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
