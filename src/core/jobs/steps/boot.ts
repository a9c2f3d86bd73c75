import { BackendError, type BackendVm } from '../../ports/compute.ts';
import { observedPatch } from '../../vms/observed.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { forgetAbsence, lostVm } from './absence.ts';
import { blockedByBackend, isPast, pollDelayMs } from './pace.ts';

/**
 * Waits until the backend says `running` and has given an address. Both are the backend's word; that
 * the VM can be reached is for the next step to see.
 */
export const boot: Step = async (context) => {
  const { vm, backend, world } = context;
  if (vm.backendVmId === undefined) throw new Error('boot before deploy');
  let found: BackendVm | undefined;
  try {
    const secret = await world.store.vms.secret(vm.id);
    found = await backend.findVm({ backendVmId: vm.backendVmId, secret });
  } catch (error) {
    // A failure to look is no failure of the VM (decision 10): only an answer ends the wait.
    await forgetAbsence(context);
    return blockedByBackend(context, error);
  }
  if (found === undefined) {
    const afterMs = backend.pace.pollIntervalMs;
    const waiting = {
      kind: 'again',
      afterMs,
      message: 'the backend does not show the VM',
    } as const;
    return (await lostVm(context)) ?? waiting;
  }
  await forgetAbsence(context);
  if (found.phase === 'running' && found.myceliumIp !== undefined) {
    return {
      kind: 'done',
      message: `running at ${found.myceliumIp}`,
      vm: observedPatch(context.vm, found, context.world.clock.now()),
    };
  }
  if (found.phase === 'failed') return await deployFailed(context, found);
  if (isPast(context, backend.pace.deployTimeoutMs)) return timedOut(context, found.state);
  const message = waitingMessage(found);
  const patch = observedPatch(context.vm, found, context.world.clock.now());
  if (context.job.message !== message) await context.commit({ job: { message }, vm: patch });
  return { kind: 'again', afterMs: pollDelayMs(context, backend.pace.pollIntervalMs), message };
};

function waitingMessage(found: BackendVm): string {
  return found.phase === 'running'
    ? 'the backend says "running"; waiting for an address'
    : `the backend says "${found.state}"`;
}

async function deployFailed(context: StepContext, found: BackendVm): Promise<StepOutcome> {
  const lines = await lastBackendLines(context, found.backendVmId);
  return {
    kind: 'failed',
    reason: 'DEPLOY_FAILED',
    message: `backend "${context.backend.name}" says "${found.state}" of the deploy`,
    retryable: false,
    details: { backend_state: found.state, ...(lines.length === 0 ? {} : { backend_log: lines }) },
    vm: observedPatch(context.vm, found, context.world.clock.now()),
  };
}

/** The end of the backend's own log: why it failed, in its words. Best effort. */
async function lastBackendLines(context: StepContext, backendVmId: string): Promise<string[]> {
  const secret = await context.world.store.vms.secret(context.vm.id);
  try {
    const lines = await context.backend.vmLogs({ backendVmId, secret });
    return lines.slice(-5).map((line) => line.replaceAll(secret, '[redacted]').slice(0, 500));
  } catch (error) {
    if (error instanceof BackendError) return [];
    throw error;
  }
}

function timedOut(context: StepContext, state: string): StepOutcome {
  return {
    kind: 'failed',
    reason: 'DEPLOY_TIMEOUT',
    message: `the VM was not running with an address within ${context.backend.pace.deployTimeoutMs / 1000} s (last seen "${state}")`,
    retryable: true,
    details: { backend_state: state },
  };
}
