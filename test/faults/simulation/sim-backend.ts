import {
  BackendError,
  type BackendFailure,
  type BackendGateway,
  type BackendNode,
  type BackendVm,
  type BackendVmRef,
  type ComputeBackend,
  type DeploySpec,
  type GatewaySpec,
} from '../../../src/core/ports/compute.ts';
import type { SizeRequest, VmSize } from '../../../src/core/records.ts';
import { changeFate, deployFate, lastArrivalMs, lookFate, type Fate } from './call-fate.ts';
import type { Cloud } from './cloud.ts';
import type { World } from './world.ts';

/** Whoever wants to look at a deploy at the very moment at which the backend receives it. */
type DeployObserver = (spec: DeploySpec) => void;

/**
 * ComputeBackend over a Cloud: each call has a fate, drawn when it is made. What a call does happens
 * in the world's time, also after its caller is dead.
 */
export class SimBackend implements ComputeBackend {
  readonly name = 'main';
  readonly kind = 'hero_compute';
  readonly capabilities = {
    freeSize: false,
    publicIp: false,
    nameGateway: true,
    fqdnGateway: true,
  };
  readonly pace: ComputeBackend['pace'];
  readonly #world: World;
  readonly #cloud: Cloud;
  readonly #onDeploy: DeployObserver;
  #deploys = 0;

  constructor(world: World, cloud: Cloud, onDeploy: DeployObserver) {
    this.#world = world;
    this.#cloud = cloud;
    this.#onDeploy = onDeploy;
    this.pace = world.pace;
  }

  resolveSize(size: SizeRequest): VmSize {
    const slices = 'slices' in size ? size.slices : size.cpu;
    return { slices, cpu: slices, memory_mb: slices * 4_096 };
  }

  async check(): Promise<void> {
    await this.#look('check', () => undefined);
  }

  async listNodes(): Promise<readonly BackendNode[]> {
    return await this.#look('list_slices', () => []);
  }

  async deploy(spec: DeploySpec): Promise<BackendVm> {
    this.#deploys += 1;
    const call = this.#deploys;
    this.#onDeploy(spec);
    const fate = deployFate(this.#world);
    const what = `deploy ${call} of ${spec.name}`;
    const lastMs = this.#lastMs(fate);
    return await this.#change(what, fate, (listedFrom) =>
      this.#cloud.createVm(spec, { number: call, lastMs }, listedFrom).show(),
    );
  }

  async findVm({ backendVmId, secret }: BackendVmRef): Promise<BackendVm | undefined> {
    return await this.#look(`get ${backendVmId}`, () => {
      if (this.#world.happens('wrongSecret')) return undefined;
      return this.#owned(backendVmId, secret)?.show();
    });
  }

  async findVmsBySecret(secret: string): Promise<readonly BackendVm[]> {
    return await this.#look('list', () => {
      const listed = this.#cloud.isEmpty ? [] : this.#cloud.living(secret);
      return listed
        .filter(({ listedFrom }) => listedFrom <= this.#world.time.now)
        .map((vm) => vm.show());
    });
  }

  async deleteVm({ backendVmId, secret }: BackendVmRef): Promise<void> {
    await this.#change(`delete ${backendVmId}`, changeFate(this.#world), () => {
      if (!this.#world.happens('wrongSecret')) this.#owned(backendVmId, secret)?.delete();
    });
  }

  async vmLogs({ backendVmId, secret }: BackendVmRef): Promise<readonly string[]> {
    return await this.#look('logs', () => [`deploy of ${backendVmId} with ${secret}`]);
  }

  async deployGateway(spec: GatewaySpec): Promise<BackendGateway> {
    const what = `gateway "${spec.name ?? spec.fqdn ?? ''}"`;
    return await this.#change(what, changeFate(this.#world), (listedFrom) =>
      this.#cloud.createGateway(spec, listedFrom).show(),
    );
  }

  async findGateway(id: string, secret: string): Promise<BackendGateway | undefined> {
    return await this.#look(`get ${id}`, () => {
      if (this.#cloud.isEmpty) return undefined;
      return this.#cloud
        .livingGateways(secret)
        .find((each) => each.id === id)
        ?.show();
    });
  }

  async findGatewaysBySecret(secret: string): Promise<readonly BackendGateway[]> {
    return await this.#look('list gateways', () => {
      const listed = this.#cloud.isEmpty ? [] : this.#cloud.livingGateways(secret);
      return listed
        .filter(({ listedFrom }) => listedFrom <= this.#world.time.now)
        .map((gateway) => gateway.show());
    });
  }

  async deleteGateway(id: string, secret: string): Promise<void> {
    await this.#change(`delete ${id}`, changeFate(this.#world), () => {
      if (this.#cloud.isEmpty) return;
      this.#cloud
        .livingGateways(secret)
        .find((each) => each.id === id)
        ?.delete();
    });
  }

  #owned(id: string, secret: string) {
    if (this.#cloud.isEmpty) return undefined;
    return this.#cloud.living(secret).find((vm) => vm.id === id);
  }

  /** `listedFrom` is handed to the effect: from when on a list shows what it makes. */
  async #change<T>(what: string, fate: Fate, effect: (listedFrom: number) => T): Promise<T> {
    const { time, random } = this.#world;
    const visibleMax = this.#lastMs(fate);
    let value: { readonly of: T } | undefined;
    let fault: BackendError | undefined;
    if (this.#cloud.isDown) return await this.#answer(what, this.#outage(fate), () => undefined);
    for (const effectAt of fate.effectsAt) {
      time.after(effectAt, () => {
        // A twin that no list shows is nobody's but a sweep's to find.
        const isKnown = fate.effectsAt.length === 1 || this.#world.options.needsSweep === true;
        const isLagging = isKnown && this.#world.happens('laggingList');
        const listedFrom = isLagging
          ? random.int(time.now, Math.max(time.now, visibleMax))
          : time.now;
        try {
          const made = effect(listedFrom);
          value ??= { of: made };
          if (this.#world.happens('diesAfterChange')) this.#cloud.breakDown();
        } catch (error) {
          if (!(error instanceof BackendError)) throw error;
          fault = error;
        }
      });
    }
    return await this.#answer(what, fate, () => {
      if (value === undefined && fault !== undefined) throw fault;
      return value;
    });
  }

  /** When the last of a call that is made now should have arrived. */
  #lastMs({ answerAt }: Fate): number {
    return this.#world.time.now + answerAt + lastArrivalMs(this.#world);
  }

  async #look<T>(what: string, read: () => T): Promise<T> {
    const fate = lookFate(this.#world);
    return await this.#answer(what, this.#cloud.isDown ? this.#outage(fate) : fate, () => ({
      of: read(),
    }));
  }

  async #answer<T>(
    what: string,
    { answer, answerAt }: Fate,
    take: () => { readonly of: T } | undefined,
  ): Promise<T> {
    const { time, trace } = this.#world;
    await time.wait(answerAt);
    const isCut = this.#cloud.isDown && answer === 'value';
    const failure = isCut ? 'unknown' : answer;
    if (failure !== 'value') {
      trace.note('backend', `${what}: ${failure}`);
      throw failed(failure);
    }
    const value = take();
    trace.note('backend', `${what}: ${value === undefined ? 'unknown' : told(value.of)}`);
    if (value === undefined) throw failed('unknown');
    return value.of;
  }

  #outage({ answerAt }: Fate): Fate {
    const isRefused = this.#world.random.chance(0.7);
    return isRefused
      ? { effectsAt: [], answer: 'not_sent', answerAt: 1 }
      : { effectsAt: [], answer: 'unknown', answerAt };
  }
}

function failed(failure: BackendFailure): BackendError {
  const isSilence = failure === 'not_sent' || failure === 'unknown';
  return new BackendError(failure, `backend "main": ${failure}`, { isSilence });
}

/** An answer in few words. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(told).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const { backendVmId, backendGatewayId, state } = value as Readonly<Record<string, unknown>>;
  return `${String(backendVmId ?? backendGatewayId)} ${String(state)}`;
}
