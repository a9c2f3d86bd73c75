import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from './programs.ts';

/** Nothing of it may leave the machine, nor wait for what does. */
const quietFlags = [
  ...['--headless=new', '--no-first-run', '--no-default-browser-check', '--disable-gpu'],
  ...['--disable-dev-shm-usage', '--disable-extensions', '--disable-sync', '--mute-audio'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-default-apps'],
  ...['--disable-background-timer-throttling', '--disable-renderer-backgrounding'],
  ...['--disable-backgrounding-occluded-windows', '--password-store=basic'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Chromium without a window, with a page open; controlled by nobody. What the page finds, it posts. */
export class Chromium implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #profile: string;

  private constructor(child: ChildProcess, profile: string) {
    this.#child = child;
    this.#profile = profile;
  }

  static open(folder: string, page: string): Chromium {
    const program = findProgram('chromium');
    if (program === undefined) throw new Error('chromium is not installed');
    const profile = path.join(folder, 'chromium');
    // Its own sandbox does not work for root.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    // The pipe keeps it running; a port would be one more listener.
    const flags = [
      ...quietFlags,
      ...sandbox,
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
    ];
    const child = spawn(program, [...flags, page], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, HOME: folder },
    });
    return new Chromium(child, profile);
  }

  /** Throws when it has ended by itself. */
  requireRunning(): void {
    const { exitCode, signalCode } = this.#child;
    if (exitCode === null && signalCode === null) return;
    throw new Error(`chromium ended: ${exitCode ?? signalCode ?? ''}`);
  }

  /** Ends it with all its processes. */
  async [Symbol.asyncDispose](): Promise<void> {
    const { pid } = this.#child;
    const ended = once(this.#child, 'close');
    for (const stream of this.#child.stdio) stream?.destroy();
    if (pid !== undefined && this.#child.exitCode === null) {
      process.kill(-pid, 'SIGKILL');
      await ended;
    }
    // Its processes write to it until each of them is gone.
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}
