import { isDeployerError } from '../errors.ts';
import { BackendError } from '../ports/compute.ts';
import type { Log } from '../ports/log.ts';
import type { SecretHolder } from '../ports/reconcile.ts';
import type { Store } from '../ports/store.ts';
import type { VmPatch, VmRecord } from '../records.ts';
import { refreshPatch } from '../vms/observed.ts';
import type { Target } from './finding.ts';
import type { Place } from './look.ts';
import type { Adoption, Deletion } from './remedies.ts';

interface Scene extends Place {
  readonly store: Pick<Store, 'reconcile' | 'vms' | 'jobs'>;
  readonly log: Log;
}

/** Enters what carries the row's secret as the row's own. False where the row is not free for it. */
export async function adopt(
  { store, log, backend }: Scene,
  { holder, adoptable }: Adoption,
  now: number,
): Promise<boolean> {
  // A job that came between may have given the row another VM, and another secret.
  const change = (vm: VmRecord): VmPatch =>
    vm.jobId === holder.vm.jobId ? adoptionPatch(vm, adoptable, now) : {};
  try {
    const after = await store.reconcile.updateIdle(holder.vm.id, change, now);
    if (after === undefined || !isEntered(after, adoptable)) return false;
  } catch (error) {
    // The id belongs to another row.
    if (!isDeployerError(error, 'BACKEND_REJECTED')) throw error;
    log.warn({ vm: holder.vm.id, err: error }, 'a VM with our secret cannot be adopted');
    return false;
  }
  log.info({ vm: holder.vm.id, backend: backend.name }, 'adopted what carries the secret of a VM');
  return true;
}

function isEntered(vm: VmRecord, adoptable: Adoption['adoptable']): boolean {
  return 'vm' in adoptable
    ? vm.backendVmId === adoptable.vm.backendVmId
    : vm.gateway?.backendGatewayId === adoptable.gateway.backendGatewayId;
}

/** Nothing, where the row has one of its own by now. */
export function adoptionPatch(
  vm: VmRecord,
  adoptable: Adoption['adoptable'],
  now: number,
): VmPatch {
  if ('vm' in adoptable) {
    return vm.backendVmId === undefined
      ? refreshPatch(vm, { current: vm, found: adoptable.vm }, now)
      : {};
  }
  if (vm.gateway?.backendGatewayId !== undefined || vm.gateway === undefined) return {};
  const { uncertainSince: _settled, calling: _ended, ...rest } = vm.gateway;
  const { backendGatewayId, state, name = rest.name } = adoptable.gateway;
  return { gateway: { ...rest, ...(name === undefined ? {} : { name }), backendGatewayId, state } };
}

/** Asks for one deletion. False where it is not wanted any more, or the backend did not take it. */
export async function deleteTarget(scene: Scene, { holder, target }: Deletion): Promise<boolean> {
  const { store, backend, log } = scene;
  if (!(await isStillTooMuch(store, holder, target))) return false;
  const held = await store.reconcile.secret(holder);
  if (held.kind !== 'secret') return false;
  const { secret } = held;
  const fields = { backend: backend.name, [target.kind]: target.id };
  try {
    if (target.kind === 'vm') await backend.deleteVm({ backendVmId: target.id, secret });
    else await backend.deleteGateway(target.id, secret);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    log.warn({ ...fields, err: error }, 'the backend did not take a deletion; trying again');
    return false;
  }
  log.info(fields, 'had something deleted that carries one of our secrets and is too much');
  return true;
}

/** The last look before the call: the row is as it was judged, and the target is not its own. */
async function isStillTooMuch(
  store: Pick<Store, 'vms' | 'jobs'>,
  holder: SecretHolder,
  target: Target,
): Promise<boolean> {
  if (holder.kind === 'tombstone') return true;
  const { id, jobId } = holder.vm;
  const vm = await store.vms.find(id);
  const busy = await store.jobs.unfinishedOf(id);
  if (vm === undefined || busy.length > 0 || vm.jobId !== jobId) return false;
  return target.id !== (target.kind === 'vm' ? vm.backendVmId : vm.gateway?.backendGatewayId);
}
