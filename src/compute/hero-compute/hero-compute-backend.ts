import { readFile } from 'node:fs/promises';
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
import { notSent, type Exchange } from './exchange.ts';
import { HttpExchange } from './http-exchange.ts';
import { LineExchange } from './line-exchange.ts';
import { RpcClient } from './rpc-client.ts';
import { readGateway, readList, readLog, readOptional, readSlices, readVm } from './shapes.ts';
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
  /** A file with a bearer token for the router in front; read anew for each request. */
  readonly tokenFile?: string;
  /** Identity headers for the router in front. */
  readonly headers?: Readonly<Record<string, string>>;
}

const unixPrefix = 'unix:';
/** Behind a router an answer that was given up may still be on its way for as long as it waits. */
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

  /** Once `stop` is aborted nothing is waited for any more. */
  constructor(config: HeroComputeConfig, stop?: AbortSignal) {
    const { name, methodPrefix, pollIntervalMs, deployTimeoutMs, requestTimeoutMs } = config;
    const transport = config.endpoint.startsWith(unixPrefix) ? 'unix' : 'tcp';
    const quietWaitMs = config.quietWaitMs ?? quietWaitDefaultMs[transport];
    this.name = name;
    this.pace = { pollIntervalMs, deployTimeoutMs, requestTimeoutMs, quietWaitMs };
    this.#rpc = new RpcClient(createExchange(config, stop), { backend: name, methodPrefix });
    this.#node = config.node;
  }

  resolveSize(size: SizeRequest): VmSize {
    return resolveSlices(this.name, size);
  }

  async check(): Promise<void> {
    try {
      await this.#rpc.call('list_slices', {}, () => undefined);
    } catch (error) {
      // An answer is an answer, also one that refuses.
      if (!isAnswer(error)) throw error;
    }
  }

  async listNodes(): Promise<readonly BackendNode[]> {
    const read = (value: unknown) => readSlices(value, this.#node ?? this.name);
    return await this.#rpc.call('list_slices', {}, read);
  }

  async deploy(spec: DeploySpec): Promise<BackendVm> {
    const node = spec.node ?? this.#node;
    const params = {
      name: spec.name,
      slice_count: spec.size.slices ?? spec.size.cpu,
      secret: spec.secret,
      image: spec.image,
      ssh_keys: spec.sshKeys,
      // Matched against the node's host name, whatever the param is called.
      ...(node === undefined ? {} : { node_sid: node }),
    };
    return await this.#rpc.call('deploy_vm', params, readVm);
  }

  async findVm({ backendVmId, secret }: BackendVmRef): Promise<BackendVm | undefined> {
    const params = { sid: backendVmId, secret };
    const read = (value: unknown) => readOptional(value, readVm);
    const found = await unlessRejected(this.#rpc.call('get_vm', params, read));
    return found ?? (await this.#listedVm(params));
  }

  async findVmsBySecret(secret: string): Promise<readonly BackendVm[]> {
    return await this.#rpc.call('list_vms', { secret }, (value) => readList(value, 'vms', readVm));
  }

  async deleteVm({ backendVmId, secret }: BackendVmRef): Promise<void> {
    const params = { sid: backendVmId, secret };
    await this.#deleteUnlessGone(
      this.#rpc.call('delete_vm', params, () => undefined),
      async () => await this.#listedVm(params),
    );
  }

  async vmLogs({ backendVmId, secret }: BackendVmRef): Promise<readonly string[]> {
    return await this.#rpc.call('vm_logs', { sid: backendVmId, secret }, readLog);
  }

  async deployGateway(spec: GatewaySpec): Promise<BackendGateway> {
    const params = {
      kind: spec.kind,
      ...(spec.kind === 'name' ? { name: spec.name } : { fqdn: spec.fqdn }),
      backends: [spec.target],
      secret: spec.secret,
    };
    return await this.#rpc.call('deploy_webgateway', params, readGateway);
  }

  async findGateway(id: string, secret: string): Promise<BackendGateway | undefined> {
    const params = { sid: id, secret };
    const read = (value: unknown) => readOptional(value, readGateway);
    const found = await unlessRejected(this.#rpc.call('get_webgateway', params, read));
    return found ?? (await this.#listedGateway(params));
  }

  async findGatewaysBySecret(secret: string): Promise<readonly BackendGateway[]> {
    return await this.#rpc.call('list_webgateways', { secret }, (value) =>
      readList(value, 'webgateways', readGateway),
    );
  }

  async deleteGateway(id: string, secret: string): Promise<void> {
    const params = { sid: id, secret };
    await this.#deleteUnlessGone(
      this.#rpc.call('delete_webgateway', params, () => undefined),
      async () => await this.#listedGateway(params),
    );
  }

  async #listedVm({ sid, secret }: Owned): Promise<BackendVm | undefined> {
    const listed = await this.findVmsBySecret(secret);
    return listed.find((vm) => vm.backendVmId === sid);
  }

  async #listedGateway({ sid, secret }: Owned): Promise<BackendGateway | undefined> {
    const listed = await this.findGatewaysBySecret(secret);
    return listed.find((gateway) => gateway.backendGatewayId === sid);
  }

  /** A refused delete is success where the list no longer shows it, or shows that it is going. */
  async #deleteUnlessGone(
    deleting: Promise<void>,
    look: () => Promise<{ readonly phase: string } | undefined>,
  ): Promise<void> {
    try {
      await deleting;
    } catch (error) {
      if (!isRejection(error)) throw error;
      const left = await look();
      if (left !== undefined && left.phase !== 'deleting') throw error;
    }
  }
}

/** Params that name one thing at the backend and prove that it is ours. */
interface Owned {
  readonly sid: string;
  readonly secret: string;
}

function createExchange(config: HeroComputeConfig, stop: AbortSignal | undefined): Exchange {
  const { endpoint, protocol, requestTimeoutMs: timeoutMs } = config;
  const limit = { timeoutMs, stop };
  const readHeaders = async () => await headersOf(config);
  if (!endpoint.startsWith(unixPrefix)) {
    return new HttpExchange({ url: new URL(endpoint) }, { ...limit, readHeaders });
  }
  const socketPath = endpoint.slice(unixPrefix.length);
  const line = new LineExchange({ socketPath, ...limit });
  const http = new HttpExchange({ socketPath, path: '/rpc' }, { ...limit, readHeaders });
  if (protocol === 'auto') return new DetectingExchange({ line, http });
  return protocol === 'line' ? line : http;
}

async function headersOf({
  headers = {},
  tokenFile,
}: HeroComputeConfig): Promise<Readonly<Record<string, string>>> {
  if (tokenFile === undefined) return headers;
  let token: string;
  try {
    token = (await readFile(tokenFile, 'utf8')).trim();
  } catch (error) {
    throw notSent('the file with its token cannot be read', { cause: error });
  }
  return { ...headers, authorization: `Bearer ${token}` };
}

async function unlessRejected<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isRejection(error)) return undefined;
    throw error;
  }
}

/** The backend understood the call and refused it. */
function isRejection(error: unknown): boolean {
  return isAnswer(error) && error.failure !== 'unsupported';
}

function isAnswer(error: unknown): error is BackendError {
  return (
    error instanceof BackendError && error.failure !== 'not_sent' && error.failure !== 'unknown'
  );
}
