import { BackendError } from '../../ports/compute.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { blocked, pollDelayMs } from './pace.ts';

/** Complete answers without the VM before its row may be dropped (decision 11). */
const absencesMin = 3;
/** A VM that still runs after this long is asked to be deleted once more. */
const askAgainEveryPasses = 20;

/**
 * Drops the row only when the backend has shown the absence in several complete answers, by id and by
 * secret. The secret goes to a tombstone, so that a VM that arrives late can still be deleted.
 */
export const confirm: Step = async (context) => {
  try {
    return (await isAbsent(context)) ? await absent(context) : await present(context);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return blocked(context, `backend ${context.backend.name}`, error.message);
  }
};

async function isAbsent(context: StepContext): Promise<boolean> {
  const { backend, vm, world } = context;
  const secret = await world.store.vms.secret(vm.id);
  const listed = await backend.findVmsBySecret(secret);
  if (listed.length > 0) return false;
  if (vm.backendVmId === undefined) return true;
  return (await backend.findVm({ backendVmId: vm.backendVmId, secret })) === undefined;
}

async function absent(context: StepContext): Promise<StepOutcome> {
  const seen = context.step.data?.['absences'];
  const absences = (typeof seen === 'number' ? seen : 0) + 1;
  if (absences >= absencesMin) {
    return { kind: 'done', message: 'the backend no longer has it', dropVm: true };
  }
  await context.remember({ absences });
  return { kind: 'again', afterMs: 100, message: 'gone; looking once more' };
}

async function present(context: StepContext): Promise<StepOutcome> {
  if (context.step.data?.['absences'] !== undefined) await context.remember({});
  if (context.pass % askAgainEveryPasses === 0) await askAgain(context);
  const afterMs = pollDelayMs(context, context.backend.pace.pollIntervalMs);
  return { kind: 'again', afterMs, message: 'waiting until the backend no longer has it' };
}

async function askAgain(context: StepContext): Promise<void> {
  const { backend, vm, world } = context;
  const secret = await world.store.vms.secret(vm.id);
  const listed = await backend.findVmsBySecret(secret);
  for (const { backendVmId, phase } of listed) {
    if (phase !== 'deleting') await backend.deleteVm({ backendVmId, secret });
  }
}
