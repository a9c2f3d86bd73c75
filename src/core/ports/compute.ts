import type { SizeRequest, VmSize } from '../records.ts';

/** What a backend can be asked for; shown by `list_backends`. */
export interface BackendCapabilities {
  readonly freeSize: boolean;
  readonly publicIp: boolean;
  readonly nameGateway: boolean;
  readonly fqdnGateway: boolean;
}

/** Names a VM at its backend and proves that it is ours. Both halves are needed for every call. */
export interface BackendVmRef {
  readonly backendVmId: string;
  readonly secret: string;
}

export interface DeploySpec {
  readonly name: string;
  readonly size: VmSize;
  readonly secret: string;
  /** Full flist URL. */
  readonly image: string;
  /** OpenSSH public key lines: the user's, then the operator's. */
  readonly sshKeys: readonly string[];
  /** Host name of the node (`tfnode-<id>`); absent: the backend's default. */
  readonly node?: string;
}

/** A VM as the backend tells of it. `state` is the backend's own word and may be unknown to us. */
export interface BackendVm {
  readonly backendVmId: string;
  readonly state: string;
  /** The state as far as it is known: anything new is `pending`. */
  readonly phase: 'pending' | 'running' | 'failed' | 'deleting';
  readonly name?: string;
  readonly myceliumIp?: string;
  readonly publicIp?: string;
}

export interface GatewaySpec {
  readonly kind: 'name' | 'fqdn';
  readonly name?: string;
  readonly fqdn?: string;
  /** Exactly one `http://v4:port` or `http://[v6]:port`. */
  readonly target: string;
  readonly secret: string;
}

export interface BackendGateway {
  readonly backendGatewayId: string;
  readonly state: string;
  readonly phase: 'pending' | 'ready' | 'failed' | 'deleting';
  readonly kind?: string;
  readonly name?: string;
  /** For kind `name` known only once the phase is `ready`. */
  readonly fqdn?: string;
}

export interface BackendNode {
  readonly node: string;
  readonly slicesTotal?: number;
  readonly slicesFree?: number;
}

/**
 * A compute backend. Every method is one attempt with a time limit of its own and throws
 * BackendError; repeating, waiting and deciding is the core's business.
 */
export interface ComputeBackend {
  readonly name: string;
  readonly kind: 'hero_compute' | 'opentofu';
  readonly capabilities: BackendCapabilities;
  /** The slowest poll and other paces that belong to this backend, in milliseconds. */
  readonly pace: {
    readonly pollIntervalMs: number;
    readonly deployTimeoutMs: number;
    /** One call takes at most this long. */
    readonly requestTimeoutMs: number;
    /** How long after the call an effect of unknown outcome may still arrive: no repeat before. */
    readonly quietWaitMs: number;
  };
  /** The size as this backend gives it; throws DeployerError SIZE_NOT_EXPRESSIBLE with the nearest. */
  resolveSize(size: SizeRequest): VmSize;
  /** Resolves if the backend answers; throws BackendError otherwise. */
  check(): Promise<void>;
  listNodes(): Promise<readonly BackendNode[]>;
  /** Starts a deploy; answers before the VM runs. */
  deploy(spec: DeploySpec): Promise<BackendVm>;
  /** Undefined: the backend answered that there is no such VM (or that the secret is wrong). */
  findVm(ref: BackendVmRef): Promise<BackendVm | undefined>;
  /** All VMs that carry the secret: how an unknown outcome becomes known. */
  findVmsBySecret(secret: string): Promise<readonly BackendVm[]>;
  /** Starts a delete; already gone is success. */
  deleteVm(ref: BackendVmRef): Promise<void>;
  vmLogs(ref: BackendVmRef): Promise<readonly string[]>;
  deployGateway(spec: GatewaySpec): Promise<BackendGateway>;
  findGateway(id: string, secret: string): Promise<BackendGateway | undefined>;
  findGatewaysBySecret(secret: string): Promise<readonly BackendGateway[]>;
  /** Already gone is success. */
  deleteGateway(id: string, secret: string): Promise<void>;
}

/**
 * What is known after a backend call failed:
 * - `not_sent`: the request certainly did not arrive; it may be repeated at once.
 * - `unknown`: it may or may not have taken effect; look it up before anything else.
 * - `rejected`: the backend answered with an error of its own.
 * - `name_taken`: a rejection that says that the gateway name belongs to somebody.
 * - `no_capacity`: a rejection that says that the node is full.
 * - `unsupported`: the method does not exist on this backend.
 */
export type BackendFailure =
  'not_sent' | 'unknown' | 'rejected' | 'name_taken' | 'no_capacity' | 'unsupported';

/** The message is safe for clients: it has the backend's name and its own text, redacted and cut. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly failure: BackendFailure;
  /**
   * Whether the backend gave no sign of life: it could not be reached, or did not answer in time. Any
   * answer is one, also one that is not understood, and one that turns us away. Default false.
   */
  readonly isSilence: boolean;

  constructor(
    failure: BackendFailure,
    message: string,
    { isSilence = false, ...options }: { cause?: unknown; isSilence?: boolean } = {},
  ) {
    super(message, options);
    this.failure = failure;
    this.isSilence = isSilence;
  }
}
