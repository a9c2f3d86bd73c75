import { once } from 'node:events';
import net from 'node:net';

/**
 * A loopback port in front of a Unix socket, byte by byte, for clients that know only host and port.
 * Disposing it ends every connection.
 */
export class TcpRelay implements AsyncDisposable {
  readonly port: number;
  readonly #server: net.Server;
  readonly #sockets: Set<net.Socket>;

  private constructor(server: net.Server, sockets: Set<net.Socket>) {
    this.#server = server;
    this.#sockets = sockets;
    // A TCP server's address is an object.
    this.port = (server.address() as net.AddressInfo).port;
  }

  static async open(socketPath: string): Promise<TcpRelay> {
    const sockets = new Set<net.Socket>();
    const keep = (socket: net.Socket, other: net.Socket): void => {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    };
    const server = net.createServer((client) => {
      const daemon = net.connect(socketPath);
      keep(client, daemon);
      keep(daemon, client);
      client.pipe(daemon).pipe(client);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new TcpRelay(server, sockets);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const closed = once(this.#server, 'close');
    this.#server.close();
    await closed;
  }
}
