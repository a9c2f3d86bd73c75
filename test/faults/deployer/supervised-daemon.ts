import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultPointsVariable } from '../../../src/daemon/fault-points/fault-plan.ts';
import type { DeployerFolder } from './deployer-folder.ts';

const program = path.resolve(import.meta.dirname, '../../../dist/main.js');

/** A daemon that ends by itself so often is not started again. */
const selfEndsMax = 5;
const selfEndPauseMs = 200;
const servingPollMs = 5;
/** A stop takes a few seconds at most, on a machine that does nothing else. */
const stopMsMax = 45_000;

/** One process of the daemon, from its start to its end. */
export interface Life {
  readonly pid: number;
  /** What it was told to do; undefined: nothing. */
  readonly plan: string | undefined;
  readonly startedAt: number;
  /** How often it was told to stop, from outside or by its plan. */
  asks: number;
  /** It did not stop for so long that it was killed. */
  isOverdue?: true;
  endedAt?: number;
  code?: number | null;
  signal?: NodeJS.Signals | null;
}

interface Options {
  readonly place: DeployerFolder;
  readonly agentSocket: string;
  /** Fault plans of the first lives; those after them have none. */
  readonly plans?: readonly string[];
  /** Called while no daemon runs, before the next one is started. Does not throw. */
  readonly onDeath?: (life: Life) => Promise<void>;
}

/**
 * The built daemon under a supervisor that starts it again whenever it has ended, as systemd does.
 *
 * States: supervised from `start` on, until `stop` or dispose, or until it was given up.
 */
export class SupervisedDaemon implements AsyncDisposable {
  readonly lives: Life[] = [];
  readonly #options: Options;
  #child: ChildProcess | undefined;
  #isStopping = false;
  #supervision: Promise<void> = Promise.resolve();

  private constructor(options: Options) {
    this.#options = options;
  }

  static start(options: Options): SupervisedDaemon {
    const daemon = new SupervisedDaemon(options);
    daemon.#supervision = daemon.#supervise();
    return daemon;
  }

  get place(): DeployerFolder {
    return this.#options.place;
  }

  /** The process that runs now. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get environment(): Readonly<Record<string, string>> {
    const { place, agentSocket } = this.#options;
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: place.folder,
      HERO_SOCKET_DIR: place.socketDir,
      HERO_DEPLOYER_CONFIG: place.configFile,
      HERO_DEPLOYER_DATA_DIR: place.dataDir,
      SSH_AUTH_SOCK: agentSocket,
      // A start is most of what a life costs.
      NODE_COMPILE_CACHE: path.join(path.dirname(place.folder), 'compile-cache'),
    };
  }

  /** Resolves when the socket is answered, or at once when it was all for nothing (`until`: ms since the epoch). */
  async serving(until: number): Promise<void> {
    while (!(await isAnswered(this.place.socketPath)) && Date.now() < until)
      await sleep(servingPollMs);
  }

  /** Ends the process that runs now, if any; it is started again. */
  end(signal: 'SIGKILL' | 'SIGTERM'): void {
    const life = this.lives.at(-1);
    const child = this.#child;
    if (life === undefined || child === undefined) return;
    child.kill(signal);
    if (signal === 'SIGKILL') return;
    life.asks += 1;
    const overdue = setTimeout(() => {
      life.isOverdue = true;
      child.kill('SIGKILL');
    }, stopMsMax);
    child.once('exit', () => {
      clearTimeout(overdue);
    });
  }

  /**
   * Ends it in order and for good; answers with its exit code. Where its plan kills it in the stop, it
   * is started again, as after any other death, and stopped once more.
   */
  async stop(): Promise<number | null> {
    for (;;) {
      this.#isStopping = true;
      this.end('SIGTERM');
      await this.#supervision;
      const life = this.lives.at(-1);
      if (life === undefined || !isKilledByPlan(life)) return life?.code ?? null;
      await this.#options.onDeath?.(life);
      this.#isStopping = false;
      this.#supervision = this.#supervise();
      await this.serving(Date.now() + stopMsMax);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopping = true;
    this.#child?.kill('SIGKILL');
    await this.#supervision;
  }

  async #supervise(): Promise<void> {
    let selfEnds = 0;
    for (;;) {
      const life = await this.#live();
      if (this.#isStopping) return;
      await this.#options.onDeath?.(life);
      if (life.signal === 'SIGKILL' || life.asks > 0) continue;
      selfEnds += 1;
      if (selfEnds >= selfEndsMax) return;
      await sleep(selfEndPauseMs);
    }
  }

  async #live(): Promise<Life> {
    const { place, plans = [] } = this.#options;
    const plan = plans[this.lives.length];
    const log = openSync(place.logFile, 'a', 0o600);
    const child = spawn(process.execPath, [program], {
      env: { ...this.environment, ...(plan === undefined ? {} : { [faultPointsVariable]: plan }) },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    const exited = once(child, 'exit');
    rememberRunning(child);
    const asks = plan?.includes('stop@') === true ? 1 : 0;
    const life: Life = { pid: child.pid ?? 0, plan, startedAt: Date.now(), asks };
    this.lives.push(life);
    this.#child = child;
    await exited;
    this.#child = undefined;
    life.endedAt = Date.now();
    life.code = child.exitCode;
    life.signal = child.signalCode;
    return life;
  }
}

function isKilledByPlan({ plan, signal, isOverdue }: Life): boolean {
  return plan?.includes('kill@') === true && signal === 'SIGKILL' && isOverdue !== true;
}

/** Daemons that run: a harness that crashes takes them along. */
const running = new Set<ChildProcess>();

function rememberRunning(child: ChildProcess): void {
  if (!process.listeners('exit').includes(killRunning)) process.on('exit', killRunning);
  running.add(child);
  child.once('exit', () => running.delete(child));
}

function killRunning(): void {
  for (const child of running) child.kill('SIGKILL');
}

async function isAnswered(socketPath: string): Promise<boolean> {
  const socket = net.connect(socketPath);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
