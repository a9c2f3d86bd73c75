import { pause, type Background } from '../background.ts';
import type { Delays } from '../delays.ts';
import type { Lifetimes } from '../lifetimes.ts';
import { ServiceError } from '../service-error.ts';
import { Machine, type MachineHost } from '../vm/machine.ts';
import type { Slices } from './slices.ts';
import { VirtualMachine, type DeployRequest } from './virtual-machine.ts';

interface Dependencies {
  readonly slices: Slices;
  readonly background: Background;
  readonly host: MachineHost;
  readonly delays: Delays;
  readonly lifetimes: Lifetimes;
}

interface GoneVm {
  readonly vm: VirtualMachine;
  /** Milliseconds since the epoch. */
  readonly goneAt: number;
}

/**
 * All VMs of the backend and what happens to them over time.
 *
 * INVARIANTS
 * - What one VM goes through happens in turn: its deletion begins when its deploy has ended or
 *   stopped, and then destroys whatever that has made.
 */
export class Fleet {
  readonly #slices: Slices;
  readonly #background: Background;
  readonly #host: MachineHost;
  readonly #delays: Delays;
  readonly #lifetimes: Lifetimes;
  readonly #vms = new Map<string, VirtualMachine>();
  readonly #turns = new Map<VirtualMachine, Promise<void>>();
  /** By sid, of the VMs that are no more. */
  readonly #gone = new Map<string, GoneVm>();
  readonly #deployFailures: string[] = [];
  #lastSid = 0;

  constructor({ slices, background, host, delays, lifetimes }: Dependencies) {
    this.#slices = slices;
    this.#background = background;
    this.#host = host;
    this.#delays = delays;
    this.#lifetimes = lifetimes;
  }

  /** Every record that is left, whoever owns it. */
  get all(): readonly VirtualMachine[] {
    return [...this.#vms.values()];
  }

  deploy(request: DeployRequest): VirtualMachine {
    const sid = String(this.#lastSid + 1).padStart(4, '0');
    this.#slices.claim(sid, request.node, request.sliceCount);
    this.#lastSid += 1;
    const vm = new VirtualMachine(sid, request, this.#slices.node);
    this.#vms.set(sid, vm);
    this.#lifetimes.begin('vm', sid, request);
    vm.note(`deploying "${request.name}" on ${vm.node}: ${request.sliceCount} slices`);
    void this.#inTurn(vm, async () => {
      await this.#background.run(async (signal) => {
        await this.#provision(vm, signal);
      }, vm.deletion.signal);
    });
    return vm;
  }

  /** A wrong secret looks like a VM that does not exist. */
  get(sid: string, secret: string): VirtualMachine {
    const vm = this.#vms.get(sid);
    if (vm?.request.secret === secret) return vm;
    throw new ServiceError(`vm '${sid}' not found`);
  }

  owned(secret: string): readonly VirtualMachine[] {
    return this.all.filter((vm) => vm.request.secret === secret);
  }

  /** What a list that lags behind still says, or does not say yet. `time`: ms since the epoch. */
  ownedAsOf(secret: string, time: number): readonly object[] {
    const present = this.owned(secret);
    const gone = [...this.#gone.values()].filter(
      ({ vm, goneAt }) => vm.request.secret === secret && goneAt > time,
    );
    return [...present, ...gone.map(({ vm }) => vm)]
      .filter((vm) => Date.parse(vm.createdAt) <= time)
      .map((vm) => vm.answer());
  }

  /** Accepted also when the VM is no more; a wrong secret looks as if there had never been one. */
  delete(sid: string, secret: string): { readonly sid: string; readonly state: string } {
    if (this.#gone.get(sid)?.vm.request.secret === secret) return { sid, state: 'deleting' };
    const vm = this.get(sid, secret);
    if (vm.isDeleting) return vm.answer();
    vm.state = 'deleting';
    vm.note('deleting');
    vm.deletion.abort();
    void this.#inTurn(vm, async () => {
      await this.#remove(vm);
    });
    return vm.answer();
  }

  /** The VM is gone from one moment to the next, without a call: the grid lost it. */
  async lose(sid: string): Promise<void> {
    const vm = this.#known(sid);
    vm.deletion.abort();
    this.#drop(vm);
    await this.#inTurn(vm, async () => {
      await this.#forget(vm);
    });
  }

  /** The next VM passes every check and still ends in `failed`. */
  failNextDeploy(text: string): void {
    this.#deployFailures.push(text);
  }

  /** Power off, then a new boot. Resolves when SSH is up again. */
  async reboot(sid: string): Promise<void> {
    const vm = this.#known(sid);
    await this.#turns.get(vm);
    await vm.machine?.powerOff();
    await this.#background.run(async (signal) => {
      await pause(this.#delays.bootMs, signal);
      await vm.machine?.boot();
    }, vm.deletion.signal);
  }

  async cutConnections(sid: string): Promise<void> {
    await this.#known(sid).machine?.cutConnections();
  }

  /** Any word, also one that no client has met. */
  setState(sid: string, state: string): void {
    this.#known(sid).state = state;
  }

  /** Destroys every VM. For the simulator's end, when the background has stopped. */
  async destroyAll(): Promise<void> {
    await Promise.all(this.#turns.values());
    await Promise.all(this.all.map(async (vm) => await vm.machine?.destroy()));
    this.#vms.clear();
  }

  async #provision(vm: VirtualMachine, signal: AbortSignal): Promise<void> {
    try {
      await this.#bringUp(vm, signal);
    } catch (error) {
      if (signal.aborted) return;
      vm.state = 'failed';
      vm.note(`failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async #bringUp(vm: VirtualMachine, signal: AbortSignal): Promise<void> {
    const { provisioningMs, addressMs, bootMs } = this.#delays;
    await pause(provisioningMs, signal);
    const failure = this.#deployFailures.shift();
    if (failure !== undefined) throw new Error(failure);
    const { sshKeys } = vm.request;
    vm.machine = await Machine.create({ id: vm.sid, sshKeys }, this.#host);
    signal.throwIfAborted();
    vm.state = 'running';
    vm.note('running');
    await pause(addressMs, signal);
    vm.myceliumIp = vm.machine.address;
    vm.note(`address ${vm.machine.address}`);
    await pause(bootMs, signal);
    await vm.machine.boot();
  }

  async #remove(vm: VirtualMachine): Promise<void> {
    await vm.machine?.destroy();
    await this.#background.run(async (signal) => {
      await pause(this.#delays.deletingMs, signal);
    });
    this.#drop(vm);
    await this.#forget(vm);
  }

  #drop(vm: VirtualMachine): void {
    this.#vms.delete(vm.sid);
    this.#gone.set(vm.sid, { vm, goneAt: Date.now() });
    this.#lifetimes.end('vm', vm.sid);
  }

  async #forget(vm: VirtualMachine): Promise<void> {
    await vm.machine?.destroy();
    this.#slices.release(vm.sid);
    this.#turns.delete(vm);
  }

  async #inTurn(vm: VirtualMachine, step: () => Promise<void>): Promise<void> {
    const turn = (this.#turns.get(vm) ?? Promise.resolve()).then(step);
    this.#turns.set(vm, turn);
    await turn;
  }

  #known(sid: string): VirtualMachine {
    const vm = this.#vms.get(sid);
    if (vm === undefined) throw new ServiceError(`vm '${sid}' not found`);
    return vm;
  }
}
