import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { answerHttp, targetOf, webSocketPaths } from './http-routes.ts';
import { detectProtocol } from './first-byte.ts';
import { LinePeer } from './line-peer.ts';
import { transportLimitsDefault, type TransportLimits } from './limits.ts';
import type { Peer } from './peer.ts';
import type { RpcConnection, RpcPort } from './rpc-port.ts';
import { SocketFile } from './socket-file.ts';
import type { SocketPlace } from './socket-place.ts';
import { refuseConnection, spareConnections } from './spare-connection.ts';
import { WebSocketPeer } from './websocket-peer.ts';

/** Longer than a proxy keeps its idle connections, so that it is the proxy that closes them. */
const keepAliveTimeoutMs = 75_000;
const drainTimeoutMsDefault = 10_000;

/**
 * Any other upgrade that a client offers (curl offers HTTP/2) is no reason to refuse its request.
 * Node knows the option since 22.21 and 24.9, and its types not yet.
 */
const onlyWebSocketUpgrades = {
  shouldUpgradeCallback: (request: IncomingMessage): boolean =>
    request.headers.upgrade?.toLowerCase() === 'websocket',
};

interface Options {
  readonly rpc: RpcPort;
  /** The folder of all services' sockets; ours lies in a folder of its own in it. */
  readonly socketDir: string;
  readonly service: string;
  /** The socket is there already, and listens; nothing is made in `socketDir` then. */
  readonly inherited?: SocketPlace | undefined;
  readonly limits?: Partial<TransportLimits>;
  /** How long a stop waits for what runs. */
  readonly drainTimeoutMs?: number;
}

/**
 * Serves HTTP/1.1, WebSocket and newline-delimited JSON-RPC on one Unix socket.
 *
 * States: listening; draining (nothing new is accepted, what runs is answered); closed.
 *
 * INVARIANTS
 * - Every open connection is in `#sockets`; after the close there is none.
 * - A connection is given to its protocol by its first byte, once.
 */
export class SocketServer implements AsyncDisposable {
  readonly #options: Options;
  readonly #limits: TransportLimits;
  readonly #place: SocketPlace;
  readonly #http: Server;
  readonly #serveHttp: (socket: Socket) => void;
  readonly #webSockets: WebSocketServer;
  readonly #sockets = new Set<Socket>();
  readonly #peers = new Map<Duplex, Peer>();
  readonly #connections = new WeakMap<Duplex, RpcConnection>();
  #refused = 0;
  #closed: Promise<void> | undefined;

  private constructor(place: SocketPlace, options: Options) {
    this.#options = options;
    this.#limits = { ...transportLimitsDefault, ...options.limits };
    this.#place = place;
    this.#http = createServer({
      maxHeaderSize: this.#limits.headerBytes,
      headersTimeout: this.#limits.headersTimeoutMs,
      requestTimeout: this.#limits.requestTimeoutMs,
      connectionsCheckingInterval: Math.min(1_000, this.#limits.headersTimeoutMs),
      keepAliveTimeout: keepAliveTimeoutMs,
      ...onlyWebSocketUpgrades,
    });
    this.#serveHttp = this.#takeOverConnections();
    this.#http.maxConnections = this.#limits.connections + spareConnections;
    this.#http.on('drop', () => (this.#refused += 1));
    this.#http.on('request', (request, response) => {
      response.once('close', () => {
        if (this.#closed !== undefined) this.#http.closeIdleConnections();
      });
      cutUnlessAccepted(response, this.#limits.streamStallTimeoutMs);
      void answerHttp(request, response, {
        rpc: options.rpc,
        connection: this.#connectionOf(request.socket),
        limits: this.#limits,
        keep: (peer) => this.#keep(peer, { on: request.socket, until: response }),
      });
    });
    this.#http.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head));
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: this.#limits.requestBytes,
    });
  }

  /** Throws SocketUnavailableError when the socket cannot be had; nothing is left open then. */
  static async listen(options: Options): Promise<SocketServer> {
    const { inherited, socketDir, service } = options;
    const place = inherited ?? (await SocketFile.prepare(socketDir, service));
    const server = new SocketServer(place, options);
    try {
      await server.#bind();
      await place.publish();
    } catch (error) {
      server.#http.close();
      throw error;
    }
    return server;
  }

  get path(): string {
    return this.#place.path;
  }

  /** Those that are open now, and those that were refused for being too many. */
  get connections(): { readonly open: number; readonly refused: number } {
    return { open: this.#sockets.size, refused: this.#refused };
  }

  /** Stops accepting, answers what runs up to the deadline, then ends every connection. */
  async close(): Promise<void> {
    this.#closed ??= this.#close();
    await this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Node's own listener stays responsible for what turns out to be HTTP, time-outs included. */
  #takeOverConnections(): (socket: Socket) => void {
    const [serveHttp] = this.#http.listeners('connection');
    if (serveHttp === undefined) throw new Error('an http server listens to its connections');
    this.#http.removeAllListeners('connection');
    this.#http.on('connection', (socket) => this.#accept(socket));
    return (socket) => void serveHttp.call(this.#http, socket);
  }

  async #bind(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#http.once('error', reject);
      this.#http.listen(this.#place.listenOptions, () => {
        this.#http.off('error', reject);
        resolve();
      });
    });
  }

  #accept(socket: Socket): void {
    const { connections: limit, closeTimeoutMs: timeoutMs } = this.#limits;
    if (this.#sockets.size >= limit) {
      this.#refused += 1;
      refuseConnection(socket, { rpc: this.#options.rpc, limit, timeoutMs });
      return;
    }
    this.#sockets.add(socket);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      this.#peers.delete(socket);
      this.#connections.get(socket)?.close();
    });
    socket.on('error', () => socket.destroy());
    const timer = setTimeout(() => socket.destroy(), this.#limits.firstByteTimeoutMs);
    const end = (): void => void socket.destroy();
    const sniff = (chunk: Buffer): void => {
      const detected = detectProtocol(chunk);
      if (detected === undefined) return;
      clearTimeout(timer);
      socket.off('data', sniff).off('end', end);
      socket.pause();
      if (detected.protocol === 'http') this.#serveHttp(socket);
      else this.#peers.set(socket, new LinePeer(socket, this.#peerOptions));
      socket.unshift(detected.rest);
      socket.resume();
    };
    socket.on('data', sniff);
    socket.once('end', end);
    socket.once('close', () => clearTimeout(timer));
  }

  #connectionOf(socket: Duplex): RpcConnection {
    const known = this.#connections.get(socket);
    if (known !== undefined) return known;
    const connection = this.#options.rpc.connect();
    this.#connections.set(socket, connection);
    return connection;
  }

  /** A peer that lives for one answer of its connection. */
  #keep(peer: Peer, { on, until }: { readonly on: Socket; readonly until: ServerResponse }): void {
    this.#peers.set(on, peer);
    until.once('close', () => this.#peers.delete(on));
    if (this.#closed !== undefined) peer.end();
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { path } = targetOf(request);
    if (!webSocketPaths.has(path) || this.#closed !== undefined) {
      const status = this.#closed === undefined ? '404 Not Found' : '503 Service Unavailable';
      // Nobody reads from it any more, so that its end would never be noticed.
      const deadline = setTimeout(() => stream.destroy(), this.#limits.closeTimeoutMs);
      stream.once('close', () => clearTimeout(deadline)).once('finish', () => stream.destroy());
      stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    this.#webSockets.handleUpgrade(request, stream, head, (webSocket) => {
      const options = { ...this.#peerOptions, headers: request.rawHeaders };
      this.#peers.set(stream, new WebSocketPeer(webSocket, stream, options));
    });
  }

  get #peerOptions() {
    return { rpc: this.#options.rpc, limits: this.#limits };
  }

  async #close(): Promise<void> {
    this.#options.rpc.stop();
    const stopped = new Promise((resolve) => this.#http.close(resolve));
    await this.#place[Symbol.asyncDispose]();
    const deadline = setTimeout(
      () => this.#destroyAll(),
      this.#options.drainTimeoutMs ?? drainTimeoutMsDefault,
    );
    for (const peer of this.#peers.values()) peer.end();
    this.#http.closeIdleConnections();
    for (const socket of this.#sockets) {
      if (!this.#peers.has(socket) && !this.#connections.has(socket)) socket.destroy();
    }
    await stopped;
    clearTimeout(deadline);
  }

  #destroyAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** An answer that is on its way has to be taken in time; one that waits for those before it is not. */
function cutUnlessAccepted(response: ServerResponse, timeoutMs: number): void {
  response.once('prefinish', () => {
    const deadline = setTimeout(() => response.socket?.destroy(), timeoutMs);
    const stop = (): void => clearTimeout(deadline);
    response.once('finish', stop).once('close', stop);
  });
}
