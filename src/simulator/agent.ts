import { once } from 'node:events';
import net from 'node:net';
import ssh2 from 'ssh2';
import { createKeyPair } from './key-pair.ts';

const { AgentProtocol, utils } = ssh2;

/** A running agent with one key of its own. */
export interface SimulatedAgent extends AsyncDisposable {
  readonly socketPath: string;
  /** The public half, as an OpenSSH line. */
  readonly publicKey: string;
}

/**
 * An ssh-agent for machines without OpenSSH: one ed25519 key, made at the start, kept in memory
 * only. It answers the two requests that a login needs, and refuses every other.
 */
export async function startAgent(socketPath: string): Promise<SimulatedAgent> {
  const pair = createKeyPair('simulated-operator');
  const key = utils.parseKey(pair.privateKey);
  if (key instanceof Error) throw key;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    serve(socket, key);
  });
  server.listen({ path: socketPath });
  await once(server, 'listening');
  return {
    socketPath,
    publicKey: pair.publicKey,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function serve(socket: net.Socket, key: ssh2.ParsedKey): void {
  const agent = new AgentProtocol(false);
  agent.on('identities', (request) => {
    agent.getIdentitiesReply(request, [key]);
  });
  agent.on('sign', (request, wanted, data) => {
    if (!wanted.getPublicSSH().equals(key.getPublicSSH())) {
      agent.failureReply(request);
      return;
    }
    const signature = key.sign(data);
    // ssh2 answers with a Buffer or an Error; its types name the Buffer only.
    const isSigned: boolean = Buffer.isBuffer(signature);
    if (isSigned) agent.signReply(request, signature);
    else agent.failureReply(request);
  });
  agent.on('error', () => socket.destroy());
  socket.pipe(agent).pipe(socket);
}
