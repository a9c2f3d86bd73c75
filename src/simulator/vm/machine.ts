import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createKeyPair } from '../key-pair.ts';
import type { AddressPool, ReservedAddress } from './addresses.ts';
import { killAll, processesOfVm } from './processes.ts';
import type { SshServer, StartSshServer } from './ssh-server.ts';
import { WebPort } from './web-port.ts';

/** What every process inside a VM has in its environment; its value is the VM's own. */
const markerVariable = 'HERO_SIM_VM';

/** A bootstrap touches it when the VM's services are up. */
const readyFileName = '.hero_ready';

/** What all VMs of a simulator have in common. */
export interface MachineHost {
  /** One folder for each VM is made in it. */
  readonly folder: string;
  /** Sets the VMs of this simulator apart from those of all others. */
  readonly token: string;
  readonly addresses: AddressPool;
  readonly sshPort: number;
  readonly webPort: number;
  readonly loginUser: string;
  readonly startSshServer: StartSshServer;
}

interface MachineSpec {
  readonly id: string;
  /** OpenSSH lines. */
  readonly sshKeys: readonly string[];
}

/**
 * The inside of a VM: a home folder, an address, an SSH server and real processes.
 *
 * States: off; booted (SSH answers, services may); destroyed (no process, no folder, no address).
 *
 * INVARIANTS
 * - Changes of state run one after the other; after `destroy` began, no boot begins.
 */
export class Machine {
  readonly id: string;
  readonly folder: string;
  readonly home: string;
  readonly #host: MachineHost;
  readonly #address: ReservedAddress;
  readonly #hostKey: string;
  #ssh: SshServer | undefined;
  #web: WebPort | undefined;
  #isDestroyed = false;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(id: string, host: MachineHost, address: ReservedAddress) {
    this.id = id;
    this.folder = path.join(host.folder, id);
    this.home = path.join(this.folder, 'home');
    this.#host = host;
    this.#address = address;
    this.#hostKey = createKeyPair(id).privateKey;
  }

  static async create({ id, sshKeys }: MachineSpec, host: MachineHost): Promise<Machine> {
    const machine = new Machine(id, host, await host.addresses.reserve());
    try {
      const sshFolder = path.join(machine.home, '.ssh');
      await mkdir(sshFolder, { recursive: true, mode: 0o700 });
      const lines = sshKeys.map((key) => `${key.trim()}\n`).join('');
      await writeFile(path.join(sshFolder, 'authorized_keys'), lines, { mode: 0o600 });
    } catch (error) {
      await machine.destroy();
      throw error;
    }
    return machine;
  }

  get address(): string {
    return this.#address.address;
  }

  get isBooted(): boolean {
    return this.#web !== undefined;
  }

  /** Processes inside, apart from the SSH server's own. */
  get processIds(): readonly number[] {
    return processesOfVm(`${markerVariable}=${this.#marker}`, this.home);
  }

  async boot(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#isDestroyed || this.#ssh !== undefined) return;
      this.#ssh = await this.#host.startSshServer({
        address: this.address,
        port: this.#host.sshPort,
        loginUser: this.#host.loginUser,
        home: this.home,
        folder: path.join(this.folder, 'sshd'),
        hostKey: this.#hostKey,
        environment: { [markerVariable]: this.#marker },
      });
      this.#web = await WebPort.start({
        address: this.address,
        port: this.#host.webPort,
        readyFile: path.join(this.home, readyFileName),
        name: this.id,
      });
    });
  }

  /** Power off: every process inside dies; files, address and host key stay. */
  async powerOff(): Promise<void> {
    await this.#inTurn(async () => await this.#stopAll());
  }

  async cutConnections(): Promise<void> {
    await this.#inTurn(async () => await this.#ssh?.cutConnections());
  }

  async destroy(): Promise<void> {
    const wasDestroyed = this.#isDestroyed;
    this.#isDestroyed = true;
    await this.#inTurn(async () => {
      if (wasDestroyed) return;
      await this.#stopAll();
      await rm(this.folder, { recursive: true, force: true });
      await this.#address[Symbol.asyncDispose]();
    });
  }

  get #marker(): string {
    return `${this.#host.token}-${this.id}`;
  }

  async #stopAll(): Promise<void> {
    await this.#web?.stop();
    await this.#ssh?.stop();
    this.#web = undefined;
    this.#ssh = undefined;
    await killAll(() => this.processIds);
  }

  async #inTurn(change: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(change);
    this.#queue = turn.catch(() => undefined);
    await turn;
  }
}
