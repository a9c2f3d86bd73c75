import type {
  Condition,
  DeployIntent,
  ExpiryNotice,
  GatewayRecord,
  JobErrorRecord,
  VmRecord,
  VmSize,
  VmState,
} from '../../core/records.ts';
import { jsonOrNull, parseJson, withoutNulls } from '../columns.ts';

/** A row of `vms` with the name of its user; JSON in `size`, `conditions`, `gateway`, `error`, `deploy`, `expiry_notice`. */
export interface VmRow {
  readonly id: string;
  readonly user_id: string;
  readonly username: string;
  readonly name: string;
  readonly profile: string;
  readonly backend: string;
  readonly backend_vm_id: string | null;
  readonly node: string | null;
  readonly size: string;
  readonly image: string;
  readonly bootstrap: string;
  readonly state: VmState;
  readonly conditions: string;
  readonly mycelium_ip: string | null;
  readonly public_ip: string | null;
  readonly gateway: string | null;
  readonly url: string | null;
  readonly ssh_host_key: string | null;
  readonly job_id: string;
  readonly error: string | null;
  readonly deploy: string;
  readonly operator_access: number;
  readonly created_at: number;
  readonly updated_at: number;
  readonly ready_at: number | null;
  readonly expires_at: number | null;
  readonly expiry_notice: string | null;
}

/** What an update may write: everything but the identity. */
export const vmMutableColumns = [
  'name',
  'profile',
  'backend_vm_id',
  'node',
  'size',
  'image',
  'bootstrap',
  'state',
  'conditions',
  'mycelium_ip',
  'public_ip',
  'gateway',
  'url',
  'ssh_host_key',
  'job_id',
  'error',
  'deploy',
  'operator_access',
  'updated_at',
  'ready_at',
  'expires_at',
  'expiry_notice',
] as const;

export const vmIdentityColumns = ['id', 'user_id', 'backend', 'created_at'] as const;

/** The record that a row holds. */
export function toVmRecord(row: VmRow): VmRecord {
  return withoutNulls({
    id: row.id,
    userId: row.user_id,
    username: row.username,
    name: row.name,
    profile: row.profile,
    backend: row.backend,
    backendVmId: row.backend_vm_id,
    node: row.node,
    // The JSON columns hold what toVmColumns wrote from these very types.
    size: parseJson(row.size) as VmSize,
    image: row.image,
    bootstrap: row.bootstrap,
    state: row.state,
    conditions: parseJson(row.conditions) as readonly Condition[],
    myceliumIp: row.mycelium_ip,
    publicIp: row.public_ip,
    gateway: row.gateway === null ? null : (parseJson(row.gateway) as GatewayRecord),
    url: row.url,
    sshHostKey: row.ssh_host_key,
    jobId: row.job_id,
    error: row.error === null ? null : (parseJson(row.error) as JobErrorRecord),
    deploy: parseJson(row.deploy) as DeployIntent,
    operatorAccess: row.operator_access === 1,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    readyAt: row.ready_at,
    expiresAt: row.expires_at,
    expiryNotice:
      row.expiry_notice === null ? null : (parseJson(row.expiry_notice) as ExpiryNotice),
  });
}

/** The named parameters of an insert or update. */
export function toVmColumns(vm: Omit<VmRecord, 'username'>): Omit<VmRow, 'username' | 'job_id'> & {
  readonly job_id: string | null;
} {
  return {
    id: vm.id,
    user_id: vm.userId,
    name: vm.name,
    profile: vm.profile,
    backend: vm.backend,
    backend_vm_id: vm.backendVmId ?? null,
    node: vm.node ?? null,
    size: JSON.stringify(vm.size),
    image: vm.image,
    bootstrap: vm.bootstrap,
    state: vm.state,
    conditions: JSON.stringify(vm.conditions),
    mycelium_ip: vm.myceliumIp ?? null,
    public_ip: vm.publicIp ?? null,
    gateway: jsonOrNull(vm.gateway),
    url: vm.url ?? null,
    ssh_host_key: vm.sshHostKey ?? null,
    job_id: vm.jobId ?? null,
    error: jsonOrNull(vm.error),
    deploy: JSON.stringify(vm.deploy),
    operator_access: vm.operatorAccess ? 1 : 0,
    created_at: vm.createdAt,
    updated_at: vm.updatedAt,
    ready_at: vm.readyAt ?? null,
    expires_at: vm.expiresAt ?? null,
    expiry_notice: jsonOrNull(vm.expiryNotice),
  };
}
