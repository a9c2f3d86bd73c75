import { deletionBegunPatch } from '../../vms/removal.ts';
import type { Step, StepContext } from '../step.ts';
import { blockedByBackend } from './pace.ts';

/**
 * Has the backend delete the VM, and any other that carries the same secret (a repeated deploy).
 * Already gone is success. The row stays until `confirm` has seen the absence (D-24).
 */
export const deleteVm: Step = async (context) => {
  const { backend, world, vm } = context;
  const secret = await world.store.vms.secret(vm.id);
  try {
    for (const backendVmId of await known(context, secret)) {
      await backend.deleteVm({ backendVmId, secret });
    }
  } catch (error) {
    return blockedByBackend(context, error);
  }
  const patch = deletionBegunPatch(context.vm, world.clock.now());
  return { kind: 'done', message: `backend "${backend.name}" accepted the delete`, vm: patch };
};

/** The VM of the row and whatever else carries its secret. */
async function known(context: StepContext, secret: string): Promise<ReadonlySet<string>> {
  const listed = await context.backend.findVmsBySecret(secret);
  const ids = new Set(listed.map(({ backendVmId }) => backendVmId));
  if (context.vm.backendVmId !== undefined) ids.add(context.vm.backendVmId);
  return ids;
}
