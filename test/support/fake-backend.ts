import { setTimeout as sleep } from 'node:timers/promises';
import {
  BackendError,
  type BackendGateway,
  type BackendNode,
  type BackendVm,
  type BackendVmRef,
  type ComputeBackend,
  type DeploySpec,
  type GatewaySpec,
} from '../../src/core/ports/compute.ts';
import type { SizeRequest, VmSize } from '../../src/core/records.ts';

interface HeldVm {
  readonly id: string;
  readonly secret: string;
  readonly spec: DeploySpec;
  looks: number;
}

type Fault =
  | 'lose_answer'
  | 'lose_request'
  | 'not_sent'
  | 'reject'
  | 'reject_after_effect'
  /** No answer for 150 ms, then none at all; the effect comes `lateMs` after that. */
  | 'late_arrival';

/**
 * A backend in memory for tests of the core: VMs run after `looksUntilRunning` looks, and each call
 * to `deploy` can be told how to go wrong. What it holds is what would be billed.
 */
export class FakeBackend implements ComputeBackend {
  readonly name = 'main';
  readonly kind = 'hero_compute';
  readonly capabilities = {
    freeSize: false,
    publicIp: false,
    nameGateway: true,
    fqdnGateway: true,
  };
  /** A test may change it at any time. */
  readonly pace = {
    pollIntervalMs: 5,
    deployTimeoutMs: 60_000,
    requestTimeoutMs: 20,
    quietWaitMs: 200,
  };
  readonly vms = new Map<string, HeldVm>();
  readonly gateways = new Map<string, BackendGateway & { secret: string }>();
  readonly takenNames = new Set<string>();
  readonly deploys: DeploySpec[] = [];
  /** Awaited by `deploy` before anything happens: time for a test to look at what is stored. */
  beforeDeploy: (spec: DeploySpec) => Promise<void> = async () => undefined;
  /** Ids that `deleteVm` was called with. */
  readonly deletes: string[] = [];
  /** Consumed one by one by `deploy`; empty: all is well. */
  readonly deployFaults: Fault[] = [];
  readonly gatewayFaults: ('lose_answer' | 'late_arrival' | 'fail_later')[] = [];
  /** Calls of `findVm`. */
  looks = 0;
  /** While true, complete answers show no VM at all. */
  isEmpty = false;
  hasGateways = true;
  /** The id of the next VM, instead of one that counts up. */
  nextId: string | undefined;
  looksUntilRunning = 2;
  lateMs = 120;
  /** State that the VMs show once they have been looked at often enough. */
  finalState = 'running';
  /** Calls of `findVmsBySecret`. */
  lists = 0;
  #down = false;
  readonly #held = new Map<string, PromiseWithResolvers<void>>();
  #count = 0;

  /** While down nothing can be sent. */
  setDown(down: boolean): void {
    this.#down = down;
  }

  /** A VM that nobody asked for, e.g. one that arrives after its row is gone. */
  addVm(id: string, secret: string): void {
    const spec = { name: id, size: this.resolveSize({ slices: 1 }), image: 'flist', sshKeys: [] };
    this.vms.set(id, { id, secret, spec: { ...spec, secret }, looks: this.looksUntilRunning });
  }

  addGateway(id: string, secret: string, phase: 'ready' | 'failed' = 'ready'): void {
    const held = { backendGatewayId: id, state: phase, phase, name: id, fqdn: `${id}.example` };
    this.gateways.set(id, { ...held, secret });
  }

  resolveSize(size: SizeRequest): VmSize {
    const slices = 'slices' in size ? size.slices : size.cpu;
    return { slices, cpu: slices, memory_mb: slices * 4_096 };
  }

  async check(): Promise<void> {
    this.#arrive();
  }

  async listNodes(): Promise<readonly BackendNode[]> {
    this.#arrive();
    return [{ node: 'tfnode-1', slicesTotal: 8, slicesFree: Math.max(0, 8 - this.vms.size) }];
  }

  async deploy(spec: DeploySpec): Promise<BackendVm> {
    this.#arrive();
    await this.beforeDeploy(spec);
    const fault = this.deployFaults.shift();
    if (fault === 'not_sent')
      throw new BackendError('not_sent', 'connection refused', { isSilence: true });
    if (fault === 'lose_request') throw noAnswer('no answer');
    if (fault === 'reject') throw new BackendError('rejected', 'node is asleep');
    if (fault === 'late_arrival') {
      await sleep(150);
      void sleep(this.lateMs).then(() => this.#create(spec));
      throw noAnswer('no answer within 150 ms');
    }
    const held = this.#create(spec);
    if (fault === 'lose_answer') throw noAnswer('no answer');
    if (fault === 'reject_after_effect') throw new BackendError('rejected', 'internal error');
    return this.#show(held);
  }

  async findVm({ backendVmId, secret }: BackendVmRef): Promise<BackendVm | undefined> {
    this.#arrive();
    this.looks += 1;
    const held = this.vms.get(backendVmId);
    if (held?.secret !== secret || this.isEmpty) return undefined;
    held.looks += 1;
    return this.#show(held);
  }

  /** Keeps back the answers of a method from now on. */
  hold(method: 'findVmsBySecret'): void {
    this.#held.set(method, Promise.withResolvers());
  }

  letGo(): void {
    for (const { resolve } of this.#held.values()) resolve();
    this.#held.clear();
  }

  async findVmsBySecret(secret: string): Promise<readonly BackendVm[]> {
    this.lists += 1;
    await this.#held.get('findVmsBySecret')?.promise;
    this.#arrive();
    if (this.isEmpty) return [];
    return [...this.vms.values()]
      .filter((held) => held.secret === secret)
      .map((held) => this.#show(held));
  }

  async deleteVm({ backendVmId, secret }: BackendVmRef): Promise<void> {
    this.#arrive();
    this.deletes.push(backendVmId);
    if (this.vms.get(backendVmId)?.secret === secret && !this.isEmpty) {
      this.vms.delete(backendVmId);
    }
  }

  async vmLogs({ backendVmId, secret }: BackendVmRef): Promise<readonly string[]> {
    this.#arrive();
    return [`deploy of ${backendVmId} with ${secret}`];
  }

  async deployGateway(spec: GatewaySpec): Promise<BackendGateway> {
    this.#arrive();
    const name = spec.name ?? spec.fqdn ?? '';
    if (this.takenNames.has(name)) throw new BackendError('name_taken', `"${name}" is taken`);
    const id = `gw-${this.gateways.size + 1}`;
    const fqdn = spec.fqdn ?? `${name}.gent01.example`;
    const fault = this.gatewayFaults.shift();
    const state = fault === 'fail_later' ? 'failed' : 'ready';
    const held = { backendGatewayId: id, state, phase: state, name, fqdn } as const;
    const create = (): void => {
      this.takenNames.add(name);
      this.gateways.set(id, { ...held, secret: spec.secret });
    };
    if (fault === 'late_arrival') {
      void sleep(120).then(create);
      throw noAnswer('no answer');
    }
    create();
    if (fault === 'lose_answer') throw noAnswer('no answer');
    return held;
  }

  async findGateway(id: string, secret: string): Promise<BackendGateway | undefined> {
    this.#arrive();
    const held = this.gateways.get(id);
    return held?.secret === secret ? held : undefined;
  }

  async findGatewaysBySecret(secret: string): Promise<readonly BackendGateway[]> {
    this.#arrive();
    if (!this.hasGateways) throw new BackendError('unsupported', 'no gateways here');
    return [...this.gateways.values()].filter((held) => held.secret === secret);
  }

  async deleteGateway(id: string, secret: string): Promise<void> {
    this.#arrive();
    const held = this.gateways.get(id);
    if (held?.secret !== secret) return;
    this.takenNames.delete(held.name ?? '');
    this.gateways.delete(id);
  }

  #create(spec: DeploySpec): HeldVm {
    this.deploys.push(spec);
    this.#count += 1;
    const id = this.nextId ?? `sid-${this.#count}`;
    const held = { id, secret: spec.secret, spec, looks: 0 };
    this.vms.set(held.id, held);
    return held;
  }

  #arrive(): void {
    if (this.#down)
      throw new BackendError('not_sent', 'backend "main" refuses connections', { isSilence: true });
  }

  #show(held: HeldVm): BackendVm {
    const isSettled = held.looks >= this.looksUntilRunning;
    const state = isSettled ? this.finalState : 'provisioning';
    const phase = state === 'running' ? 'running' : state === 'failed' ? 'failed' : 'pending';
    return {
      backendVmId: held.id,
      state,
      phase,
      name: held.spec.name,
      ...(phase === 'running' ? { myceliumIp: '127.0.0.1' } : {}),
    };
  }
}

function noAnswer(message: string): BackendError {
  return new BackendError('unknown', message, { isSilence: true });
}
