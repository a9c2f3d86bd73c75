import { deletionBegunPatch } from '../../vms/removal.ts';
import type { Step, StepContext } from '../step.ts';
import { blockedByBackend } from './pace.ts';

/**
 * Has the backend delete the VM, and any other that carries the same secret (a repeated deploy).
 * Already gone is success. The row stays until `confirm` has seen the absence (D-24).
 */
export const deleteVm: Step = async (context) => {
  try {
    await askForDeletion(context);
  } catch (error) {
    return blockedByBackend(context, error);
  }
  const patch = deletionBegunPatch(context.vm, context.world.clock.now());
  const message = `backend "${context.backend.name}" accepted the delete`;
  return { kind: 'done', message, vm: patch };
};

/**
 * Asks for the deletion of the row's VM, which a list that lags may not show, and of whatever else carries
 * its secret; what is going already is not asked for again. Throws BackendError.
 */
export async function askForDeletion({ backend, world, vm }: StepContext): Promise<void> {
  const secret = await world.store.vms.secret(vm.id);
  const listed = await backend.findVmsBySecret(secret);
  const ids = new Set(listed.map(({ backendVmId }) => backendVmId));
  if (vm.backendVmId !== undefined) ids.add(vm.backendVmId);
  for (const { backendVmId, phase } of listed) if (phase === 'deleting') ids.delete(backendVmId);
  for (const backendVmId of ids) await backend.deleteVm({ backendVmId, secret });
}
