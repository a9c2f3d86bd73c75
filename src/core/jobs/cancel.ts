import { isDeployerError } from '../errors.ts';
import { awaitDeploy, awaitGateway } from './late-arrivals.ts';
import { isRemoval } from './step-names.ts';
import type { StepContext, StepOutcome } from './step.ts';
import { earlierRuns } from './steps/bootstrap.ts';
import { lostVm } from './steps/absence.ts';
import { keepLastOutput } from './steps/follow-output.ts';
import { guestTarget } from './steps/guest-target.ts';
import { blockedByGuest } from './steps/pace.ts';

type Again = Extract<StepOutcome, { kind: 'again' }>;
type Settled = { readonly kind: 'settled' } | Again;

/**
 * Makes a cancel true before it is said: the remote process group is proven dead, and what a lost
 * answer may still bring is looked up and waited for, so that what exists is listed on the VM's row.
 * It stays. A job that a delete overtook leaves both alone: all of it is about to be destroyed.
 */
export async function settleCancel(context: StepContext): Promise<Settled> {
  const { job, step } = context;
  if (job.supersededBy !== undefined) return { kind: 'settled' };
  if (isRemoval(job.kind, job.steps.indexOf(step))) {
    return settledUnless((await awaitDeploy(context)) ?? (await awaitGateway(context)));
  }
  switch (step.name) {
    case 'deploy':
      return settledUnless(await awaitDeploy(context));
    case 'gateway':
      return settledUnless(await awaitGateway(context));
    case 'reach':
    case 'bootstrap':
      return await endRun(context);
    default:
      return { kind: 'settled' };
  }
}

function settledUnless(waiting: Again | undefined): Settled {
  return waiting ?? { kind: 'settled' };
}

/** Also before its own script has begun a job may have one to end, of the jobs before it. */
async function endRun(context: StepContext): Promise<Settled> {
  const step = context.job.steps.find(({ name }) => name === 'bootstrap');
  const runs = earlierRuns(step?.data);
  if (step !== undefined && step.state !== 'pending') runs.push(context.job.id);
  try {
    for (const run of runs) {
      await context.world.guest.killRun(guestTarget(context), run, context.signal);
    }
  } catch (error) {
    return await notEnded(context, error);
  }
  if (step?.data?.['started'] === true) await keepOutput(context);
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
