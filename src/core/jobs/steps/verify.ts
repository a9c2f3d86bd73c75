import { isDeployerError } from '../../errors.ts';
import { observe } from '../../vms/conditions.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { guestTarget } from './guest-target.ts';
import { blocked, blockedByGuest, isPast, pollDelayMs } from './pace.ts';

/** A service may need a while after its installation. Milliseconds. */
const healthTimeoutMs = 120_000;
const slowestLookMs = 2_000;

/**
 * Sees for itself that the VM serves: health inside, then the public URL, then the operator's keys
 * are taken out. Each stage that is behind us is remembered: once the keys are out there is no way
 * back in, so a resumed pass must not ask inside again.
 */
export const verify: Step = async (context) => {
  if (context.step.data?.['healthy'] !== true) {
    const outcome = await lookInside(context);
    if (outcome !== undefined) return outcome;
  }
  if (context.step.data?.['public'] !== true) {
    const outcome = await lookFromOutside(context);
    if (outcome !== undefined) return outcome;
  }
  return await takeKeysOut(context);
};

async function lookInside(context: StepContext): Promise<StepOutcome | undefined> {
  const { vm, world } = context;
  let url: string | undefined;
  try {
    if (vm.bootstrap !== 'none') url = (await world.bootstraps.load(vm.bootstrap)).healthUrl;
  } catch (error) {
    if (!isDeployerError(error)) throw error;
    const { message, reason } = error;
    return blocked(context, { on: 'bootstrap files', message, reason });
  }
  if (url === undefined) {
    await context.remember(healthyData(context));
    return undefined;
  }
  let status: number | undefined;
  try {
    status = await world.guest.httpStatus(guestTarget(context), url, context.signal);
  } catch (error) {
    return blockedByGuest(context, error);
  }
  const healthy = status !== undefined && status >= 200 && status < 300;
  const message = `${url} inside the VM ${answered(status)}`;
  const conditions = observe(vm.conditions, 'Healthy', {
    status: healthy ? 'true' : 'false',
    reason: healthy ? 'HealthAnswered' : 'HealthFailed',
    message,
    now: world.clock.now(),
  });
  if (healthy) {
    await context.remember(healthyData(context), { conditions });
    return undefined;
  }
  if (isPast(context, healthTimeoutMs)) {
    return {
      kind: 'failed',
      reason: 'HEALTH_CHECK_FAILED',
      message,
      retryable: true,
      vm: { conditions },
    };
  }
  return { kind: 'again', afterMs: pollDelayMs(context, slowestLookMs), message };
}

/** The wait for the public URL has a time of its own, which begins here. */
function healthyData(context: StepContext) {
  return { ...context.step.data, healthy: true, healthySince: context.times.begin('public') };
}

async function lookFromOutside(context: StepContext): Promise<StepOutcome | undefined> {
  const { vm, world } = context;
  if (vm.url !== undefined && world.settings.gateway.verifyUrl) {
    const status = await world.urlProbe.status(vm.url, context.signal);
    if (status === undefined || status >= 500) return notPublic(context, vm.url, status);
  }
  await context.remember({ ...context.step.data, public: true });
  return undefined;
}

function notPublic(context: StepContext, url: string, status: number | undefined): StepOutcome {
  const message = `${url} ${answered(status)}`;
  const healthySince = context.step.data?.['healthySince'];
  const since = typeof healthySince === 'number' ? healthySince : context.startedAt;
  const { verifyTimeoutMs } = context.world.settings.gateway;
  if (context.times.sinceMs('public', since, verifyTimeoutMs / 2) >= verifyTimeoutMs) {
    return { kind: 'failed', reason: 'URL_UNREACHABLE', message, retryable: true };
  }
  return { kind: 'again', afterMs: pollDelayMs(context, slowestLookMs), message };
}

async function takeKeysOut(context: StepContext): Promise<StepOutcome> {
  const { vm, world } = context;
  const done = (operatorAccess: boolean): StepOutcome => ({
    kind: 'done',
    message: operatorAccess ? 'the operator keeps access' : "the operator's keys are taken out",
    vm: { operatorAccess },
  });
  if (world.settings.ssh.keepOperatorAccess || !vm.operatorAccess) return done(vm.operatorAccess);
  const began = context.step.data?.['takingKeysOut'] === true;
  if (!began) await context.remember({ ...context.step.data, takingKeysOut: true });
  try {
    await world.guest.removeOperatorKeys(guestTarget(context), context.signal);
  } catch (error) {
    // Refused after an earlier pass began to take them out: they are out.
    if (began && isDeployerError(error, 'SSH_AUTH_FAILED')) return done(false);
    if (isDeployerError(error, 'SSH_AUTH_FAILED')) throw error;
    return blockedByGuest(context, error);
  }
  return done(false);
}

function answered(status: number | undefined): string {
  return status === undefined ? 'does not answer' : `answers ${status}`;
}
