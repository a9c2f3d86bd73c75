import net from 'node:net';
import os from 'node:os';
import type { RunningDaemon } from './check-daemon.ts';
import { broken, ok, textOf, warning, type Finding } from './finding.ts';

const name = 'overlay';
const remedy = 'see that mycelium runs on this host and has peers: mycelium peers list';

/** So many VMs are tried. */
const vmsMax = 5;
const connectTimeoutMs = 5_000;

interface Subject {
  readonly daemon: RunningDaemon | undefined;
  readonly sshPort: number;
  readonly signal: AbortSignal;
}

/** Whether VMs are reached over the overlay; without one, whether this host has a place in it. */
export async function checkOverlay({ daemon, sshPort, signal }: Subject): Promise<Finding> {
  const own = overlayAddress();
  try {
    const addresses = daemon === undefined ? [] : await vmAddresses(daemon, signal);
    if (addresses.length > 0) return await checkVms(addresses, { sshPort, signal });
  } catch (error) {
    return broken(name, textOf(error), remedy);
  }
  if (own !== undefined) return ok(name, `this host is ${own}; there is no VM to try`);
  return warning(name, 'this host has no address in 400::/7, and there is no VM to try', remedy);
}

async function vmAddresses({ client }: RunningDaemon, signal: AbortSignal): Promise<string[]> {
  const { vms } = await client.list_vms({ state: 'ready', limit: vmsMax }, { signal });
  return vms.flatMap(({ mycelium_ip }) => (mycelium_ip === undefined ? [] : [mycelium_ip]));
}

async function checkVms(
  addresses: readonly string[],
  { sshPort, signal }: { readonly sshPort: number; readonly signal: AbortSignal },
): Promise<Finding> {
  const answers = await Promise.all(
    addresses.map(async (host) => await isAnswered({ host, port: sshPort, signal })),
  );
  const silent = addresses.filter((_, at) => answers[at] !== true);
  const count = `${addresses.length - silent.length} of ${addresses.length} VMs answer on port ${sshPort}`;
  if (silent.length === 0) return ok(name, count);
  if (silent.length < addresses.length) {
    return warning(name, `${count}; not ${silent.join(', ')}`, '`vm show ID` tells how that VM is');
  }
  return broken(name, count, remedy);
}

async function isAnswered({
  host,
  port,
  signal,
}: {
  readonly host: string;
  readonly port: number;
  readonly signal: AbortSignal;
}): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect({ host, port, signal, timeout: connectTimeoutMs });
    const end = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}

/** Mycelium gives each host an address in 400::/7. */
function overlayAddress(): string | undefined {
  return Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .find((address) => /^0?[45][0-9a-f]{2}:/i.test(address));
}
