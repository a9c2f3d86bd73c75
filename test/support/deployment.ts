import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DeployerClient } from '../../src/client/deployer-client.ts';
import type { Job, Vm } from '../../src/contract/types.gen.ts';
import { createKeyPair } from '../../src/simulator/key-pair.ts';
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { DaemonProcess } from './daemon-process.ts';
import { startSshAgent, type SshAgent } from './ssh-agent.ts';

/** What the daemon keeps secret from everybody but the VM: looked for everywhere afterwards. */
export const providerKey = 'canary-provider-key-5b1f0c';

const quietScript = '#!/bin/sh\ntouch "$HOME/.hero_ready"\n';

interface DeploymentOptions {
  /** The bootstrap; default: one that is over at once. */
  readonly script?: string;
  readonly keepOperatorAccess?: boolean;
  /** Default: socket, where whoever can open the socket is admin. */
  readonly access?: 'socket' | 'claims';
}

/**
 * The whole of it: a simulated grid and Forge whose VMs are real SSH servers, a real ssh-agent, and
 * the built daemon as a process of its own. Disposing it leaves nothing.
 */
export class Deployment implements AsyncDisposable {
  readonly folder: string;
  readonly simulator: Simulator;
  readonly agent: SshAgent;
  readonly daemon: DaemonProcess;
  client: DeployerClient;

  private constructor(parts: {
    folder: string;
    simulator: Simulator;
    agent: SshAgent;
    daemon: DaemonProcess;
    client: DeployerClient;
  }) {
    this.folder = parts.folder;
    this.simulator = parts.simulator;
    this.agent = parts.agent;
    this.daemon = parts.daemon;
    this.client = parts.client;
  }

  static async open(options: DeploymentOptions = {}): Promise<Deployment> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dep-'));
    const simulator = await startSimulator({
      dir: path.join(folder, 'sim'),
      speed: 'fast',
      forgeUsers: [
        { username: 'ada', keys: [createKeyPair('ada').publicKey] },
        { username: 'eve', keys: [] },
      ],
    });
    const agent = await startSshAgent();
    const configFile = await writeConfiguration(folder, simulator, options);
    const daemon = new DaemonProcess({ folder, configFile, agentSocket: agent.socketPath });
    await daemon.start();
    const client = await DeployerClient.connect({ socketPath: daemon.socketPath });
    return new Deployment({ folder, simulator, agent, daemon, client });
  }

  /** Registers a user of the Forge and asks for a VM. */
  async provision(username = 'ada'): Promise<{ vm: Vm; job: Job }> {
    await this.client.call('create_user', { username });
    const result = await this.client.call('provision_vm', { user: username });
    if ('validated' in result) throw new Error('expected a VM');
    return result;
  }

  /** The job once it has ended, however often the daemon is started anew meanwhile. */
  async ended(job: string): Promise<Job> {
    for (;;) {
      const found = await this.client.call('wait_job', { job });
      if (found.job.ended_at !== undefined) return found.job;
    }
  }

  async delete(vm: string): Promise<Job> {
    const result = await this.client.call('delete_vm', { vm });
    if ('validated' in result) throw new Error('expected a job');
    return await this.ended(result.job.id);
  }

  /** The home folder of the only VM. */
  get home(): string {
    const [vm] = this.simulator.world.fleet.all;
    if (vm?.machine === undefined) throw new Error('there is no VM');
    return vm.machine.home;
  }

  /** Kills the daemon at once, and starts it again. */
  async crash(): Promise<void> {
    await this.daemon.end('SIGKILL');
    await this.daemon.start();
  }

  /** Every file of the daemon (data, log) as one text, for what must not be in it. */
  async everythingKept(): Promise<string> {
    const files = await readdir(this.daemon.dataDir);
    const texts = await Promise.all(
      [...files.map((name) => path.join(this.daemon.dataDir, name)), this.daemon.logFile].map(
        async (file) => await readFile(file, 'latin1'),
      ),
    );
    return texts.join('\n');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client[Symbol.asyncDispose]();
    await this.daemon[Symbol.asyncDispose]();
    await this.simulator[Symbol.asyncDispose]();
    await this.agent[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function writeConfiguration(
  folder: string,
  { endpoints }: Simulator,
  { script = quietScript, keepOperatorAccess = false, access = 'socket' }: DeploymentOptions,
): Promise<string> {
  const file = (name: string): string => path.join(folder, name);
  await writeFile(file('forge_token'), endpoints.forgeToken, { mode: 0o600 });
  await writeFile(file('provider_key'), providerKey, { mode: 0o600 });
  await writeFile(file('setup.sh'), script);
  await writeFile(
    file('deployer.toml'),
    `
[backends.main]
kind = "hero_compute"
endpoint = ${JSON.stringify(`unix:${endpoints.computeSocket}`)}
node = ${JSON.stringify(endpoints.node)}
poll_interval = "200ms"
quiet_wait = "500ms"

[forge]
url = ${JSON.stringify(endpoints.forgeUrl)}
token_file = "forge_token"

[profiles.demo]
backend = "main"
slices = 2
image = "https://hub.grid.tf/tf-official-vms/ubuntu-24.04-latest.flist"
bootstrap = "hero_os"
gateway = true

[bootstraps.hero_os]
script = "setup.sh"
timeout = "2m"
env = { HERO_CHANNEL = "latest" }
secret_env_files = { PROVIDER_KEY = "provider_key" }

[ssh]
user = ${JSON.stringify(endpoints.loginUser)}
port = ${endpoints.sshPort}
keep_operator_access = ${keepOperatorAccess}

[gateway]
port = ${endpoints.webPort}
verify_url = false

[access]
mode = ${JSON.stringify(access)}
`.trimStart(),
  );
  return file('deployer.toml');
}
