import {
  BackendError,
  type BackendCapabilities,
  type BackendGateway,
  type BackendNode,
  type BackendVm,
  type BackendVmRef,
  type ComputeBackend,
  type DeploySpec,
  type GatewaySpec,
} from '../../core/ports/compute.ts';
import type { SizeRequest, VmSize } from '../../core/records.ts';
import { DetectingExchange } from './detecting-exchange.ts';
import type { Exchange } from './exchange.ts';
import { HttpExchange } from './http-exchange.ts';
import { LineExchange } from './line-exchange.ts';
import { RpcClient } from './rpc-client.ts';
import { readGateway, readList, readLog, readSlices, readVm } from './shapes.ts';
import { resolveSlices } from './slices.ts';

/** Times in milliseconds. */
export interface HeroComputeConfig {
  readonly name: string;
  /** `unix:/path/of/rpc.sock`, or an http URL (through a router). */
  readonly endpoint: string;
  readonly protocol: 'auto' | 'line' | 'http';
  readonly methodPrefix: string;
  /** Default node, by host name (`tfnode-<id>`). */
  readonly node?: string;
  readonly pollIntervalMs: number;
  readonly deployTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly quietWaitMs?: number;
}

const unixPrefix = 'unix:';
const quietWaitDefaultMs = { unix: 10_000, tcp: 120_000 };

/**
 * ComputeService (hero_compute) on TFGrid: VMs in slices, everything asynchronous. Its errors have no
 * codes and "wrong secret" looks like "does not exist", so an error about one VM is checked against
 * the list of all that carry its secret, which is a complete answer.
 */
export class HeroComputeBackend implements ComputeBackend {
  readonly kind = 'hero_compute';
  readonly capabilities: BackendCapabilities = {
    freeSize: false,
    publicIp: false,
    nameGateway: true,
    fqdnGateway: true,
  };
  readonly name: string;
  readonly pace: ComputeBackend['pace'];
  readonly #rpc: RpcClient;
  readonly #node: string | undefined;

  constructor(config: HeroComputeConfig) {
    const { name, methodPrefix, pollIntervalMs, deployTimeoutMs } = config;
    const isUnix = config.endpoint.startsWith(unixPrefix);
    const quietWaitMs = config.quietWaitMs ?? quietWaitDefaultMs[isUnix ? 'unix' : 'tcp'];
    this.name = name;
    this.pace = { pollIntervalMs, deployTimeoutMs, quietWaitMs };
    this.#rpc = new RpcClient(createExchange(config), { backend: name, methodPrefix });
    this.#node = config.node;
  }

  resolveSize(size: SizeRequest): VmSize {
    return resolveSlices(this.name, size);
  }

  async check(): Promise<void> {
    try {
      await this.#rpc.call('list_slices', {});
    } catch (error) {
      // An answer is an answer, also one that refuses.
      if (error instanceof BackendError && isAnswer(error)) return;
      throw error;
    }
  }

  async listNodes(): Promise<readonly BackendNode[]> {
    const slices = await this.#rpc.call('list_slices', {});
    return readSlices(slices, this.#node ?? this.name);
  }

  async deploy(spec: DeploySpec): Promise<BackendVm> {
    const node = spec.node ?? this.#node;
    const vm = await this.#rpc.call('deploy_vm', {
      name: spec.name,
      slice_count: spec.size.slices ?? spec.size.cpu,
      secret: spec.secret,
      image: spec.image,
      ssh_keys: spec.sshKeys,
      // Matched against the node's host name, whatever the param is called.
      ...(node === undefined ? {} : { node_sid: node }),
    });
    return readVm(vm);
  }

  async findVm({ backendVmId, secret }: BackendVmRef): Promise<BackendVm | undefined> {
    try {
      return readVm(await this.#rpc.call('get_vm', { sid: backendVmId, secret }));
    } catch (error) {
      if (!isRejection(error)) throw error;
      const listed = await this.findVmsBySecret(secret);
      return listed.find((vm) => vm.backendVmId === backendVmId);
    }
  }

  async findVmsBySecret(secret: string): Promise<readonly BackendVm[]> {
    return readList(await this.#rpc.call('list_vms', { secret }), readVm);
  }

  async deleteVm({ backendVmId, secret }: BackendVmRef): Promise<void> {
    try {
      await this.#rpc.call('delete_vm', { sid: backendVmId, secret });
    } catch (error) {
      if (!isRejection(error)) throw error;
      const listed = await this.findVmsBySecret(secret);
      const left = listed.find((vm) => vm.backendVmId === backendVmId);
      if (left !== undefined && left.phase !== 'deleting') throw error;
    }
  }

  async vmLogs({ backendVmId, secret }: BackendVmRef): Promise<readonly string[]> {
    return readLog(await this.#rpc.call('vm_logs', { sid: backendVmId, secret }));
  }

  async deployGateway(spec: GatewaySpec): Promise<BackendGateway> {
    const gateway = await this.#rpc.call('deploy_webgateway', {
      kind: spec.kind,
      ...(spec.kind === 'name' ? { name: spec.name } : { fqdn: spec.fqdn }),
      backends: [spec.target],
      secret: spec.secret,
    });
    return readGateway(gateway);
  }

  async findGateway(id: string, secret: string): Promise<BackendGateway | undefined> {
    try {
      return readGateway(await this.#rpc.call('get_webgateway', { sid: id, secret }));
    } catch (error) {
      if (!isRejection(error)) throw error;
      const listed = await this.findGatewaysBySecret(secret);
      return listed.find((gateway) => gateway.backendGatewayId === id);
    }
  }

  async findGatewaysBySecret(secret: string): Promise<readonly BackendGateway[]> {
    return readList(await this.#rpc.call('list_webgateways', { secret }), readGateway);
  }

  async deleteGateway(id: string, secret: string): Promise<void> {
    try {
      await this.#rpc.call('delete_webgateway', { sid: id, secret });
    } catch (error) {
      if (!isRejection(error)) throw error;
      const listed = await this.findGatewaysBySecret(secret);
      const left = listed.find((gateway) => gateway.backendGatewayId === id);
      if (left !== undefined && left.phase !== 'deleting') throw error;
    }
  }
}

function createExchange(config: HeroComputeConfig): Exchange {
  const { endpoint, protocol, requestTimeoutMs: timeoutMs } = config;
  if (!endpoint.startsWith(unixPrefix)) {
    return new HttpExchange({ url: new URL(endpoint) }, { timeoutMs });
  }
  const socketPath = endpoint.slice(unixPrefix.length);
  const line = new LineExchange({ socketPath, timeoutMs });
  const http = new HttpExchange({ socketPath, path: '/rpc' }, { timeoutMs });
  if (protocol === 'auto') return new DetectingExchange({ line, http });
  return protocol === 'line' ? line : http;
}

/** The backend understood the call and refused it. */
function isRejection(error: unknown): error is BackendError {
  return error instanceof BackendError && isAnswer(error) && error.failure !== 'unsupported';
}

function isAnswer(error: BackendError): boolean {
  return error.failure !== 'not_sent' && error.failure !== 'unknown';
}
