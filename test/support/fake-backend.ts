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

type Fault = 'lose_answer' | 'lose_request' | 'not_sent' | 'reject' | 'reject_after_effect';

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
  readonly pace = {
    pollIntervalMs: 5,
    deployTimeoutMs: 60_000,
    requestTimeoutMs: 20,
    quietWaitMs: 50,
  };
  readonly vms = new Map<string, HeldVm>();
  readonly gateways = new Map<string, BackendGateway & { secret: string }>();
  readonly takenNames = new Set<string>();
  readonly deploys: DeploySpec[] = [];
  /** Consumed one by one by `deploy`; empty: all is well. */
  readonly deployFaults: Fault[] = [];
  looksUntilRunning = 2;
  /** State that the VMs show once they have been looked at often enough. */
  finalState = 'running';
  #down = false;
  #count = 0;

  /** While down nothing can be sent. */
  setDown(down: boolean): void {
    this.#down = down;
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
    return [{ node: 'tfnode-1', slicesTotal: 8, slicesFree: 8 - this.vms.size }];
  }

  async deploy(spec: DeploySpec): Promise<BackendVm> {
    this.#arrive();
    const fault = this.deployFaults.shift();
    if (fault === 'not_sent') throw new BackendError('not_sent', 'connection refused');
    if (fault === 'lose_request') throw new BackendError('unknown', 'no answer');
    if (fault === 'reject') throw new BackendError('rejected', 'node is asleep');
    this.deploys.push(spec);
    this.#count += 1;
    const held = { id: `sid-${this.#count}`, secret: spec.secret, spec, looks: 0 };
    this.vms.set(held.id, held);
    if (fault === 'lose_answer') throw new BackendError('unknown', 'no answer');
    if (fault === 'reject_after_effect') throw new BackendError('rejected', 'internal error');
    return this.#show(held);
  }

  async findVm({ backendVmId, secret }: BackendVmRef): Promise<BackendVm | undefined> {
    this.#arrive();
    const held = this.vms.get(backendVmId);
    if (held?.secret !== secret) return undefined;
    held.looks += 1;
    return this.#show(held);
  }

  async findVmsBySecret(secret: string): Promise<readonly BackendVm[]> {
    this.#arrive();
    return [...this.vms.values()]
      .filter((held) => held.secret === secret)
      .map((held) => this.#show(held));
  }

  async deleteVm({ backendVmId, secret }: BackendVmRef): Promise<void> {
    this.#arrive();
    if (this.vms.get(backendVmId)?.secret === secret) this.vms.delete(backendVmId);
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
    const held = { backendGatewayId: id, state: 'ready', phase: 'ready', name, fqdn } as const;
    this.gateways.set(id, { ...held, secret: spec.secret });
    return held;
  }

  async findGateway(id: string, secret: string): Promise<BackendGateway | undefined> {
    this.#arrive();
    const held = this.gateways.get(id);
    return held?.secret === secret ? held : undefined;
  }

  async findGatewaysBySecret(secret: string): Promise<readonly BackendGateway[]> {
    this.#arrive();
    return [...this.gateways.values()].filter((held) => held.secret === secret);
  }

  async deleteGateway(id: string, secret: string): Promise<void> {
    this.#arrive();
    if (this.gateways.get(id)?.secret === secret) this.gateways.delete(id);
  }

  #arrive(): void {
    if (this.#down) throw new BackendError('not_sent', 'backend "main" refuses connections');
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
