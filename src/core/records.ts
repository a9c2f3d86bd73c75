/**
 * The nouns as the core holds them and the store keeps them. Times are integers, milliseconds since
 * the epoch (UTC); the wire shapes of the contract are made from these by `present.ts`.
 */

/** Life of a VM's row: see `vms/vm-states.ts` for the legal moves. Gone means the row is gone. */
export type VmState = 'provisioning' | 'installing' | 'ready' | 'failed' | 'deleting';

export type ConditionType =
  | 'BackendRunning'
  | 'AddressAssigned'
  | 'SshReachable'
  | 'Bootstrapped'
  | 'GatewayReady'
  | 'Healthy';

/** One observed fact about a VM, with the time at which it last changed. */
export interface Condition {
  readonly type: ConditionType;
  readonly status: 'true' | 'false' | 'unknown';
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionAt: number;
}

/** What was asked for: slices, or a free-form size. Memory and root file system in MiB, disk in GiB. */
export type SizeRequest =
  | { readonly slices: number }
  | {
      readonly cpu: number;
      readonly memory_mb: number;
      readonly disk_gb?: number;
      readonly rootfs_mb?: number;
      readonly public_ip?: boolean;
    };

/** What a backend will give: always CPUs and memory, and what else is known. */
export interface VmSize {
  readonly slices?: number;
  readonly cpu: number;
  readonly memory_mb: number;
  readonly disk_gb?: number;
  readonly rootfs_mb?: number;
  readonly public_ip?: boolean;
}

/**
 * The public address of a VM. `name`: the grid gives the domain; `fqdn`: the caller owns it.
 * `backendGatewayId` is absent until the backend has answered; `attempts` and `uncertainSince`
 * are the intent (decision 3): written before the call that they speak of.
 */
export interface GatewayRecord {
  readonly kind: 'name' | 'fqdn';
  readonly name?: string;
  readonly fqdn?: string;
  readonly state: string;
  readonly backendGatewayId?: string;
  readonly attempts: number;
  readonly uncertainSince?: number;
  /** As in DeployIntent. */
  readonly calling?: true;
  /** Whether the caller chose the name: then a taken name is an error and no suffix is tried. */
  readonly fixedName: boolean;
}

/** Why a job or a VM failed. Shown to clients as it is. */
export interface JobErrorRecord {
  readonly reason: string;
  readonly message: string;
  readonly step: string;
  readonly retryable: boolean;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * The deploy intent. `uncertainSince` is set from before the call until its outcome is known; it is
 * the end of the call, or its beginning as long as `calling` says that the end was not seen.
 */
export interface DeployIntent {
  readonly attempts: number;
  readonly uncertainSince?: number;
  readonly calling?: true;
  /** What the backend said when it refused; decisive only once a lookup has found no VM. */
  readonly rejection?: string;
}

/**
 * How far the announcements of a VM's expiry date are. `stage` is the last that was made, at `at`; `set`
 * says that the date was set then, and nothing announced yet.
 */
export interface ExpiryNotice {
  readonly stage: 'set' | '24h' | '1h';
  readonly at: number;
  /** The life that the date gave the VM, from when it was set. Milliseconds. */
  readonly spanMs: number;
  /** Elapsed time that the last announcement has been out, as far as it matters. Milliseconds. */
  readonly outMs: number;
}

export interface UserRecord {
  readonly id: string;
  /** The Forge login, in the Forge's own spelling; unique regardless of case. */
  readonly username: string;
  readonly displayName?: string;
  readonly email?: string;
  readonly vmCount: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface VmRecord {
  readonly id: string;
  readonly userId: string;
  readonly username: string;
  /** The workload name at the backend; carries our id, so that an orphan can be recognised. */
  readonly name: string;
  readonly profile: string;
  readonly backend: string;
  /** Half of the VM's identity: (backend, backendVmId) is unique, backendVmId alone is not. */
  readonly backendVmId?: string;
  readonly node?: string;
  readonly size: VmSize;
  readonly image: string;
  /** A name of `[bootstraps.*]`, or `none`. */
  readonly bootstrap: string;
  readonly state: VmState;
  readonly conditions: readonly Condition[];
  readonly myceliumIp?: string;
  readonly publicIp?: string;
  readonly gateway?: GatewayRecord;
  readonly url?: string;
  /** The pinned host key as an OpenSSH line, `<type> <base64>`. */
  readonly sshHostKey?: string;
  /** The job that acts on the VM now, or the last one that did. */
  readonly jobId?: string;
  readonly error?: JobErrorRecord;
  readonly deploy: DeployIntent;
  /** False once the operator's keys were taken out of the VM. */
  readonly operatorAccess: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly readyAt?: number;
  readonly expiresAt?: number;
  /** There with `expiresAt`; shown to nobody. */
  readonly expiryNotice?: ExpiryNotice;
}

/** What may change on a VM. A key that is present with the value undefined clears the field. */
export type VmPatch = {
  readonly [
    K in keyof Omit<VmRecord, 'id' | 'userId' | 'username' | 'backend' | 'createdAt' | 'updatedAt'>
  ]?: VmRecord[K] | undefined;
};

/**
 * Why a tombstone was set: the VM is gone (`deleted`), a redeploy gave it a new secret (`redeployed`),
 * a forced delete gave up on a dead backend (`forced`), an operator resolved a problem so (`forgotten`).
 */
export type TombstoneCause = 'deleted' | 'redeployed' | 'forced' | 'forgotten';

export type JobKind = 'provision_vm' | 'delete_vm' | 'redeploy_vm' | 'bootstrap_vm';
export type JobState = 'queued' | 'running' | 'canceling' | 'succeeded' | 'failed' | 'canceled';
export type StepState = 'pending' | 'running' | 'succeeded' | 'failed' | 'skipped';

export interface StepRecord {
  readonly name: string;
  readonly state: StepState;
  /** Times that the step was begun or tried again after a fault; 0 before the first. */
  readonly attempt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly message?: string;
  /** What the step itself needs to go on after a crash; opaque to all others, never shown. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface JobRecord {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly vmId?: string;
  readonly userId?: string;
  readonly steps: readonly StepRecord[];
  readonly message?: string;
  /** What the job waits for that is not in its own hands, e.g. `backend main`. */
  readonly blockedOn?: string;
  readonly attempt: number;
  readonly nextAttemptAt?: number;
  readonly cancelRequestedAt?: number;
  /** The delete that overtook this job; it then ends `canceled` with reason SUPERSEDED. */
  readonly supersededBy?: string;
  readonly retryOf?: string;
  readonly error?: JobErrorRecord;
  readonly lastLine: number;
  readonly logComplete: boolean;
  readonly requestedBy: string;
  readonly requestId?: string;
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
  /** Rises with each claim; a worker that holds an older one is refused (fencing). */
  readonly runEpoch: number;
  /** Claims in a row, this one included, since the job last showed a sign of life; absent: none. */
  readonly recoveries?: number;
}

/** What a running job may change of itself. A key present with undefined clears the field. */
export type JobPatch = {
  readonly [
    K in
      | 'state'
      | 'message'
      | 'blockedOn'
      | 'attempt'
      | 'nextAttemptAt'
      | 'error'
      | 'logComplete'
      | 'startedAt'
      | 'endedAt'
  ]?: JobRecord[K] | undefined;
};

/** A change of one step, found by its position. Present-with-undefined clears. */
export interface StepPatch {
  readonly index: number;
  readonly state?: StepState;
  readonly attempt?: number;
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly message?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
}

export type LogStream = 'stdout' | 'stderr' | 'system';

/** A log line before the store gives it its number. Text is UTF-8-clean, redacted and cut. */
export interface NewLogLine {
  readonly time: number;
  readonly stream: LogStream;
  readonly text: string;
  readonly truncated?: true;
}

/** A stored line; `line` counts 1..n per job, without a hole. */
export interface LogLineRecord extends NewLogLine {
  readonly line: number;
}
