import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { demoBootstrapScript } from './bootstrap-script.ts';
import { BackgroundChild } from './child.ts';
import { demoConfiguration } from './configuration.ts';
import { startOperatorAgent } from './operator-agent.ts';
import { startSimulation } from './simulation.ts';

/** What decides where a daemon looks: ours is set, and nobody else's gets in. */
const foreignVariables = [
  'PATH_ROOT',
  'PATH_SOCKET',
  'STATE_DIRECTORY',
  'CREDENTIALS_DIRECTORY',
] as const;

const logTailLines = 30;
const daemonLogName = 'daemon.log';

/** Simulator, agent and daemon, running in a folder of their own. */
export interface Stage {
  /** For the command line, so that it meets this daemon and no other. */
  readonly environment: NodeJS.ProcessEnv;
  readonly agentDescription: string;
}

/**
 * Everything that the demo puts up, and the way to take it down again.
 *
 * INVARIANTS
 * - What was started is stopped in reverse order, also when a later part did not start.
 */
export class StageBuilder {
  readonly folder: string;
  readonly #mainFile: string;
  readonly #stops: (() => Promise<void>)[] = [];

  private constructor(folder: string, mainFile: string) {
    this.folder = folder;
    this.#mainFile = mainFile;
    this.#stops.push(async () => {
      await rm(folder, { recursive: true, force: true });
    });
  }

  /** @param mainFile the program that the daemon and the commands run. */
  static async create(mainFile: string): Promise<StageBuilder> {
    return new StageBuilder(await mkdtemp(path.join(os.tmpdir(), 'hero-demo-')), mainFile);
  }

  /** @param username who has an account and a key at the simulated Forge. */
  async build(username: string, inherited: NodeJS.ProcessEnv): Promise<Stage> {
    const simulation = await startSimulation(path.join(this.folder, 'sim'), {
      username,
      environment: inherited,
    });
    this.#stops.push(async () => {
      await simulation.stop();
    });
    const agent = await startOperatorAgent(this.folder, inherited);
    this.#stops.push(async () => {
      await agent.stop();
    });
    const files = {
      config: path.join(this.folder, 'deployer.toml'),
      token: path.join(this.folder, 'forge_token'),
      script: path.join(this.folder, 'setup.sh'),
    };
    await writeFile(files.token, simulation.endpoints.forgeToken, { mode: 0o600 });
    await writeFile(files.script, demoBootstrapScript());
    await writeFile(files.config, demoConfiguration(simulation.endpoints, files));
    const environment: NodeJS.ProcessEnv = {
      ...inherited,
      HERO_SOCKET_DIR: path.join(this.folder, 'sockets'),
      HERO_DEPLOYER_CONFIG: files.config,
      HERO_DEPLOYER_DATA_DIR: path.join(this.folder, 'data'),
      SSH_AUTH_SOCK: agent.socketPath,
    };
    for (const name of foreignVariables) Reflect.deleteProperty(environment, name);
    await this.#startDaemon(environment);
    return { environment, agentDescription: agent.description };
  }

  /** Stops everything and removes the folder; answers with what went wrong on the way. */
  async tearDown(): Promise<readonly unknown[]> {
    const faults: unknown[] = [];
    for (let stop = this.#stops.pop(); stop !== undefined; stop = this.#stops.pop()) {
      try {
        await stop();
      } catch (error) {
        faults.push(error);
      }
    }
    return faults;
  }

  /** How the logs of simulator and daemon end, for when something failed. */
  async logTails(): Promise<string> {
    const tails = ['sim.log', daemonLogName].map(async (name) => {
      const text = await readFile(path.join(this.folder, name), 'utf8').catch(() => '');
      return `--- ${name}\n${text.trimEnd().split('\n').slice(-logTailLines).join('\n')}`;
    });
    return (await Promise.all(tails)).join('\n');
  }

  async #startDaemon(environment: NodeJS.ProcessEnv): Promise<void> {
    const daemon = new BackgroundChild('the daemon', [process.execPath, this.#mainFile], {
      logFile: path.join(this.folder, daemonLogName),
      environment,
    });
    this.#stops.push(async () => {
      await daemon.stop();
    });
    const socketDir = environment['HERO_SOCKET_DIR'] ?? '';
    const socketPath = path.join(socketDir, 'hero_os_tfgrid_deployer', 'rpc.sock');
    await daemon.untilReady(async () => await answers(socketPath));
  }
}

async function answers(socketPath: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect({ path: socketPath });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
