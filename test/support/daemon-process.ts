import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const mainFile = path.resolve(import.meta.dirname, '../../dist/main.js');

interface Options {
  /** Configuration, data, sockets and the log lie in it. */
  readonly folder: string;
  readonly configFile: string;
  readonly agentSocket: string;
  /** Default: `data` in the folder. */
  readonly dataDir?: string;
}

export interface ProgramEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built daemon as a process of its own, to be stopped, killed and started again. */
export class DaemonProcess implements AsyncDisposable {
  readonly socketPath: string;
  readonly dataDir: string;
  readonly logFile: string;
  /** More of the environment, for the daemon and the command line alike. */
  more: Readonly<Record<string, string>> = {};
  readonly #options: Options;
  #child: ChildProcess | undefined;

  constructor(options: Options) {
    const { folder } = options;
    this.#options = options;
    this.socketPath = path.join(folder, 'sockets', 'hero_os_tfgrid_deployer', 'rpc.sock');
    this.dataDir = options.dataDir ?? path.join(folder, 'data');
    this.logFile = path.join(folder, 'daemon.log');
  }

  /** Of the process that runs; throws where none does. */
  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the daemon does not run');
    return pid;
  }

  /** Environment for the command line, so that it meets this daemon and no other. */
  get environment(): Readonly<Record<string, string>> {
    const { folder, configFile, agentSocket } = this.#options;
    return {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      HERO_SOCKET_DIR: path.join(folder, 'sockets'),
      HERO_DEPLOYER_CONFIG: configFile,
      HERO_DEPLOYER_DATA_DIR: this.dataDir,
      SSH_AUTH_SOCK: agentSocket,
      ...this.more,
    };
  }

  /** Resolves once the socket is answered. */
  async start(...flags: string[]): Promise<void> {
    await access(mainFile);
    const log = openSync(this.logFile, 'a', 0o600);
    const child = spawn(process.execPath, [mainFile, ...flags], {
      env: this.environment,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#child = child;
    while (!(await this.#answers())) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`the daemon ended at its start:\n${await readFile(this.logFile, 'utf8')}`);
      }
      await sleep(10);
    }
  }

  /** Ends it with a signal and waits for that; answers with its exit code. */
  async end(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (child === undefined) return null;
    child.kill(signal);
    return await this.ended();
  }

  /** Waits until it ends by itself; answers with its exit code. */
  async ended(): Promise<number | null> {
    const child = this.#child;
    if (child === undefined) return null;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.#child = undefined;
    return child.exitCode;
  }

  /** Runs the command line to its end. */
  async run(...args: string[]): Promise<ProgramEnd> {
    return await this.begin(...args).ended;
  }

  /** Begins a command line that may not end by itself; `stop` asks it to, as an operator does. */
  begin(...args: string[]): { readonly ended: Promise<ProgramEnd>; stop(): void } {
    const child = spawn(process.execPath, [mainFile, ...args], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const ended = once(child, 'close').then(() => ({ code: child.exitCode, stdout, stderr }));
    return { ended, stop: () => void child.kill('SIGTERM') };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end('SIGKILL');
  }

  async #answers(): Promise<boolean> {
    return await new Promise((resolve) => {
      const socket = net.connect(this.socketPath);
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => {
        resolve(false);
      });
    });
  }
}
