import { BackendError } from '../ports/compute.ts';
import { isDeployerError } from '../errors.ts';
import type { StepContext, StepOutcome } from './step.ts';
import { earlierRuns } from './steps/bootstrap.ts';
import { lookUpDeploy } from './steps/deploy.ts';
import { lostVm } from './steps/absence.ts';
import { keepLastOutput } from './steps/follow-output.ts';
import { guestTarget } from './steps/guest-target.ts';
import { quietLeftMs } from './steps/quiet-wait.ts';
import { blockedByGuest } from './steps/pace.ts';

type Settled = { readonly kind: 'settled' } | Extract<StepOutcome, { kind: 'again' }>;

/**
 * Makes a cancel true before it is said: the remote process group is proven dead, and a deploy of
 * unknown outcome is looked up once, so that a VM that exists is listed on its row. What exists stays.
 * A job that a delete overtook leaves the run alone: its VM is about to be destroyed.
 */
export async function settleCancel(context: StepContext): Promise<Settled> {
  if (context.job.supersededBy !== undefined || context.job.kind === 'delete_vm') {
    return { kind: 'settled' };
  }
  switch (context.step.name) {
    case 'deploy':
      return await recordDeploy(context);
    case 'bootstrap':
      return await endRun(context);
    default:
      return { kind: 'settled' };
  }
}

/** While a VM may still arrive from a deploy, it would be listed nowhere: that is waited out. */
async function recordDeploy(context: StepContext): Promise<Settled> {
  const { deploy, backendVmId, backend } = context.vm;
  if (!context.world.backends.has(backend)) return { kind: 'settled' };
  if (deploy.uncertainSince === undefined || backendVmId !== undefined) return { kind: 'settled' };
  let message = 'looking whether the VM of a lost answer arrives';
  try {
    const [found] = await lookUpDeploy(context);
    if (found !== undefined) {
      const vm = { backendVmId: found.backendVmId, deploy: { attempts: deploy.attempts } };
      await context.commit({ vm });
      return { kind: 'settled' };
    }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    message = error.message;
  }
  const quietMs = quietLeftMs(context, deploy);
  // The row keeps the secret and the uncertainty: a delete or a retry looks once more.
  if (quietMs === 0) return { kind: 'settled' };
  const afterMs = Math.min(quietMs, 500);
  return { kind: 'again', afterMs, blockedOn: `backend ${backend}`, message };
}

async function endRun(context: StepContext): Promise<Settled> {
  const runs = earlierRuns(context.step.data);
  if (context.step.state !== 'pending') runs.push(context.job.id);
  try {
    for (const run of runs) {
      await context.world.guest.killRun(guestTarget(context), run, context.signal);
    }
  } catch (error) {
    return await notEnded(context, error);
  }
  if (context.step.data?.['started'] === true) await keepOutput(context);
  return { kind: 'settled' };
}

async function notEnded(context: StepContext, error: unknown): Promise<Settled> {
  if (!isDeployerError(error)) throw error;
  if ((await lostVm(context)) !== undefined) return { kind: 'settled' };
  // Nobody gets in any more to prove that the script is dead: this cancel cannot be made true.
  if (error.reason === 'HOST_KEY_CHANGED') throw error;
  const waiting = error.retryable ? blockedByGuest(context, error) : undefined;
  return waiting?.kind === 'again'
    ? waiting
    : { kind: 'again', afterMs: 5_000, blockedOn: 'ssh', message: error.message };
}

/** The last words of the script; its files may be gone by now, on either side. */
async function keepOutput(context: StepContext): Promise<void> {
  try {
    await keepLastOutput(context, await context.world.bootstraps.load(context.vm.bootstrap));
  } catch (error) {
    if (!isDeployerError(error)) throw error;
  }
}
