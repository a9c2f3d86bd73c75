import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** After each byte; a line of answer then takes so long that a busy machine notices what it speaks of. */
const crawlMs = 15;

export type Direction = 'to server' | 'to client';

/** What happens to a connection once so many bytes have gone in one direction. */
export interface Disturbance {
  /**
   * `cut`: the connection ends; `reset`: with a TCP reset; `freeze`: nothing goes on in either direction,
   * and nothing is closed; `swallow`: what goes in this direction is lost; `garble`: one bit of the next
   * byte is turned; `drip`: from here on one byte at a time; `crawl`: with a pause after each.
   */
  readonly kind: 'cut' | 'reset' | 'freeze' | 'swallow' | 'garble' | 'drip' | 'crawl';
  readonly direction: Direction;
  /** 0 to the server is the moment of the connect. */
  readonly afterBytes: number;
}

interface Target {
  readonly host: string;
  readonly port: number;
}

/**
 * A network between an SSH client and a server, on a loopback port of its own. Its disturbances come one
 * after the other: the first waits for a connection that gets so far, then the next one does. Without
 * one it is a good network.
 */
export class ChaosProxy implements AsyncDisposable {
  /** Bytes of the connection that ended last. */
  readonly lastBytes: Record<Direction, number> = { 'to server': 0, 'to client': 0 };
  connections = 0;
  readonly #server = net.createServer();
  #target: Target | undefined;
  readonly #sockets = new Set<net.Socket>();
  #plan: Disturbance[] = [];

  private constructor() {
    this.#server.on('connection', (client: net.Socket) => this.#connect(client));
  }

  static async listen(): Promise<ChaosProxy> {
    const proxy = new ChaosProxy();
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    // A TCP server's address is an object.
    return (this.#server.address() as net.AddressInfo).port;
  }

  /** What is still to come. */
  get plan(): readonly Disturbance[] {
    return this.#plan;
  }

  /** Whether no connection is open. */
  get isIdle(): boolean {
    return this.#sockets.size === 0;
  }

  /** Says where the server is. */
  aimAt(target: Target): void {
    this.#target = target;
  }

  disturb(plan: readonly Disturbance[]): void {
    this.#plan = [...plan];
  }

  /** The first disturbance, if it falls into these bytes of a connection; it is used up then. */
  take(direction: Direction, bytes: number, length: number): Disturbance | undefined {
    const [next] = this.#plan;
    if (next?.direction !== direction) return undefined;
    if (next.afterBytes < bytes || next.afterBytes >= bytes + length) return undefined;
    return this.#plan.shift();
  }

  /** Cuts every connection that is open now. */
  cutAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cutAll();
    await closed;
  }

  #connect(client: net.Socket): void {
    this.connections += 1;
    client.on('error', () => undefined);
    if (this.#target === undefined || this.take('to server', 0, 1)) {
      client.destroy();
      return;
    }
    const server = net.connect({ ...this.#target, noDelay: true });
    server.on('error', () => undefined);
    client.setNoDelay(true);
    const pair = { isFrozen: false };
    for (const lane of [
      new Lane(this, pair, { from: client, to: server, direction: 'to server' }),
      new Lane(this, pair, { from: server, to: client, direction: 'to client' }),
    ]) {
      this.#sockets.add(lane.from);
      lane.from.once('close', () => {
        this.#sockets.delete(lane.from);
        this.lastBytes[lane.direction] = lane.bytes;
      });
    }
  }
}

interface Ends {
  readonly from: net.Socket;
  readonly to: net.Socket;
  readonly direction: Direction;
}

/** One direction of a connection. */
class Lane {
  readonly from: net.Socket;
  readonly direction: Direction;
  /** Handed on so far. */
  bytes = 0;
  readonly #to: net.Socket;
  readonly #proxy: Pick<ChaosProxy, 'take'>;
  readonly #pair: { isFrozen: boolean };
  #isSwallowing = false;
  #isDripping = false;
  #pauseMs = 0;
  #queue: Promise<void> = Promise.resolve();

  constructor(
    proxy: Pick<ChaosProxy, 'take'>,
    pair: { isFrozen: boolean },
    { from, to, direction }: Ends,
  ) {
    this.#proxy = proxy;
    this.#pair = pair;
    this.from = from;
    this.#to = to;
    this.direction = direction;
    from.on('data', (chunk: Buffer) => {
      from.pause();
      this.#queue = this.#queue.then(async () => {
        await this.#carry(chunk);
        from.resume();
      });
    });
    // What was taken is handed on before the end, as a network does.
    from.once('close', () => void this.#queue.finally(() => to.end()));
  }

  /** Hands a chunk on, up to where a disturbance comes. */
  async #carry(chunk: Buffer): Promise<void> {
    const from = this.bytes;
    const next = this.#proxy.take(this.direction, from, chunk.length);
    if (next === undefined) {
      await this.#write(chunk);
      return;
    }
    await this.#write(chunk.subarray(0, next.afterBytes - from));
    await this.#break(next, chunk.subarray(next.afterBytes - from));
  }

  async #break({ kind }: Disturbance, rest: Buffer): Promise<void> {
    switch (kind) {
      case 'cut':
        this.from.destroy();
        this.#to.destroy();
        return;
      case 'reset':
        this.from.resetAndDestroy();
        this.#to.resetAndDestroy();
        return;
      case 'freeze':
        this.#pair.isFrozen = true;
        return;
      case 'swallow':
        this.#isSwallowing = true;
        return;
      case 'garble':
        rest.writeUInt8(rest.readUInt8() ^ 4);
        await this.#write(rest);
        return;
      case 'drip':
      case 'crawl':
        this.#isDripping = true;
        this.#pauseMs = kind === 'crawl' ? crawlMs : 0;
        await this.#write(rest);
        return;
    }
  }

  async #write(bytes: Buffer): Promise<void> {
    const size = this.#isDripping ? 1 : Math.max(1, bytes.length);
    for (let at = 0; at < bytes.length; at += size) {
      const piece = bytes.subarray(at, at + size);
      this.bytes += piece.length;
      if (this.#pair.isFrozen || this.#isSwallowing || !this.#to.writable) continue;
      await new Promise<void>((resolve) => this.#to.write(piece, () => resolve()));
      if (this.#pauseMs > 0) await sleep(this.#pauseMs);
    }
  }
}
