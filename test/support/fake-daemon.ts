import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';

export interface FakeCall {
  readonly method: string;
  readonly params: Record<string, unknown>;
}

/** Thrown by a scripted method to answer with an error. */
export class FakeFault extends Error {
  readonly code: number;
  readonly data: Record<string, unknown>;

  constructor(code: number, message: string, data: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

type Answer = (params: Record<string, unknown>, socket: net.Socket) => unknown;
type FakeEvent = Record<string, unknown> & { seq: number };

/**
 * A daemon by script, in line mode on a real Unix socket: methods answer what the test says, and
 * `subscribe_events` replays and then follows the test's own log of events. It can go away and come
 * back at the same path with its log kept.
 */
export class FakeDaemon implements AsyncDisposable {
  readonly socketDir: string;
  readonly socketPath: string;
  readonly calls: FakeCall[] = [];
  readonly methods = new Map<string, Answer>();
  readonly events: FakeEvent[] = [];
  streamId = 'stream-1';
  #server: net.Server | undefined;
  readonly #subscribers = new Map<net.Socket, (event: FakeEvent) => void>();
  readonly #sockets = new Set<net.Socket>();

  private constructor(socketDir: string) {
    this.socketDir = socketDir;
    this.socketPath = path.join(socketDir, 'hero_os_tfgrid_deployer', 'rpc.sock');
    this.methods.set('subscribe_events', (params, socket) => this.#subscribe(params, socket));
  }

  static async start(): Promise<FakeDaemon> {
    const daemon = new FakeDaemon(await mkdtemp(path.join(os.tmpdir(), 'fd-')));
    await mkdir(path.dirname(daemon.socketPath));
    await daemon.listen();
    return daemon;
  }

  get subscriberCount(): number {
    return this.#subscribers.size;
  }

  /** Bytes that followers have not taken: what a slow one leaves with the daemon. */
  get unsentBytes(): number {
    return [...this.#sockets].reduce((sum, socket) => sum + socket.writableLength, 0);
  }

  on(method: string, answer: Answer): this {
    this.methods.set(method, answer);
    return this;
  }

  /** Appends an event and sends it to whoever follows. */
  emit(event: Record<string, unknown>): void {
    const stored = {
      stream_id: this.streamId,
      seq: this.events.length + 1,
      time: '2026-01-01T00:00:00.000Z',
      ...event,
    };
    this.events.push(stored);
    for (const send of this.#subscribers.values()) send(stored);
  }

  callsOf(method: string): readonly FakeCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  async listen(): Promise<void> {
    this.#server = net.createServer((socket) => this.#serve(socket));
    await new Promise<void>((resolve) => this.#server?.listen(this.socketPath, resolve));
  }

  /** Goes away as a killed daemon does: every connection breaks. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) =>
      server === undefined ? resolve() : server.close(() => resolve()),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.socketDir, { recursive: true });
  }

  #serve(socket: net.Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#subscribers.delete(socket);
    });
    const lines = readline.createInterface({ input: socket });
    // It says again what the socket has said.
    lines.on('error', () => undefined);
    lines.on('line', (line) => {
      void this.#answer(socket, JSON.parse(line) as FakeCall & { id: number });
    });
  }

  async #answer(socket: net.Socket, call: FakeCall & { id: number }): Promise<void> {
    this.calls.push({ method: call.method, params: call.params });
    const answer = this.methods.get(call.method);
    const reply = (outcome: object): void => {
      if (!socket.destroyed) {
        socket.write(`${JSON.stringify({ jsonrpc: '2.0', id: call.id, ...outcome })}\n`);
      }
    };
    try {
      if (answer === undefined) throw new FakeFault(-32601, `unknown method "${call.method}"`);
      reply({ result: await answer(call.params, socket) });
      this.#sendReplay.get(socket)?.();
      this.#sendReplay.delete(socket);
    } catch (error) {
      const fault = error instanceof FakeFault ? error : new FakeFault(-32603, String(error));
      reply({ error: { code: fault.code, message: fault.message, data: fault.data } });
    }
  }

  readonly #sendReplay = new Map<net.Socket, () => void>();

  #subscribe(params: Record<string, unknown>, socket: net.Socket): unknown {
    const subscriptionId = 'sub-1';
    const send = (event: FakeEvent): void => {
      const notification = { subscription_id: subscriptionId, ...event };
      socket.write(
        `${JSON.stringify({ jsonrpc: '2.0', method: 'event', params: notification })}\n`,
      );
    };
    const head = this.events.length;
    const after = typeof params['after_seq'] === 'number' ? params['after_seq'] : head;
    if (params['stream_id'] !== undefined && params['stream_id'] !== this.streamId) {
      throw new FakeFault(1013, 'another stream', { reason: 'STREAM_RESET' });
    }
    this.#sendReplay.set(socket, () => {
      for (const event of this.events.slice(after)) send(event);
      this.#subscribers.set(socket, send);
    });
    return {
      subscription_id: subscriptionId,
      stream_id: this.streamId,
      oldest_seq: 1,
      head_seq: head,
    };
  }
}
