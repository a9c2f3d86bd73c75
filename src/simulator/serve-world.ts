import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type http from 'node:http';
import type net from 'node:net';
import path from 'node:path';
import { computeMethods } from './compute/compute-service.ts';
import { controlMethods, controlPrefix } from './control.ts';
import { createForgeServer, type TokenKind } from './forge/forge-server.ts';
import { createGatewayServer } from './gateway-server.ts';
import { createHttpRpc } from './wire/http-rpc.ts';
import { JsonRpc, type RpcHandler } from './wire/json-rpc.ts';
import { serveLines } from './wire/lines.ts';
import { Listener, serveByFirstByte, type Endpoint, type Framing } from './wire/listener.ts';
import type { World } from './world.ts';

/** Where the simulated services listen. */
export interface ServedEndpoints {
  readonly computeSocket: string;
  /** ComputeService over TCP, as behind a router. */
  readonly computeUrl: string;
  /** Without a path; the API is below `/api/v1`. */
  readonly forgeUrl: string;
  /** An admin's. */
  readonly forgeToken: string;
  /** One without the scope for the admin API. */
  readonly forgeReaderToken: string;
  /** The web gateways on plain HTTP; the `Host` header chooses. */
  readonly gatewayUrl: string;
  /** The hooks of the world as JSON-RPC. */
  readonly controlSocket: string;
}

interface ServeOptions {
  readonly methodPrefix: string;
  readonly framing: Framing;
  readonly bearerToken?: string;
}

interface RpcOptions {
  readonly rpc: RpcHandler;
  readonly framing: Framing;
  readonly bearerToken?: string;
}

const socketPaths = ['/rpc', '/'];
/** What the router has before it strips its prefix (compute-service: transport). */
const routerPath = '/hero_compute_zos/rpc';

/** Puts the services of a world on sockets and ports; those that `world.down` knows end with it. */
export async function serveWorld(
  world: World,
  options: ServeOptions,
  folder: string,
): Promise<{ readonly endpoints: ServedEndpoints; readonly stop: () => Promise<void> }> {
  const { gate, journal } = world;
  const watch = { gate, journal };
  const rpc = new JsonRpc(computeMethods(world), { prefix: options.methodPrefix, watch });
  const computeSocket = path.join(folder, 'hero_compute_zos', 'rpc.sock');
  await mkdir(path.dirname(computeSocket), { recursive: true });
  const { framing, bearerToken } = options;
  const controlRpc = new JsonRpc(controlMethods(world), { prefix: controlPrefix });
  const both: RpcHandler = {
    handle: async (text) =>
      await (methodOf(text).startsWith(controlPrefix) ? controlRpc : rpc).handle(text),
  };
  const compute = rpcListener({ path: computeSocket }, { rpc: both, framing });
  const router = rpcListener(
    { port: 0 },
    { rpc, framing, ...(bearerToken === undefined ? {} : { bearerToken }) },
  );
  const tokens = { admin: randomToken(), reader: randomToken() };
  const forge = httpListener(forgeOf(world, tokens));
  const gateway = httpListener(createGatewayServer((host) => world.gateways.targetOf(host)));
  world.attach('compute', [compute, router]);
  world.attach('forge', [forge]);
  world.attach('gateway', [gateway]);
  const controlSocket = path.join(folder, 'control.sock');
  const control = rpcListener({ path: controlSocket }, { rpc: controlRpc, framing: 'both' });
  for (const listener of [compute, router, forge, gateway, control]) await listener.up();
  const endpoints = {
    computeSocket,
    computeUrl: `http://127.0.0.1:${router.port}${routerPath}`,
    forgeUrl: `http://127.0.0.1:${forge.port}`,
    forgeToken: tokens.admin,
    forgeReaderToken: tokens.reader,
    gatewayUrl: `http://127.0.0.1:${gateway.port}`,
    controlSocket,
  };
  return { endpoints, stop: async () => await control.down() };
}

/** Empty when the text is no request. */
function methodOf(text: string): string {
  try {
    const request: unknown = JSON.parse(text);
    const isRequest = typeof request === 'object' && request !== null && 'method' in request;
    return isRequest && typeof request.method === 'string' ? request.method : '';
  } catch {
    return '';
  }
}

function rpcListener(endpoint: Endpoint, { rpc, framing, bearerToken }: RpcOptions): Listener {
  const httpServer = createHttpRpc(rpc, {
    paths: 'path' in endpoint ? socketPaths : [routerPath],
    ...(bearerToken === undefined ? {} : { bearerToken }),
  });
  const lines = (socket: net.Socket): void => {
    serveLines(socket, rpc);
  };
  return new Listener(endpoint, serveByFirstByte(httpServer, lines, framing));
}

function httpListener(server: http.Server): Listener {
  return new Listener({ port: 0 }, (socket) => server.emit('connection', socket));
}

function forgeOf(
  world: World,
  tokens: { readonly admin: string; readonly reader: string },
): http.Server {
  return createForgeServer({
    accounts: world.accounts,
    gate: world.gate,
    tokens: new Map<string, TokenKind>([
      [tokens.admin, 'admin'],
      [tokens.reader, 'reader'],
    ]),
  });
}

function randomToken(): string {
  return randomBytes(20).toString('hex');
}
