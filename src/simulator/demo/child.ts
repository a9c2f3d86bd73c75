import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that does not end when it is asked to is killed. Milliseconds. */
const stopTimeoutMs = 15_000;

const readyTimeoutMs = 20_000;
const readyPollMs = 20;

interface ChildOptions {
  /** Its stdout and stderr go to this file; absent: to ours. */
  readonly logFile?: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Its stdin is a pipe of ours, which closes when we end. */
  readonly hasStdin?: boolean;
}

/** A process of the demo that runs until it is stopped. */
export class BackgroundChild {
  readonly #name: string;
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;
  #hasEnded = false;

  constructor(name: string, command: readonly [string, ...string[]], options: ChildOptions) {
    const [program, ...args] = command;
    const log = options.logFile === undefined ? 'ignore' : openSync(options.logFile, 'a', 0o600);
    this.#name = name;
    this.#process = spawn(program, args, {
      env: options.environment,
      stdio: [options.hasStdin === true ? 'pipe' : 'ignore', log, log],
    });
    if (typeof log === 'number') closeSync(log);
    this.#ended = new Promise((resolve) => {
      const end = (): void => {
        this.#hasEnded = true;
        resolve();
      };
      this.#process.once('exit', end);
      this.#process.once('error', end);
    });
  }

  /** Resolves once `isReady` says so. Throws when the process ends before, or takes too long. */
  async untilReady(isReady: () => Promise<boolean>): Promise<void> {
    const deadline = performance.now() + readyTimeoutMs;
    while (!(await isReady())) {
      if (this.#hasEnded) throw new Error(`${this.#name} ended by itself (${this.#outcome()})`);
      if (performance.now() > deadline) {
        throw new Error(`${this.#name} was not ready after ${readyTimeoutMs} ms`);
      }
      await delay(readyPollMs);
    }
  }

  /** Asks it to end and waits for that. Throws unless it ended by itself, with exit code 0 or by the signal. */
  async stop(): Promise<void> {
    if (!this.#hasEnded) this.#process.kill('SIGTERM');
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), stopTimeoutMs);
    await this.#ended;
    clearTimeout(timer);
    if (this.#process.exitCode !== 0 && this.#process.signalCode !== 'SIGTERM') {
      throw new Error(`${this.#name} did not end as it should (${this.#outcome()})`);
    }
  }

  #outcome(): string {
    const { exitCode, signalCode } = this.#process;
    return signalCode === null ? `exit code ${String(exitCode)}` : signalCode;
  }
}

/** Runs a program to its end with our terminal; answers with its exit code. */
export async function runInForeground(
  command: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<number> {
  signal.throwIfAborted();
  const [program, ...args] = command;
  const child = spawn(program, args, { env: environment, stdio: 'inherit' });
  const stop = (): void => {
    child.kill('SIGINT');
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    signal.throwIfAborted();
    return exitCode ?? 1;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Runs a program to its end and gives what it wrote to stdout. Throws when it fails. */
export async function runForOutput(
  command: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  const [program, ...args] = command;
  const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode !== 0) throw new Error(`${command.join(' ')} failed: ${stderr.trim()}`);
  return stdout;
}
