import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Releases } from '../../../src/simulator/releases.ts';
import { startSshAgent, type SshAgent } from '../../support/ssh-agent.ts';
import { GridProcess } from '../grid/grid-process.ts';

/** What many deployers share: a grid, an ssh-agent, a folder to lie in. */
export class Stage implements AsyncDisposable {
  readonly grid: GridProcess;
  readonly agent: SshAgent;
  readonly folder: string;
  readonly #releases: Releases;
  #folders = 0;

  private constructor(parts: {
    readonly grid: GridProcess;
    readonly agent: SshAgent;
    readonly folder: string;
    readonly releases: Releases;
  }) {
    this.grid = parts.grid;
    this.agent = parts.agent;
    this.folder = parts.folder;
    this.#releases = parts.releases;
  }

  static async open(): Promise<Stage> {
    await using unfinished = new Releases();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'flt-'));
    unfinished.defer(async () => await rm(folder, { recursive: true, force: true }));
    const agent = await startSshAgent();
    unfinished.defer(async () => await agent[Symbol.asyncDispose]());
    const grid = await GridProcess.start(path.join(folder, 'grid'));
    unfinished.defer(async () => await grid[Symbol.asyncDispose]());
    return new Stage({ grid, agent, folder, releases: unfinished.move() });
  }

  /** A folder for one deployer, and a number that no other one here has. */
  next(): { readonly folder: string; readonly number: number } {
    this.#folders += 1;
    return { folder: path.join(this.folder, `d${this.#folders}`), number: this.#folders };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#releases[Symbol.asyncDispose]();
  }
}
