import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ChaosOptions } from './chaos.ts';
import { delaysOf, type Delays, type Speed } from './delays.ts';
import type { NewAccount } from './forge/accounts.ts';
import { openJournalFile } from './journal-file.ts';
import { createKeyPair } from './key-pair.ts';
import { Releases } from './releases.ts';
import { serveWorld, type ServedEndpoints } from './serve-world.ts';
import { AddressPool } from './vm/addresses.ts';
import { chooseSshServer, type SshServerKind } from './vm/choose-ssh-server.ts';
import type { Framing } from './wire/listener.ts';
import { World } from './world.ts';

/** Every option has a default that suits a demo. */
export interface SimulatorOptions {
  /** Sockets and VMs are in it; made if missing, removed at the end if it was. Default: a temporary one. */
  readonly dir?: string;
  readonly speed?: Speed;
  readonly delays?: Partial<Delays>;
  /** All VMs listen on it, each on its own address. Default 2222. */
  readonly sshPort?: number;
  /** Where a VM's services answer once `$HOME/.hero_ready` exists. Default 9988. */
  readonly webPort?: number;
  readonly sshServer?: SshServerKind | 'auto';
  /** The node's host name. Default `tfnode-1774`. */
  readonly node?: string;
  readonly slices?: number;
  /** Default `ComputeService.`. */
  readonly methodPrefix?: string;
  /** What ComputeService speaks. Default both. */
  readonly framing?: Framing;
  /** With it, ComputeService over TCP wants `Authorization: Bearer <it>`. */
  readonly bearerToken?: string;
  readonly gatewayDomain?: string;
  /** Default: `alice`, who has one key. */
  readonly forgeUsers?: readonly NewAccount[];
  /** Every call and every lifetime is appended to it, a line of JSON each. */
  readonly journalFile?: string;
  /** Calls of ComputeService meet faults by chance from the start. */
  readonly chaos?: ChaosOptions;
}

/** Where everything is, as a client's configuration needs it. */
export interface Endpoints extends ServedEndpoints {
  /** The host name that `deploy_vm` calls `node_sid`. */
  readonly node: string;
  readonly sshPort: number;
  readonly webPort: number;
  /** The user that a VM lets in: the one that the simulator runs as. */
  readonly loginUser: string;
  readonly sshServer: SshServerKind;
}

/** A running simulator; its endpoints are its own properties and, for JSON, one object. */
export interface Simulator extends Endpoints, AsyncDisposable {
  readonly endpoints: Endpoints;
  readonly world: World;
}

const defaults = {
  speed: 'realistic',
  sshPort: 2222,
  webPort: 9988,
  sshServer: 'auto',
  node: 'tfnode-1774',
  slices: 16,
  methodPrefix: 'ComputeService.',
  framing: 'both',
  gatewayDomain: 'gent01.sim.test',
} as const satisfies SimulatorOptions;

/**
 * Starts a ComputeService and a Forge on this machine: a Unix socket, ports of 127.0.0.1, and VMs
 * that are SSH servers on loopback addresses of their own. Disposing it leaves nothing behind.
 */
export async function startSimulator(given: SimulatorOptions = {}): Promise<Simulator> {
  const options = { ...defaults, ...given };
  await using unfinished = new Releases();
  const folder = await ownFolder(options.dir, unfinished);
  const loginUser = currentUser();
  const { sshPort, webPort } = options;
  const addresses = new AddressPool(webPort);
  const surroundings = { folder, addresses, sshPort, loginUser };
  const server = await chooseSshServer(options.sshServer, surroundings);
  const world = new World({
    folder: path.join(folder, 'vms'),
    delays: { ...delaysOf[options.speed], ...options.delays },
    node: options.node,
    slices: options.slices,
    sshPort,
    webPort,
    loginUser,
    startSshServer: server.start,
    gatewayDomain: options.gatewayDomain,
    forgeUsers: options.forgeUsers ?? [
      { username: 'alice', keys: [createKeyPair('alice').publicKey] },
    ],
    ...(options.journalFile === undefined
      ? {}
      : { journalSink: openJournalFile(options.journalFile) }),
  });
  if (options.chaos !== undefined) world.chaos.start(options.chaos);
  unfinished.defer(async () => await world.end());
  const served = await serveWorld(world, options, folder);
  unfinished.defer(served.stop);
  const { node } = options;
  const vms = { sshPort, webPort, loginUser, sshServer: server.kind };
  const endpoints = { ...served.endpoints, node, ...vms };
  const releases = unfinished.move();
  return {
    ...endpoints,
    endpoints,
    world,
    [Symbol.asyncDispose]: async () => {
      await releases[Symbol.asyncDispose]();
    },
  };
}

/** A container may run us as somebody whom its system does not know. */
function currentUser(): string {
  try {
    return os.userInfo().username;
  } catch {
    return 'user';
  }
}

/** Removes at the end what it has made, and nothing that was there before. */
async function ownFolder(wanted: string | undefined, releases: Releases): Promise<string> {
  const folder =
    wanted === undefined
      ? await mkdtemp(path.join(os.tmpdir(), 'hero-sim-'))
      : path.resolve(wanted);
  const made = wanted === undefined ? folder : await mkdir(folder, { recursive: true });
  const parts = ['vms', 'hero_compute_zos', 'control.sock'].map((part) => path.join(folder, part));
  releases.defer(async () => {
    for (const part of made === undefined ? parts : [made]) {
      await rm(part, { recursive: true, force: true });
    }
  });
  return folder;
}
