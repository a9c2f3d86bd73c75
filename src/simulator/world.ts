import { randomBytes } from 'node:crypto';
import { Background, pause } from './background.ts';
import { CallGate } from './call-gate.ts';
import { Chaos } from './chaos.ts';
import { Fleet } from './compute/fleet.ts';
import { Slices } from './compute/slices.ts';
import { WebGateways } from './compute/web-gateways.ts';
import type { Delays } from './delays.ts';
import { Faults } from './faults.ts';
import { ForgeAccounts, type NewAccount } from './forge/accounts.ts';
import type { JournalSink } from './journal-file.ts';
import { Journal } from './journal.ts';
import { Lifetimes } from './lifetimes.ts';
import { AddressPool } from './vm/addresses.ts';
import type { MachineHost } from './vm/machine.ts';
import type { Listener } from './wire/listener.ts';

/** What listens on sockets and can go down by itself. */
export type Service = 'compute' | 'forge' | 'gateway';

interface WorldOptions extends Omit<MachineHost, 'token' | 'addresses'> {
  readonly delays: Delays;
  readonly node: string;
  readonly slices: number;
  readonly gatewayDomain: string;
  readonly forgeUsers: readonly NewAccount[];
  /** Gets every call and every lifetime, as they come. */
  readonly journalSink?: JournalSink;
}

/**
 * All that is true in the simulation, and the ways to disturb it. Methods are named without a
 * prefix (`deploy_vm`), those of the Forge as in `forge.list_keys`; `*` is any method.
 */
export class World {
  readonly journal: Journal;
  readonly lifetimes: Lifetimes;
  readonly chaos: Chaos;
  readonly faults = new Faults();
  readonly accounts = new ForgeAccounts();
  readonly slices: Slices;
  readonly fleet: Fleet;
  readonly gateways: WebGateways;
  readonly gate: CallGate;
  readonly #background = new Background();
  readonly #listeners = new Map<Service, readonly Listener[]>();
  readonly #down = new Set<Service>();

  constructor(options: WorldOptions) {
    const { delays, node, slices, gatewayDomain, forgeUsers, journalSink, ...host } = options;
    const background = this.#background;
    this.journal = new Journal(journalSink);
    this.lifetimes = new Lifetimes(journalSink);
    const { lifetimes } = this;
    this.slices = new Slices(node, slices);
    this.fleet = new Fleet({
      slices: this.slices,
      background,
      delays,
      lifetimes,
      host: {
        ...host,
        addresses: new AddressPool(host.webPort),
        token: randomBytes(8).toString('hex'),
      },
    });
    this.gateways = new WebGateways({ background, lifetimes, ...delays, domain: gatewayDomain });
    const restart = (downMs: number): void => this.#restart(downMs);
    this.chaos = new Chaos({ fleet: this.fleet, restart });
    this.gate = new CallGate({
      journal: this.journal,
      faults: this.faults,
      chaos: this.chaos,
      background,
    });
    for (const user of forgeUsers) this.accounts.add(user);
  }

  /** What a service listens on, so that it can go down and come up. */
  attach(service: Service, listeners: readonly Listener[]): void {
    this.#listeners.set(service, listeners);
  }

  /** Nothing listens where the service was, and its connections break; what it has begun goes on. */
  async down(service: Service = 'compute'): Promise<void> {
    this.#down.add(service);
    for (const listener of this.#listeners.get(service) ?? []) await listener.down();
  }

  async up(service: Service = 'compute'): Promise<void> {
    this.#down.delete(service);
    for (const listener of this.#listeners.get(service) ?? []) await listener.up();
  }

  /** ComputeService goes down and comes up after so long, unless it is down already. */
  #restart(downMs: number): void {
    if (this.#down.has('compute')) return;
    void this.#background.run(async (signal) => {
      await this.down();
      await pause(downMs, signal);
      await this.up();
    });
  }

  /** ComputeService, down or up. */
  async setDown(isDown: boolean): Promise<void> {
    await (isDown ? this.down() : this.up());
  }

  /** The effect happens; the connection is closed without an answer. */
  loseAnswer(method: string, times = 1): void {
    this.faults.loseAnswer(method, times);
  }

  /** Nothing happens; the connection is closed without an answer. */
  loseRequest(method: string, times = 1): void {
    this.faults.loseRequest(method, times);
  }

  /** An error with this message is the answer; nothing else happens. */
  failNext(method: string, message: string, times = 1): void {
    this.faults.failNext(method, message, times);
  }

  /** The connection is closed without an answer; the effect happens later. */
  lateArrival(method: string, delayMs: number): void {
    this.faults.lateArrival(method, delayMs);
  }

  /** Public keys (OpenSSH lines) for a user of the Forge, who is made if there is none. */
  addUser(username: string, keys: readonly string[] = []): void {
    if (this.accounts.find(username) === undefined) this.accounts.add({ username });
    for (const key of keys) this.accounts.addKey(username, key);
  }

  /** What there is, without secrets and passwords. */
  state(): Readonly<Record<string, unknown>> {
    return {
      down: [...this.#down],
      vms: this.fleet.all.map((vm) => ({
        ...vm.answer(),
        is_booted: vm.machine?.isBooted ?? false,
      })),
      gateways: this.gateways.all,
      slices: this.slices.list(),
      users: this.accounts.all.map(({ login, keys }) => ({ login, keys: keys.length })),
    };
  }

  /** Ends all that goes on and all that it has made. Throws what went wrong in the meantime. */
  async end(): Promise<void> {
    for (const service of this.#listeners.keys()) await this.down(service);
    try {
      await this.#background.stop();
    } finally {
      await this.fleet.destroyAll();
    }
  }
}
