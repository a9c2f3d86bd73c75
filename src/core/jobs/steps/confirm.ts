import { BackendError } from '../../ports/compute.ts';
import type { VmPatch, VmRecord } from '../../records.ts';
import { deletionBegunPatch, vmGonePatch } from '../../vms/removal.ts';
import { newVmSecret, renewedVmPatch } from '../../vms/renewal.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { forgetAbsence, noteAbsence } from './absence.ts';
import { askForDeletion } from './delete-vm.ts';
import { removeGateways } from './delete-gateway.ts';
import { blockedByBackend, pollDelayMs } from './pace.ts';
import { quietLeftMs } from './quiet-wait.ts';

/** A VM that still runs after this long is asked to be deleted once more. */
const askAgainEveryPasses = 20;

/**
 * Drops the row only when the backend has shown the absence in several complete answers, by id and by
 * secret, of the VM and of its gateways. The secret goes to a tombstone, so that a VM that arrives
 * late can still be deleted. In a redeploy the row stays, with a secret of its own for the VM to come:
 * with the old one a late arrival would look like it.
 */
export const confirm: Step = async (context) => {
  try {
    return (await isAbsent(context)) ? await absent(context) : await present(context);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    await forgetAbsence(context);
    return blockedByBackend(context, error);
  }
};

async function isAbsent(context: StepContext): Promise<boolean> {
  const { backend, vm, world } = context;
  const secret = await world.store.vms.secret(vm.id);
  const listed = await backend.findVmsBySecret(secret);
  if (listed.length > 0) return false;
  if (vm.gateway !== undefined && !(await removeGateways(context))) return false;
  if (vm.backendVmId === undefined) return true;
  return (await backend.findVm({ backendVmId: vm.backendVmId, secret })) === undefined;
}

async function absent(context: StepContext): Promise<StepOutcome> {
  const { pollIntervalMs } = context.backend.pace;
  await tell(context, vmGonePatch(context.vm, context.world.clock.now()));
  // The gateway's step may have been given up before its time was over, and of several deploys whose answers
  // were lost one may have been found, while another is still on its way.
  const quietMs = Math.max(quietLeftMs(context, 'gateway'), quietLeftMs(context, 'deploy'));
  if (quietMs > 0) {
    const message = 'gone; waiting until nothing can arrive any more';
    return { kind: 'again', afterMs: Math.min(quietMs, pollIntervalMs), message };
  }
  if (await noteAbsence(context, 2 * pollIntervalMs)) {
    return { kind: 'done', message: 'the backend no longer has it', ...afterwards(context) };
  }
  return { kind: 'again', afterMs: pollIntervalMs, message: 'gone; looking once more' };
}

function afterwards({ job, vm, world }: StepContext) {
  if (job.kind === 'delete_vm') return { dropVm: 'deleted' } as const;
  return {
    vm: renewedVmPatch(vm, world.clock.now()),
    renewVm: { secret: newVmSecret(world.identifiers) },
  };
}

/** What was seen is on the row at once: a cancel may come before the absence is certain. */
async function tell(context: StepContext, patch: VmPatch): Promise<void> {
  const reasonOf = (conditions: VmRecord['conditions'] = []) =>
    conditions.find(({ type }) => type === 'BackendRunning')?.reason;
  if (reasonOf(context.vm.conditions) === reasonOf(patch.conditions)) return;
  await context.commit({ vm: patch });
}

async function present(context: StepContext): Promise<StepOutcome> {
  await forgetAbsence(context);
  await tell(context, deletionBegunPatch(context.vm, context.world.clock.now()));
  if (context.pass % askAgainEveryPasses === 0) await askForDeletion(context);
  const afterMs = pollDelayMs(context, context.backend.pace.pollIntervalMs);
  return { kind: 'again', afterMs, message: 'waiting until the backend no longer has it' };
}
