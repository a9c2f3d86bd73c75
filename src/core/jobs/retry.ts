import { DeployerError } from '../errors.ts';
import type { NewJob } from '../ports/store.ts';
import type { JobRecord, StepRecord, VmPatch, VmRecord } from '../records.ts';
import { hasItsSteps } from './recovery.ts';
import { earlierRuns } from './steps/bootstrap.ts';

interface Retry {
  readonly job: Pick<NewJob, 'kind' | 'vmId' | 'userId' | 'steps' | 'retryOf'>;
  readonly vm: { readonly id: string; readonly patch: VmPatch };
}

/**
 * What a retry of a failed or canceled job is made of: steps that are behind it stay so, with their
 * memory; the one that failed begins anew. Throws JOB_NOT_RETRYABLE with the reason why not.
 */
export function planRetry(failed: JobRecord, vm: VmRecord | undefined): Retry {
  if (failed.endedAt === undefined) throw notRetryable(failed, 'it has not ended');
  if (failed.state === 'succeeded') throw notRetryable(failed, 'it succeeded');
  if (vm === undefined) throw notRetryable(failed, 'its VM is gone');
  if (!hasItsSteps(failed)) throw notRetryable(failed, 'its steps cannot be read');
  if (failed.error?.retryable !== true) {
    throw notRetryable(failed, `its failure is final: ${failed.error?.message ?? 'unknown'}`);
  }
  if (vm.jobId !== failed.id) {
    throw notRetryable(failed, `job "${vm.jobId ?? ''}" came after it; retry that one`);
  }
  return {
    job: {
      kind: failed.kind,
      vmId: vm.id,
      userId: vm.userId,
      steps: failed.steps.map((step) => retriedStep(step, failed)),
      retryOf: failed.id,
    },
    vm: { id: vm.id, patch: vmPatch(failed, vm) },
  };
}

function retriedStep(step: StepRecord, failed: JobRecord): StepRecord {
  const isBehind = step.state === 'succeeded' || step.state === 'skipped';
  // Keys are read just before the deploy: those of the earlier job may be days old.
  if (isBehind && (step.name !== 'read_keys' || isDeployed(failed))) return step;
  const begun = { name: step.name, state: 'pending', attempt: 0 } as const;
  const data = keptData(step, failed.id);
  return data === undefined ? begun : { ...begun, data };
}

function isDeployed({ steps }: JobRecord): boolean {
  return steps.some(({ name, state }) => name === 'deploy' && state === 'succeeded');
}

/** What a step that begins anew must still know of the attempts before it. */
function keptData(step: StepRecord, jobId: string): StepRecord['data'] {
  switch (step.name) {
    case 'bootstrap': {
      // A run whose end was never seen may still live; the next one has to end it first.
      const runs = earlierRuns(step.data);
      if (step.state !== 'pending') runs.push(jobId);
      return runs.length === 0 ? undefined : { earlierRuns: runs };
    }
    case 'settle':
      // Whether the delete is forced.
      return step.data;
    case 'verify':
      // Once the keys are being taken out there may be no way back in to look again.
      return step.data?.['takingKeysOut'] === true ? step.data : undefined;
    default:
      return undefined;
  }
}

function vmPatch(failed: JobRecord, vm: VmRecord): VmPatch {
  if (failed.kind === 'delete_vm') return { state: 'deleting', error: undefined };
  // What the backend said then is answered; it is asked again.
  const { rejection: _told, ...deploy } = vm.deploy;
  const isBootstrapped =
    failed.kind === 'bootstrap_vm' ||
    failed.steps.some(({ name, state }) => name === 'bootstrap' && state !== 'pending');
  return {
    state: isBootstrapped ? 'installing' : 'provisioning',
    error: undefined,
    // The operator asks for it: deploys are counted anew, an uncertain one stays to be looked up.
    deploy: { ...deploy, attempts: 0 },
  };
}

function notRetryable(job: JobRecord, why: string): DeployerError {
  return new DeployerError('JOB_NOT_RETRYABLE', `job "${job.id}" cannot be retried: ${why}`, {
    details: { job: job.id, state: job.state },
  });
}
