import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DeployerClient } from '../../src/client/deployer-client.ts';
import type { Job, Vm } from '../../src/contract/types.gen.ts';
import { createKeyPair } from '../../src/simulator/key-pair.ts';
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { DaemonProcess } from './daemon-process.ts';
import { writeDeployerConfiguration } from './deployer-configuration.ts';
import { startSshAgent, type SshAgent } from './ssh-agent.ts';

const paces = { pollInterval: '200ms', quietWait: '500ms', requestTimeout: '10s' } as const;
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
    const configFile = await writeDeployerConfiguration(folder, simulator.endpoints, {
      script: quietScript,
      slices: 2,
      paces,
      ...options,
    });
    const daemon = new DaemonProcess({ folder, configFile, agentSocket: agent.socketPath });
    await daemon.start();
    const client = await DeployerClient.connect(`unix:${daemon.socketPath}`);
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
