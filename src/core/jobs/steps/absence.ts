import { BackendError } from '../../ports/compute.ts';
import type { StepContext, StepOutcome } from '../step.ts';

/** Complete answers without the VM before it counts as gone (decision 11). */
const answersMin = 3;

interface Absence {
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/**
 * Counts one complete answer of the backend without the VM. True once there are enough of them, over
 * at least `spanMs` of elapsed time: a backend that starts shows an empty list for a moment.
 */
export async function noteAbsence(context: StepContext, spanMs: number): Promise<boolean> {
  const { times } = context;
  const { count, since } = absenceOf(context) ?? { count: 0, since: times.begin('absence') };
  // What passed in an earlier process is not known for certain: the span begins anew.
  const lastsMs = times.sinceMs('absence', since, 0);
  if (count + 1 >= answersMin && lastsMs >= spanMs) return true;
  await context.remember({ ...context.step.data, absence: { count: count + 1, since } });
  return false;
}

/**
 * As `noteAbsence` over two polls, for what is asked for anew once it is certain that it is not there:
 * the count then begins anew as well.
 */
export async function isCertainlyAbsent(context: StepContext): Promise<boolean> {
  const isCertain = await noteAbsence(context, 2 * context.backend.pace.pollIntervalMs);
  if (isCertain) await forgetAbsence(context);
  return isCertain;
}

/** The VM was shown, or the backend did not answer: the count begins anew. */
export async function forgetAbsence(context: StepContext): Promise<void> {
  if (absenceOf(context) === undefined) return;
  await context.remember({ ...context.step.data, absence: null });
}

/**
 * For a step that cannot reach the VM: whether there is one at all. The failure of the job when the
 * backend no longer shows it; undefined when it does, or cannot be asked.
 */
export async function lostVm(
  context: StepContext,
): Promise<Extract<StepOutcome, { kind: 'failed' }> | undefined> {
  const { backend, vm, world } = context;
  const { backendVmId } = vm;
  if (backendVmId === undefined || !world.backends.has(vm.backend)) return undefined;
  try {
    const secret = await world.store.vms.secret(vm.id);
    if ((await backend.findVm({ backendVmId, secret })) !== undefined) {
      await forgetAbsence(context);
      return undefined;
    }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    await forgetAbsence(context);
    return undefined;
  }
  const { pollIntervalMs, quietWaitMs } = backend.pace;
  // A list may lag behind a deploy for as long as the deploy itself may arrive late.
  if (!(await noteAbsence(context, Math.max(quietWaitMs, 2 * pollIntervalMs)))) return undefined;
  return {
    kind: 'failed',
    reason: 'VM_LOST',
    message: `backend "${backend.name}" no longer has VM "${backendVmId}"; \`redeploy_vm\` makes it anew`,
    retryable: false,
  };
}

function absenceOf(context: StepContext): Absence | undefined {
  const absence = context.step.data?.['absence'];
  // Only `noteAbsence` writes it.
  return typeof absence === 'object' && absence !== null ? (absence as Absence) : undefined;
}
