import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import type { Duplex } from 'node:stream';

const prefix = '/hero_os_tfgrid_deployer/rpc';

/** What lies between a client and the daemon; each may be changed at any time. */
interface Manner {
  /** `strip`: the request goes on without its `Upgrade`, as routers once did. */
  upgrades: 'pass' | 'strip' | 'swallow';
  /** Answers are kept until they are whole: a stream never is. */
  buffers: boolean;
  /** So many answers to POST are made by the daemon and do not arrive. */
  losesAnswers: number;
  /** Instead of asking the daemon. */
  answers: { readonly status: number; readonly text: string } | undefined;
}

/**
 * A stand-in for hero_router on a loopback port: one service under a prefix, which is stripped, on a
 * Unix socket.
 */
export class FakeRouter implements AsyncDisposable {
  readonly manner: Manner = {
    upgrades: 'pass',
    buffers: false,
    losesAnswers: 0,
    answers: undefined,
  };
  /** The requests that arrived: `POST `, `GET /api/main/events`, `UPGRADE /ws`. */
  readonly requests: string[] = [];
  readonly headers: http.IncomingHttpHeaders[] = [];
  readonly #socketPath: string;
  readonly #server: http.Server;
  readonly #sockets = new Set<Duplex>();

  private constructor(socketPath: string) {
    this.#socketPath = socketPath;
    this.#server = http.createServer((request, response) => {
      void this.#pass(request, response);
    });
    this.#server.on('upgrade', (request: http.IncomingMessage, socket: Duplex) => {
      this.#upgrade(request, socket);
    });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    });
  }

  static async start(socketPath: string): Promise<FakeRouter> {
    const router = new FakeRouter(socketPath);
    router.#server.listen(0, '127.0.0.1');
    await once(router.#server, 'listening');
    return router;
  }

  get url(): string {
    // A TCP server's address is an object.
    const { port } = this.#server.address() as net.AddressInfo;
    return `http://127.0.0.1:${port}${prefix}`;
  }

  /** Every connection breaks, as when the router is started anew. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
  }

  #arrived(kind: string, request: http.IncomingMessage): string {
    const path = (request.url ?? '').slice(prefix.length);
    this.requests.push(`${kind} ${path.split('?')[0] ?? ''}`);
    this.headers.push(request.headers);
    return path === '' ? '/' : path;
  }

  async #pass(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const path = this.#arrived(request.method ?? '', request);
    const { answers, buffers } = this.manner;
    if (answers !== undefined) {
      response.writeHead(answers.status, { 'content-type': 'text/html' }).end(answers.text);
      return;
    }
    const isLost = request.method === 'POST' && this.manner.losesAnswers > 0;
    if (isLost) this.manner.losesAnswers -= 1;
    const { upgrade, connection, ...headers } = request.headers;
    const { method } = request;
    const onward = http.request({
      socketPath: this.#socketPath,
      path,
      method,
      headers,
      agent: false,
    });
    onward.on('error', () => response.writeHead(502).end('bad gateway'));
    onward.on('response', (answer) => {
      if (isLost) answer.resume().once('end', () => response.destroy());
      else if (buffers)
        void whole(answer).then(
          (body) => response.writeHead(answer.statusCode!).end(body),
          () => response.destroy(),
        );
      else {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.on('error', () => response.destroy()).pipe(response);
      }
    });
    response.once('close', () => onward.destroy());
    request.pipe(onward);
  }

  #upgrade(request: http.IncomingMessage, socket: Duplex): void {
    const path = this.#arrived('UPGRADE', request);
    const { upgrades, answers } = this.manner;
    if (upgrades === 'swallow') return;
    if (upgrades === 'strip' || answers !== undefined) {
      const status = answers?.status ?? 426;
      socket.end(`HTTP/1.1 ${status} No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const onward = net.connect(this.#socketPath, () => {
      const lines = request.rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? [`${name}: ${request.rawHeaders[at + 1]!}`] : [],
      );
      onward.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy()).once('close', () => socket.destroy());
    socket.once('close', () => onward.destroy());
  }
}

async function whole(answer: http.IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of answer as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}
