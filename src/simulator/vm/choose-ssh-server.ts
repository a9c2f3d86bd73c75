import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ssh2 from 'ssh2';
import { createKeyPair } from '../key-pair.ts';
import { findSshd } from './find-sshd.ts';
import { startNodeSshServer } from './node-ssh-server.ts';
import { startOpenSshServer } from './openssh-server.ts';
import type { AddressPool } from './addresses.ts';
import type { StartSshServer } from './ssh-server.ts';

/** OpenSSH's sshd, or the server made of ssh2. */
export type SshServerKind = 'openssh' | 'ssh2';

interface ChosenServer {
  readonly kind: SshServerKind;
  readonly start: StartSshServer;
}

interface Surroundings {
  readonly folder: string;
  readonly addresses: AddressPool;
  readonly sshPort: number;
  readonly loginUser: string;
}

const loginTimeoutMs = 10_000;
const node: ChosenServer = { kind: 'ssh2', start: startNodeSshServer };

/**
 * `auto`: OpenSSH where it is installed and lets us in, which a locked account or a login shell
 * of another kind can prevent; ssh2 otherwise. Throws when OpenSSH is asked for and missing.
 */
export async function chooseSshServer(
  wanted: SshServerKind | 'auto',
  surroundings: Surroundings,
): Promise<ChosenServer> {
  if (wanted === 'ssh2') return node;
  const found = findSshd();
  if (found === undefined) {
    if (wanted === 'auto') return node;
    throw new Error('sshd of OpenSSH is not installed');
  }
  const start: StartSshServer = async (options) => await startOpenSshServer(found, options);
  const openSsh: ChosenServer = { kind: 'openssh', start };
  if (wanted === 'openssh') return openSsh;
  return (await letsUsIn(start, surroundings)) ? openSsh : node;
}

async function letsUsIn(start: StartSshServer, surroundings: Surroundings): Promise<boolean> {
  const { sshPort, loginUser } = surroundings;
  const folder = await mkdtemp(path.join(surroundings.folder, 'trial-'));
  await using reserved = await surroundings.addresses.reserve();
  const { address } = reserved;
  const key = createKeyPair('trial');
  try {
    await mkdir(path.join(folder, '.ssh'), { mode: 0o700 });
    await writeFile(path.join(folder, '.ssh', 'authorized_keys'), `${key.publicKey}\n`);
    const server = await start({
      address,
      port: sshPort,
      loginUser,
      home: folder,
      folder: path.join(folder, 'sshd'),
      hostKey: createKeyPair('trial-host').privateKey,
      environment: { HERO_SIM_VM: 'trial' },
    });
    try {
      const login = { host: address, port: sshPort, username: loginUser };
      return (await outputOf('echo in', { ...login, privateKey: key.privateKey })) === 'in\n';
    } finally {
      await server.stop();
    }
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function outputOf(command: string, login: ssh2.ConnectConfig): Promise<string> {
  const client = new ssh2.Client();
  try {
    return await new Promise((resolve, reject) => {
      // A connection that is refused may end in more than one error.
      client.on('error', reject);
      client.once('close', () => reject(new Error('the connection was closed')));
      client.once('ready', () => {
        client.exec(command, (error, channel) => {
          if (error !== undefined) {
            reject(error);
            return;
          }
          let output = '';
          channel.on('data', (bytes: Buffer) => (output += bytes.toString()));
          channel.once('close', () => resolve(output));
        });
      });
      client.connect({ ...login, readyTimeout: loginTimeoutMs });
    });
  } finally {
    client.destroy();
  }
}
