import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createBackends } from '../../src/compute/registry.ts';
import type { HeroComputeConfig } from '../../src/compute/hero-compute/hero-compute-backend.ts';
import type { ComputeBackend } from '../../src/core/ports/compute.ts';

/** One call as it arrived at a peer. */
export interface PeerCall {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A peer under test's command: what arrived, over how many connections, and where it listens. */
export interface Peer extends AsyncDisposable {
  readonly endpoint: string;
  readonly calls: PeerCall[];
  readonly connections: () => number;
}

/** The names of the calls without their prefix, in the order of arrival. */
export const methodsOf = (peer: Peer): readonly string[] =>
  peer.calls.map(({ method }) => method.replace('ComputeService.', ''));

export const resultText = (call: PeerCall, result: unknown): string =>
  JSON.stringify({ jsonrpc: '2.0', id: call.id, result });
export const errorText = (call: PeerCall, message: string, code = -32_000): string =>
  JSON.stringify({ jsonrpc: '2.0', id: call.id, error: { code, message } });

/** A folder for sockets, with a path short enough for them. */
export async function socketFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'peer-'));
  return {
    path: folder,
    [Symbol.asyncDispose]: async () => await rm(folder, { recursive: true, force: true }),
  };
}

/** Any server on a Unix socket of its own, or on a loopback port. */
async function startPeer(
  server: Server,
  calls: PeerCall[],
  transport: 'unix' | 'tcp',
): Promise<Peer> {
  const folder = await socketFolder();
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  const socketPath = path.join(folder.path, 'rpc.sock');
  if (transport === 'unix') server.listen(socketPath);
  else server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo | string;
  return {
    calls,
    connections: () => connections,
    endpoint:
      typeof address === 'string'
        ? `unix:${address}`
        : `http://127.0.0.1:${address.port}/hero_compute_zos/rpc`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Speaks JSON lines; `answer` is given each call and writes what it likes. */
export async function startLinePeer(
  answer: (call: PeerCall, socket: Socket) => void,
): Promise<Peer> {
  const calls: PeerCall[] = [];
  const server = createServer((socket) => {
    const lines = createInterface({ input: socket });
    lines.on('error', () => undefined);
    lines.on('line', (line) => {
      let call: PeerCall;
      try {
        call = JSON.parse(line) as PeerCall;
      } catch {
        socket.write('{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"not JSON"}}\n');
        return;
      }
      calls.push(call);
      answer(call, socket);
    });
  });
  return await startPeer(server, calls, 'unix');
}

/** Speaks HTTP; `answer` is given each call and writes what it likes. */
export async function startHttpPeer(
  answer: (call: PeerCall, response: ServerResponse) => void,
  transport: 'unix' | 'tcp' = 'unix',
): Promise<Peer & { readonly requests: string[] }> {
  const calls: PeerCall[] = [];
  const requests: string[] = [];
  const server = createHttpServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const call = JSON.parse(body) as PeerCall;
      calls.push(call);
      answer(call, response);
    });
  });
  return { ...(await startPeer(server, calls, transport)), requests };
}

/** The backend as the daemon builds it, for a peer. */
export function backendFor(
  endpoint: string,
  options: Partial<HeroComputeConfig> = {},
  stop?: AbortSignal,
): ComputeBackend {
  const config = {
    kind: 'hero_compute',
    name: 'main',
    endpoint,
    protocol: 'auto',
    methodPrefix: 'ComputeService.',
    node: 'tfnode-1774',
    pollIntervalMs: 2_000,
    deployTimeoutMs: 900_000,
    requestTimeoutMs: 10_000,
    ...options,
  } as const;
  const backend = createBackends([config], stop).get('main');
  if (backend === undefined) throw new Error('no backend');
  return backend;
}

export const secret = 'Xq7Zr2Lk9Wm4Tn8Vb3Yc6Hd1Jf5Gp0Sa';

/** Some deploy. */
export const deploySpec = {
  name: 'alice-vm',
  size: { slices: 2, cpu: 2, memory_mb: 8_192 },
  secret,
  image: 'https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist',
  sshKeys: ['ssh-ed25519 AAAA alice', 'ssh-ed25519 AAAB operator'],
} as const;

/** A VM as ComputeService shows it. */
export const wireVm = (fields: Readonly<Record<string, unknown>> = {}): object => ({
  sid: '0007',
  name: 'alice-vm',
  state: 'provisioning',
  config: { cpu_count: 2, image: deploySpec.image },
  ...fields,
});
