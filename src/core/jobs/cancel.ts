import { BackendError } from '../ports/compute.ts';
import { isDeployerError } from '../errors.ts';
import type { StepContext, StepOutcome } from './step.ts';
import { earlierRuns } from './steps/bootstrap.ts';
import { lookUpDeploy } from './steps/deploy.ts';
import { guestTarget } from './steps/guest-target.ts';
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

async function recordDeploy(context: StepContext): Promise<Settled> {
  const { deploy, backendVmId, backend } = context.vm;
  if (!context.world.backends.has(backend)) return { kind: 'settled' };
  if (deploy.uncertainSince === undefined || backendVmId !== undefined) return { kind: 'settled' };
  try {
    const [found] = await lookUpDeploy(context);
    if (found !== undefined) {
      const vm = { backendVmId: found.backendVmId, deploy: { attempts: deploy.attempts } };
      await context.commit({ vm });
    }
  } catch (error) {
    // The row keeps the secret and the uncertainty: a delete or a retry settles them.
    if (!(error instanceof BackendError)) throw error;
  }
  return { kind: 'settled' };
}

async function endRun(context: StepContext): Promise<Settled> {
  const runs = earlierRuns(context.step.data);
  if (context.step.state !== 'pending') runs.push(context.job.id);
  try {
    for (const run of runs) {
      await context.world.guest.killRun(guestTarget(context), run, context.signal);
    }
    return { kind: 'settled' };
  } catch (error) {
    if (!isDeployerError(error)) throw error;
    if (error.reason === 'HOST_KEY_CHANGED') return { kind: 'settled' };
    const waiting = error.retryable ? blockedByGuest(context, error) : undefined;
    return waiting?.kind === 'again'
      ? waiting
      : { kind: 'again', afterMs: 5_000, blockedOn: 'ssh', message: error.message };
  }
}
