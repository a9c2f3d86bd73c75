import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import ssh2 from 'ssh2';
import { createKeyPair, type KeyPair } from '../../src/simulator/key-pair.ts';
import {
  startSimulator,
  type Simulator,
  type SimulatorOptions,
} from '../../src/simulator/simulator.ts';
import type { SshServerKind } from '../../src/simulator/vm/choose-ssh-server.ts';
import { findOpenSsh } from './openssh.ts';

export const image = 'https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist';

/** What can be tested on this machine. */
export const sshServerKinds: readonly SshServerKind[] =
  findOpenSsh('sshd') === undefined ? ['ssh2'] : ['openssh', 'ssh2'];

/** A simulator with short delays, and with ports of its own. */
export async function startFastSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  return await startSimulator({
    speed: 'fast',
    sshServer: sshServerKinds[0] ?? 'ssh2',
    sshPort: await freePort(),
    webPort: await freePort(),
    ...options,
  });
}

/** A port that nothing listens on, at any address. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0);
  await once(server, 'listening');
  // A TCP server's address is an object.
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Looks until there is something to see; the test's own time-out is the limit. */
export async function until<T>(look: () => T | Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== null && seen !== false) return seen;
    await sleep(5);
  }
}

/** What came back for one line; undefined when the connection was closed without one. Rejects when there is none. */
export async function askLine(socketPath: string, line: string): Promise<string | undefined> {
  const socket = net.connect(socketPath);
  await once(socket, 'connect');
  socket.setEncoding('utf8');
  socket.write(`${line}\n`);
  let received = '';
  for await (const text of socket) {
    received += String(text);
    if (received.includes('\n')) return received.slice(0, received.indexOf('\n'));
  }
  return received === '' ? undefined : received;
}

/** A result as it came in: what is there of it is for the test to say. */
export interface WireAnswer extends Iterable<WireAnswer> {
  readonly sid: string;
  readonly state: string;
  readonly mycelium_ip?: string;
  readonly fqdn?: string;
  readonly home?: string;
}

/** One call of ComputeService over lines; throws when no answer comes. */
export async function callCompute(
  simulator: Simulator,
  method: string,
  params: unknown = {},
): Promise<WireAnswer> {
  const request = { jsonrpc: '2.0', id: 1, method: `ComputeService.${method}`, params };
  const line = await askLine(simulator.endpoints.computeSocket, JSON.stringify(request));
  if (line === undefined) throw new Error(`no answer to ${method}`);
  const answer = JSON.parse(line) as { result: WireAnswer; error?: { message: string } };
  if (answer.error !== undefined) throw new Error(answer.error.message);
  return answer.result;
}

export interface DeployedVm {
  readonly sid: string;
  readonly secret: string;
  readonly address: string;
  readonly key: KeyPair;
  /** A login as the VM's user. */
  readonly login: ssh2.ConnectConfig;
}

/** Deploys a VM and waits until SSH answers. */
export async function deployVm(simulator: Simulator, name = 'one'): Promise<DeployedVm> {
  const key = createKeyPair(name);
  const secret = `secret-of-${name}`;
  const { sid } = await callCompute(simulator, 'deploy_vm', {
    name,
    slice_count: 1,
    secret,
    image,
    ssh_keys: [key.publicKey],
    node_sid: simulator.endpoints.node,
  });
  const address = await until(async () => {
    const vm = await callCompute(simulator, 'get_vm', { sid, secret });
    return vm.state === 'running' ? vm.mycelium_ip : undefined;
  });
  await until(() => simulator.world.fleet.all.find((vm) => vm.sid === sid)?.machine?.isBooted);
  const { sshPort, loginUser } = simulator.endpoints;
  const login = { host: address, port: sshPort, username: loginUser, privateKey: key.privateKey };
  return { sid, secret, address, key, login };
}

/** A connection that is closed at the end of the block. */
export async function connectSsh(
  login: ssh2.ConnectConfig,
): Promise<AsyncDisposable & { readonly client: ssh2.Client }> {
  const client = new ssh2.Client();
  await new Promise<void>((resolve, reject) => {
    client.once('ready', resolve);
    client.once('error', reject);
    client.connect(login);
  });
  client.on('error', () => undefined);
  const closed = closeOf(client);
  return {
    client,
    [Symbol.asyncDispose]: async () => {
      client.end();
      await closed;
    },
  };
}

/** Resolves when the connection is closed, for whatever reason. */
export async function closeOf(client: ssh2.Client): Promise<void> {
  await new Promise<void>((resolve) => client.once('close', () => resolve()));
}

export interface CommandEnd {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs a command to its end, with `input` on its stdin. */
export async function runOverSsh(
  client: ssh2.Client,
  command: string,
  input = '',
): Promise<CommandEnd> {
  return await new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error !== undefined) {
        reject(error);
        return;
      }
      let stdout = '';
      let stderr = '';
      let code: number | null = null;
      channel.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
      channel.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
      channel.on('exit', (exitCode: number | null) => (code = exitCode));
      channel.on('close', () => resolve({ stdout, stderr, code }));
      channel.end(input);
    });
  });
}
