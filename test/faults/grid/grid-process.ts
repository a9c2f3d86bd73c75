import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Endpoints } from '../../../src/simulator/simulator.ts';
import { createKeyPair } from '../../../src/simulator/key-pair.ts';
import { freePort } from '../../support/sshd.ts';
import { sshServerKinds } from '../../support/simulator.ts';
import { ControlClient } from './control-client.ts';
import { JournalFile, type GridJournal } from './grid-journal.ts';

const program = path.resolve(import.meta.dirname, '../../../dist/simulator/main.js');

/** A VM at the grid, as `sim.vms` tells of it. */
export interface GridVm {
  readonly sid: string;
  readonly name: string;
  readonly state: string;
  /** Digest. */
  readonly secret: string;
  readonly home?: string;
  readonly processes: readonly number[];
}

/**
 * The simulated grid and Forge as a process of its own, which nothing that is done to the daemon can
 * touch; its journal is a file. VMs are real SSH servers. Disposing it leaves nothing.
 */
export class GridProcess implements AsyncDisposable {
  readonly endpoints: Endpoints;
  readonly control: ControlClient;
  readonly #journal: JournalFile;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, endpoints: Endpoints, journalFile: string) {
    this.#child = child;
    this.endpoints = endpoints;
    this.control = new ControlClient(endpoints.controlSocket);
    this.#journal = new JournalFile(journalFile);
  }

  /** Its files lie in `folder`. */
  static async start(folder: string): Promise<GridProcess> {
    await mkdir(folder, { recursive: true });
    const journalFile = path.join(folder, 'journal.jsonl');
    const logFile = path.join(folder, 'simulator.log');
    const args = [
      ...['--dir', path.join(folder, 'sim'), '--journal', journalFile],
      ...['--speed', 'fast', '--slices', '1000', '--ssh-server', sshServerKinds[0] ?? 'ssh2'],
      ...['--ssh-port', String(await freePort('0.0.0.0'))],
      ...['--web-port', String(await freePort('0.0.0.0'))],
      '--with-parent',
    ];
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', log] });
    closeSync(log);
    for await (const line of createInterface({ input: child.stdout! })) {
      return new GridProcess(child, JSON.parse(line) as Endpoints, journalFile);
    }
    throw new Error(`the simulator did not start: ${await readFile(logFile, 'utf8')}`);
  }

  /** Gives a user of the Forge, made where there is none, a key whose comment is the username. */
  async addKey(username: string): Promise<void> {
    const key = createKeyPair(username).publicKey;
    await this.control.call('add_user', { username, keys: [key] });
  }

  async vms(): Promise<readonly GridVm[]> {
    return await this.control.call('vms');
  }

  /** Every call and every lifetime so far. */
  get journal(): GridJournal {
    return this.#journal.read();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exited;
  }
}
