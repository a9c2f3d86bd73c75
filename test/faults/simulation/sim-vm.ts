import type { BackendVm } from '../../../src/core/ports/compute.ts';
import { Machine } from './machine.ts';
import type { World } from './world.ts';

interface Birth {
  readonly number: number;
  readonly secret: string;
  readonly name: string;
  readonly sshKeys: readonly string[];
  /** The call that made it. */
  readonly call: number;
  /** It arrived when nothing of its call could be expected any more. */
  readonly isBelated: boolean;
  /** From when on lists show it. */
  readonly listedFrom: number;
}

const strangeStates = ['reticulating', 'Paused', 'unknown'];

/**
 * A VM at the simulated backend: what costs money from `bornAt` until `goneAt`.
 *
 * States: provisioning, running without an address, running, failed; deleting from any; gone.
 */
export class SimVm {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly call: number;
  readonly isBelated: boolean;
  readonly listedFrom: number;
  readonly bornAt: number;
  readonly machine: Machine;
  readonly #world: World;
  readonly #runningAt: number;
  readonly #addressAt: number;
  readonly #failsAt: number;
  #isDeleting = false;
  #goneAt = Infinity;

  constructor(world: World, birth: Birth) {
    const { random, time } = world;
    this.#world = world;
    this.id = `sid-${birth.number}`;
    this.secret = birth.secret;
    this.name = birth.name;
    this.call = birth.call;
    this.isBelated = birth.isBelated;
    this.listedFrom = birth.listedFrom;
    this.bornAt = time.now;
    const bootMs = world.happens('slowBootPerLife')
      ? random.integer(60_000, 1_200_000)
      : world.lasts(3_000, 60_000);
    this.#failsAt = world.happens('failedBootPerLife') ? time.now + bootMs : Infinity;
    this.#runningAt = time.now + bootMs;
    this.#addressAt = this.#runningAt + world.lasts(1_000, 20_000);
    this.machine = new Machine(world, {
      address: `5${birth.number.toString(16)}:beef::1`,
      keys: birth.sshKeys,
      bootedAt: this.#addressAt + world.lasts(2_000, 30_000),
    });
    if (world.happens('lostPerLife')) {
      time.after(world.lasts(120_000, 1_800_000), () => {
        if (!world.isCalm && this.isAlive) this.end('it is lost');
      });
    }
  }

  get isAlive(): boolean {
    return this.#world.time.now < this.#goneAt;
  }

  get goneAt(): number {
    return this.#goneAt;
  }

  get isDeleting(): boolean {
    return this.#isDeleting;
  }

  /** Accepts a delete: it takes a while. */
  delete(): void {
    if (this.#isDeleting || !this.isAlive) return;
    this.#isDeleting = true;
    this.machine.halt();
    const { time } = this.#world;
    time.after(this.#world.lasts(5_000, 30_000), () => {
      if (this.isAlive) this.end('deleted');
    });
  }

  end(why: string): void {
    this.#goneAt = this.#world.time.now;
    this.machine.halt();
    this.#world.trace.note('backend', `${this.id} of ${this.name} is gone: ${why}`);
  }

  /** As the backend tells of it. */
  show(): BackendVm {
    const { time, random } = this.#world;
    const base = { backendVmId: this.id, name: this.name };
    if (this.#isDeleting) return { ...base, state: 'deleting', phase: 'deleting' };
    if (this.#world.happens('unknownState')) {
      return { ...base, state: random.pick(strangeStates), phase: 'pending' };
    }
    if (time.now >= this.#failsAt) return { ...base, state: 'error', phase: 'failed' };
    if (time.now < this.#runningAt) return { ...base, state: 'provisioning', phase: 'pending' };
    const address = time.now < this.#addressAt ? {} : { myceliumIp: this.machine.address };
    return { ...base, state: 'running', phase: 'running', ...address };
  }
}
