import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Event } from '../../src/contract/types.gen.ts';

/** A folder of its own with a short path, for sockets; removed with all that is in it. */
export class TemporaryFolder implements AsyncDisposable {
  readonly path: string;

  private constructor(folder: string) {
    this.path = folder;
  }

  static async create(): Promise<TemporaryFolder> {
    return new TemporaryFolder(await mkdtemp(path.join(os.tmpdir(), 'hd-')));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** One HTTP request over a Unix socket, on a connection of its own. */
export async function askHttp(
  socketPath: string,
  request: {
    readonly method?: string;
    readonly path: string;
    readonly body?: string | Buffer;
    /** Names and values in turn, so that a name can be there twice; or an object. */
    readonly headers?: Readonly<Record<string, string>> | readonly string[];
  },
): Promise<HttpAnswer> {
  return await new Promise((resolve, reject) => {
    const options = {
      socketPath,
      path: request.path,
      method: request.method ?? 'GET',
      agent: false,
      ...(request.headers === undefined ? {} : { headers: request.headers }),
    };
    // A list of names and values is allowed as well; the types of Node know objects only.
    const sent = http.request(options as http.RequestOptions, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(request.body);
  });
}

export type ReceivedEvent = Event & { readonly subscription_id: string };

/** A JSON-RPC message as it came in: what is there of it is for the test to say. */
export interface Received {
  readonly id: string | number | null;
  readonly method: string;
  readonly params: ReceivedEvent;
  readonly result: Readonly<Record<string, unknown>>;
  readonly error: Readonly<Record<string, unknown>>;
}

/** What came in, for a reader that may come before or after it. */
class Inbox {
  readonly #items: string[] = [];
  #isClosed = false;
  #wake = (): void => undefined;

  put(item: string): void {
    this.#items.push(item);
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  /** The oldest as JSON; rejects when there is none and the connection has ended. */
  async next(): Promise<Received> {
    for (;;) {
      const item = this.#items.shift();
      // The tests say what it should be.
      if (item !== undefined) return JSON.parse(item) as Received;
      if (this.#isClosed) throw new Error('the connection ended');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

/** A peer that speaks lines. */
export class LineClient implements AsyncDisposable {
  readonly socket: net.Socket;
  readonly #inbox = new Inbox();
  #rest = '';

  private constructor(socket: net.Socket) {
    this.socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (text) => this.#take(String(text)));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#inbox.close());
  }

  static async connect(socketPath: string): Promise<LineClient> {
    const socket = net.connect(socketPath);
    await once(socket, 'connect');
    return new LineClient(socket);
  }

  send(value: unknown): void {
    this.socket.write(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  }

  /** The next line as JSON. */
  async next(): Promise<Received> {
    return await this.#inbox.next();
  }

  async closed(): Promise<void> {
    if (!this.socket.closed) await once(this.socket, 'close');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.destroy();
    await this.closed();
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\n');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#inbox.put(part);
  }
}

/** A peer that speaks WebSocket messages. */
export class MessageClient implements AsyncDisposable {
  readonly webSocket: WebSocket;
  readonly #inbox = new Inbox();
  #closeCode: number | undefined;

  private constructor(webSocket: WebSocket) {
    this.webSocket = webSocket;
    webSocket.on('message', (data: Buffer) => this.#inbox.put(data.toString()));
    webSocket.on('error', () => undefined);
    webSocket.on('close', (code) => {
      this.#closeCode = code;
      this.#inbox.close();
    });
  }

  static async connect(
    socketPath: string,
    options: { readonly path?: string; readonly headers?: Record<string, string> } = {},
  ): Promise<MessageClient> {
    const { path: urlPath = '/ws', headers = {} } = options;
    const webSocket = new WebSocket(`ws+unix:${socketPath}:${urlPath}`, { headers });
    const client = new MessageClient(webSocket);
    await once(webSocket, 'open');
    return client;
  }

  send(value: unknown): void {
    this.webSocket.send(typeof value === 'string' ? value : JSON.stringify(value));
  }

  /** The next message as JSON. */
  async next(): Promise<Received> {
    return await this.#inbox.next();
  }

  /** The code of the close. */
  async closed(): Promise<number> {
    if (this.#closeCode === undefined) await once(this.webSocket, 'close');
    return this.#closeCode ?? 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.webSocket.terminate();
    await this.closed();
  }
}

/** One block of a stream of Server-Sent Events, field by field; `comment` where it has one. */
export type ServerSentBlock = Readonly<Record<string, string>>;

/** A reader of Server-Sent Events that shows each block as it came. */
export class SseClient implements AsyncDisposable {
  readonly response: http.IncomingMessage;
  readonly #blocks: ServerSentBlock[] = [];
  #rest = '';
  #hasEnded = false;
  #wake = (): void => undefined;

  private constructor(response: http.IncomingMessage) {
    this.response = response;
    response.setEncoding('utf8');
    response.on('data', (text) => this.#take(String(text)));
    response.on('error', () => undefined);
    response.on('close', () => {
      this.#hasEnded = true;
      this.#wake();
    });
  }

  /** Connects; what the status is is for the test to say. */
  static async connect(
    socketPath: string,
    options: { readonly path?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<SseClient> {
    const { path: urlPath = '/api/main/events', headers = {} } = options;
    const request = http.get({ socketPath, path: urlPath, headers, agent: false });
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return new SseClient(response);
  }

  /** The next block that is no mere `retry` or `id`; rejects when the stream has ended before. */
  async next(): Promise<ServerSentBlock> {
    for (;;) {
      const block = await this.nextBlock();
      if (block['data'] !== undefined) return block;
    }
  }

  async nextBlock(): Promise<ServerSentBlock> {
    for (;;) {
      const block = this.#blocks.shift();
      if (block !== undefined) return block;
      if (this.#hasEnded) throw new Error('the stream ended');
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Whether the stream ended with its last chunk, and not with the connection. */
  async ended(): Promise<boolean> {
    await eventually(() => this.#hasEnded);
    return this.response.complete;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.response.destroy();
    await this.ended();
  }

  #take(text: string): void {
    const parts = (this.#rest + text).split('\n\n');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) this.#blocks.push(blockOf(part));
    this.#wake();
  }
}

function blockOf(text: string): ServerSentBlock {
  const fields = text.split('\n').map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at) || 'comment', line.slice(at + 1).trimStart()] as const;
  });
  return Object.fromEntries(fields);
}

/** Resolves when the predicate holds; the test's own time-out is the limit. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
