import {
  BackendError,
  type DeploySpec,
  type GatewaySpec,
} from '../../../src/core/ports/compute.ts';
import type { Ownership } from './ownership.ts';
import { SimGateway } from './sim-gateway.ts';
import { SimVm } from './sim-vm.ts';
import type { World } from './world.ts';

/** A deploy as the backend received it. */
interface DeployCall {
  readonly number: number;
  /** When the last of it should have arrived. Milliseconds of virtual time. */
  readonly lastMs: number;
}

/**
 * What is true at the backend, whoever asks and whatever is answered; with the journal of all VMs that
 * ever were.
 *
 * INVARIANTS (asserted when a VM is born)
 * - I2: two calls never make two VMs of one secret that live at the same time.
 * - I10: no VM is born whose row was dropped, unless the run leaves that to a sweep.
 */
export class Cloud {
  readonly vms: SimVm[] = [];
  readonly gateways: SimGateway[] = [];
  readonly #world: World;
  readonly #ownership: Ownership;
  readonly #names = new Map<string, string>();
  #isDown = false;
  #emptyUntil = 0;
  #emptyAllowedFrom = 0;

  constructor(world: World, ownership: Ownership) {
    this.#world = world;
    this.#ownership = ownership;
  }

  /** Nothing can be sent to it, and nothing comes back. */
  get isDown(): boolean {
    return this.#isDown;
  }

  /** Lists show nothing, and nothing is found. */
  get isEmpty(): boolean {
    return this.#world.time.now < this.#emptyUntil;
  }

  /** The backend's process ends and is started again; it may begin with an empty list. */
  breakDown(): void {
    const { time, random, trace } = this.#world;
    if (this.#isDown) return;
    this.#isDown = true;
    const kind = random.weighted([
      ['short', 60],
      ['middle', 37],
      ['long', 3],
    ]);
    const maxMs = { short: 2_000, middle: 60_000, long: 5_400_000 }[kind];
    const lastsMs = random.integer(100, maxMs);
    trace.note('backend', `is down for ${lastsMs} ms`);
    time.after(lastsMs, () => {
      this.#isDown = false;
      if (!this.#world.isCalm && this.#world.happens('emptyStart')) this.showNothing();
    });
  }

  /**
   * For a moment shorter than what the core demands of an absence (decision 11), and so far from the
   * one before that the two are not taken for one.
   */
  showNothing(): void {
    const { time, random, pace, trace } = this.#world;
    if (time.now < this.#emptyAllowedFrom) return;
    const lastsMs = random.integer(1, 2 * pace.pollIntervalMs - 1);
    this.#emptyUntil = time.now + lastsMs;
    const apartMs = 5 * pace.pollIntervalMs + 3 * pace.requestTimeoutMs + 60_000;
    this.#emptyAllowedFrom = this.#emptyUntil + apartMs;
    trace.note('backend', `shows nothing for ${lastsMs} ms`);
  }

  /** It works from now on. */
  recover(): void {
    this.#isDown = false;
    this.#emptyUntil = 0;
  }

  living(secret: string): readonly SimVm[] {
    return this.vms.filter((vm) => vm.secret === secret && vm.isAlive);
  }

  livingGateways(secret: string): readonly SimGateway[] {
    return this.gateways.filter(({ spec, isAlive }) => isAlive && spec.secret === secret);
  }

  createVm(spec: DeploySpec, call: DeployCall, listedFrom: number): SimVm {
    const vm = new SimVm(this.#world, {
      number: this.vms.length + 1,
      secret: spec.secret,
      name: spec.name,
      sshKeys: spec.sshKeys,
      call: call.number,
      isBelated: this.#world.time.now > call.lastMs,
      listedFrom,
    });
    this.#world.trace.note('backend', `${vm.id} of ${vm.name} is made by deploy ${call.number}`);
    this.#checkBirth(vm);
    this.vms.push(vm);
    return vm;
  }

  createGateway(spec: GatewaySpec, listedFrom: number): SimGateway {
    const name = spec.name ?? spec.fqdn ?? '';
    if (!this.#names.has(name) && this.#world.happens('gatewayNameTaken')) {
      this.#names.set(name, 'somebody');
    }
    if (this.#names.has(name)) throw new BackendError('name_taken', `name "${name}" is taken`);
    const other = this.livingGateways(spec.secret).find((each) => each.isWanted);
    if (other !== undefined) {
      this.#world.violate('I2', `gateway "${name}" is made beside ${other.id} of the same VM`);
    }
    const number = this.gateways.length + 1;
    const onGone = (): void => {
      // A failed attempt can leave its name taken.
      if (!this.#world.happens('gatewayNameKept')) this.#names.delete(name);
    };
    const gateway = new SimGateway(this.#world, spec, { number, listedFrom, onGone });
    this.#names.set(name, gateway.id);
    this.gateways.push(gateway);
    this.#world.trace.note('backend', `${gateway.id} "${name}" is made`);
    return gateway;
  }

  /** The VM behind a public name, if it is served. */
  behind(fqdn: string): SimVm | undefined {
    const gateway = this.gateways.find((each) => each.isAlive && each.fqdn === fqdn);
    if (gateway?.isReady !== true) return undefined;
    return this.vms.find((vm) => vm.isAlive && gateway.spec.target.includes(vm.machine.address));
  }

  /** I16: seconds that VMs lived without a row. */
  get unownedSeconds(): number {
    let total = 0;
    for (const vm of this.vms) {
      const until = Math.min(vm.goneAt, this.#world.time.now);
      const droppedAt = this.#ownership.find(vm.secret)?.droppedAt;
      const from = this.#ownership.find(vm.secret) === undefined ? vm.bornAt : droppedAt;
      if (from !== undefined) total += Math.max(0, until - Math.max(from, vm.bornAt));
    }
    return total / 1_000;
  }

  #checkBirth(vm: SimVm): void {
    const owned = this.#ownership.find(vm.secret);
    if (owned === undefined) {
      this.#world.violate('I3', `${vm.id} has a secret that no row ever had`);
    } else if (owned.droppedAt !== undefined && this.#world.options.needsSweep !== true) {
      this.#world.violate('I10', `${vm.id} of ${vm.name} arrives after its row was dropped`);
    }
    const other = this.living(vm.secret).find(({ call }) => call !== vm.call);
    // What comes after everybody has stopped to wait for it is a sweep's to remove.
    if (other !== undefined && !other.isBelated && !vm.isBelated) {
      const calls = `deploys ${other.call} and ${vm.call}`;
      this.#world.violate('I2', `${calls} of ${vm.name} made ${other.id} and ${vm.id}, both live`);
    }
  }
}
