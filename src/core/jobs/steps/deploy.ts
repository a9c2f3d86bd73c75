import { BackendError, type BackendVm } from '../../ports/compute.ts';
import type { DeployIntent } from '../../records.ts';
import type { StepContext, StepOutcome, Step } from '../step.ts';
import { forgetAbsence, isCertainlyAbsent } from './absence.ts';
import { preferredVm } from '../../vms/preferred.ts';
import { blockedByBackend, pollDelayMs } from './pace.ts';
import { quietLeftMs } from './quiet-wait.ts';
import { rememberedKeys } from './read-keys.ts';
import { deleteSurplusVms } from './surplus.ts';

/** Deploys a VM may cost at most; beyond, a fault repeats itself and money is at stake. */
const deploysMax = 3;

/**
 * Has the backend make the VM: intent before effect (decision 3).
 *
 * INVARIANTS
 * - The secret was committed with the VM's row; the attempt is counted and marked uncertain, and
 *   that is committed, before the first byte goes to the backend.
 * - While the outcome of an attempt is uncertain no other one is made: the VM is looked up by its
 *   secret, and only a backend that shows none after the quiet wait, in several answers, is asked
 *   again: one that has just started shows an empty list for a moment.
 */
export const deploy: Step = async (context) => {
  if (context.vm.backendVmId !== undefined) return { kind: 'done' };
  return context.vm.deploy.uncertainSince === undefined
    ? await attempt(context)
    : await settleDeploy(context);
};

/** Looks up the VM of an attempt whose outcome is unknown; commits nothing by itself. */
export async function lookUpDeploy(context: StepContext): Promise<readonly BackendVm[]> {
  const secret = await context.world.store.vms.secret(context.vm.id);
  return await context.backend.findVmsBySecret(secret);
}

async function settleDeploy(context: StepContext): Promise<StepOutcome> {
  let found: readonly BackendVm[];
  try {
    found = await lookUpDeploy(context);
  } catch (error) {
    await forgetAbsence(context);
    return blockedByBackend(context, error);
  }
  const chosen = preferredVm(found) ?? found[0];
  if (chosen !== undefined) return await adoptOne(context, chosen, found);
  const { attempts, rejection } = context.vm.deploy;
  if (rejection !== undefined) return refused(context, rejection);
  const quietMs = quietLeftMs(context, 'deploy');
  if (quietMs > 0) return looking(context, Math.min(quietMs, pollDelayMs(context, 2_000)));
  if (!(await isCertainlyAbsent(context))) {
    return looking(context, context.backend.pace.pollIntervalMs);
  }
  if (attempts >= deploysMax) {
    return {
      kind: 'failed',
      reason: 'DEPLOY_FAILED',
      message: `backend "${context.backend.name}" made no VM of ${attempts} deploys whose answers were lost`,
      retryable: true,
      // Still uncertain: a retry and a delete look for the VM first.
      details: { attempts },
    };
  }
  const before = attempts === 0 ? 'the backend has none' : `no VM arrived from deploy ${attempts}`;
  await context.say(`${before}: asking again with the same secret`);
  return await attempt(context);
}

function looking(context: StepContext, afterMs: number): StepOutcome {
  return {
    kind: 'again',
    afterMs: Math.max(afterMs, 100),
    blockedOn: `backend ${context.backend.name}`,
    reason: 'BACKEND_UNAVAILABLE',
    message: 'the answer to the deploy was lost; looking whether the VM arrives',
  };
}

async function attempt(context: StepContext): Promise<StepOutcome> {
  const { vm, backend, world } = context;
  let operatorKeys: readonly string[];
  try {
    operatorKeys = await world.guest.operatorKeys(context.signal);
  } catch (error) {
    context.signal.throwIfAborted();
    return blockedByAgent(context, error);
  }
  const read = context.job.steps.find((step) => step.name === 'read_keys');
  const extra = world.settings.ssh.extraOperatorKeys;
  const sshKeys = [...new Set([...rememberedKeys(read?.data), ...operatorKeys, ...extra])];
  const secret = await world.store.vms.secret(vm.id);
  const before = vm.deploy;
  context.signal.throwIfAborted();
  await context.commit({
    vm: {
      deploy: { attempts: before.attempts + 1, uncertainSince: world.clock.now(), calling: true },
    },
  });
  if (context.signal.aborted) {
    // A cancel came with the commit: nothing was asked, and nothing will be.
    await context.commit({ vm: { deploy: before } });
    context.signal.throwIfAborted();
  }
  try {
    const answer = await backend.deploy({
      name: vm.name,
      size: vm.size,
      secret,
      image: vm.image,
      sshKeys,
      ...(vm.node === undefined ? {} : { node: vm.node }),
    });
    return await adopt(context, answer);
  } catch (error) {
    return await attemptFailed(context, error, before);
  }
}

async function attemptFailed(
  context: StepContext,
  error: unknown,
  before: DeployIntent,
): Promise<StepOutcome> {
  if (!(error instanceof BackendError)) throw error;
  if (error.failure === 'not_sent') {
    // Nothing was asked: all is as it was, or an outage would use up the attempts.
    await context.commit({ vm: { deploy: before } });
    return blockedByBackend(context, error);
  }
  const { attempts } = context.vm.deploy;
  const uncertain = { attempts, uncertainSince: context.world.clock.now() };
  if (error.failure === 'unknown') {
    await context.commit({ vm: { deploy: uncertain } });
    return {
      kind: 'again',
      afterMs: 50,
      blockedOn: `backend ${context.backend.name}`,
      reason: 'BACKEND_UNAVAILABLE',
      message: error.message,
    };
  }
  // Backends have been seen to answer an error after making the VM: look before believing it.
  const rejection = `${error.failure}:${error.message}`;
  await context.commit({ vm: { deploy: { ...uncertain, rejection } } });
  return { kind: 'again', afterMs: 0 };
}

function refused(context: StepContext, rejection: string): StepOutcome {
  const at = rejection.indexOf(':');
  const failure = rejection.slice(0, at);
  const message = rejection.slice(at + 1);
  // The uncertainty stays: a VM that was made all the same, and is listed late, is found by a retry
  // and by a delete.
  const { rejection: _told, ...deploy } = context.vm.deploy;
  const vm = { deploy };
  if (failure === 'no_capacity') {
    return { kind: 'failed', reason: 'NO_CAPACITY', message, retryable: true, vm };
  }
  return { kind: 'failed', reason: 'BACKEND_REJECTED', message, retryable: true, vm };
}

async function adopt(context: StepContext, found: BackendVm): Promise<StepOutcome> {
  const { deploy } = context.vm;
  await context.commit({
    vm: { backendVmId: found.backendVmId, deploy: { attempts: deploy.attempts } },
  });
  return {
    kind: 'done',
    message: `backend "${context.backend.name}" accepted it as ${found.backendVmId}`,
  };
}

async function adoptOne(
  context: StepContext,
  chosen: BackendVm,
  found: readonly BackendVm[],
): Promise<StepOutcome> {
  const adopted = await adopt(context, chosen);
  await deleteSurplusVms(
    context,
    found.filter((vm) => vm !== chosen),
  );
  return adopted;
}

function blockedByAgent(context: StepContext, error: unknown): StepOutcome {
  const message = error instanceof Error ? error.message : 'the ssh agent does not answer';
  return {
    kind: 'again',
    afterMs: Math.min(30_000, 500 * (context.blockedCount + 1)),
    blockedOn: 'ssh agent',
    reason: 'SSH_AGENT_UNAVAILABLE',
    message,
  };
}
