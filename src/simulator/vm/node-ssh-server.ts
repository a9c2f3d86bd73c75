import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import ssh2, {
  type AuthContext,
  type Connection,
  type PublicKeyAuthContext,
  type TcpipRequestInfo,
} from 'ssh2';
import { runCommand } from './shell-command.ts';
import type { SshServer, SshServerOptions } from './ssh-server.ts';

const { utils } = ssh2;

const loopbackNames = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Starts an SSH server made of ssh2, for machines without OpenSSH: public keys only, commands by
 * the machine's own `sh`, forwarding to TCP. No terminals and no sftp. Resolves when it listens.
 */
export async function startNodeSshServer(options: SshServerOptions): Promise<SshServer> {
  const server = new NodeSshServer(options);
  await server.listen();
  return server;
}

/**
 * INVARIANTS
 * - A process belongs to the VM, not to its connection: it is never killed from here.
 */
class NodeSshServer implements SshServer {
  readonly #options: SshServerOptions;
  readonly #server: ssh2.Server;
  readonly #connections = new Set<Connection>();

  constructor(options: SshServerOptions) {
    this.#options = options;
    this.#server = new ssh2.Server({ hostKeys: [options.hostKey] }, (connection) => {
      this.#serve(connection);
    });
  }

  async listen(): Promise<void> {
    const { address, port } = this.#options;
    this.#server.listen(port, address);
    await once(this.#server, 'listening');
  }

  async cutConnections(): Promise<void> {
    const closed = [...this.#connections].map(
      async (connection): Promise<unknown> => await once(connection, 'close'),
    );
    for (const connection of this.#connections) destroy(connection);
    await Promise.all(closed);
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    await this.cutConnections();
    await closed;
  }

  #serve(connection: Connection): void {
    this.#connections.add(connection);
    connection.once('close', () => this.#connections.delete(connection));
    connection.on('error', () => undefined);
    connection.on('authentication', (attempt) => void this.#authenticate(attempt));
    connection.on('ready', () => {
      connection.on('session', (accept) => {
        const session = accept();
        session.on('exec', (acceptExec, _reject, { command }) => {
          runCommand(acceptExec(), ['-c', command], this.#options);
        });
        session.on('shell', (acceptShell) => {
          runCommand(acceptShell(), [], this.#options);
        });
      });
      connection.on('tcpip', (accept, reject, info) => {
        this.#forward(accept, reject, info);
      });
    });
  }

  async #authenticate(attempt: AuthContext): Promise<void> {
    if (attempt.method === 'publickey' && attempt.username === this.#options.loginUser) {
      const key = await this.#findKey(attempt.key.data);
      if (key !== undefined && isProven(attempt, key)) {
        attempt.accept();
        return;
      }
    }
    attempt.reject(['publickey']);
  }

  /** Read at each attempt: the file may be changed from inside. */
  async #findKey(data: Buffer): Promise<ssh2.ParsedKey | undefined> {
    const file = path.join(this.#options.home, '.ssh', 'authorized_keys');
    const lines = await readFile(file, 'utf8').catch(() => '');
    for (const line of lines.split('\n')) {
      const key = utils.parseKey(line.trim());
      if (!(key instanceof Error) && key.getPublicSSH().equals(data)) return key;
    }
    return undefined;
  }

  #forward(accept: () => Duplex, reject: () => void, { destIP, destPort }: TcpipRequestInfo): void {
    // Inside, loopback is the VM's own: its services listen on its address.
    const host = loopbackNames.has(destIP) ? this.#options.address : destIP;
    const socket = net.connect({ host, port: destPort });
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      const channel = accept();
      socket.on('error', () => channel.destroy());
      channel.on('error', () => socket.destroy());
      channel.once('close', () => socket.destroy());
      socket.pipe(channel).pipe(socket);
    });
  }
}

/** The first attempt with a key only asks whether it would do; the second one is signed. */
function isProven(
  { signature, blob, hashAlgo }: PublicKeyAuthContext,
  key: ssh2.ParsedKey,
): boolean {
  if (signature === undefined || blob === undefined) return true;
  // ssh2 answers with a boolean or an Error; its types name the boolean only.
  const verified: unknown = key.verify(blob, signature, hashAlgo);
  return verified === true;
}

/** `end` would wait for the peer. */
function destroy(connection: Connection): void {
  // ssh2 keeps the socket in a private field and offers no other way to break a connection.
  const { _sock: socket } = connection as Connection & { readonly _sock?: net.Socket };
  if (socket === undefined) connection.end();
  else socket.destroy();
}
