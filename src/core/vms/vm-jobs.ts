import type { VmAndJob } from '../../contract/types.gen.ts';
import { DeployerError } from '../errors.ts';
import type { JobScheduler } from '../jobs/job-scheduler.ts';
import { pendingSteps } from '../jobs/step-names.ts';
import type { World } from '../jobs/step.ts';
import { vmNotFound } from '../not-found.ts';
import type { JobSubmission, Mutation, RequestOutcome } from '../ports/store.ts';
import { presentJob, presentVm } from '../present.ts';
import type { JobKind, StepRecord, VmPatch, VmRecord } from '../records.ts';

interface Dependencies {
  readonly world: Pick<World, 'store' | 'identifiers' | 'clock'>;
  readonly scheduler: Pick<JobScheduler, 'poke' | 'cancelRequested'>;
}

/** A job for a VM that exists, and what becomes of the VM's row with its submission. */
export interface VmJobIntent {
  readonly kind: Exclude<JobKind, 'provision_vm'>;
  readonly vm: VmRecord;
  readonly patch: VmPatch;
  readonly whenBusy: JobSubmission['whenBusy'];
  /** Default: those of the kind, none begun and none with a memory. */
  readonly steps?: readonly StepRecord[];
  /** See JobSubmission. */
  readonly require?: (vm: VmRecord) => void;
  /** See JobSubmission. */
  readonly problemId?: string;
}

/** What use cases around VMs that exist have in common: a job, submitted or answered once more. */
export class VmJobs {
  readonly #world: Dependencies['world'];
  readonly #scheduler: Dependencies['scheduler'];

  constructor({ world, scheduler }: Dependencies) {
    this.#world = world;
    this.#scheduler = scheduler;
  }

  /** Commits the intent, and tells the runners of what it overtakes. */
  async submit(intent: VmJobIntent, mutation: Mutation): Promise<VmAndJob> {
    const { store, identifiers, clock } = this.#world;
    const { kind, vm, patch, whenBusy, steps = pendingSteps(kind), require, problemId } = intent;
    const submitted = await store.jobs.submit({
      job: {
        id: identifiers.next('job'),
        kind,
        vmId: vm.id,
        userId: vm.userId,
        steps,
        requestedBy: mutation.caller,
        ...(mutation.requestId === undefined ? {} : { requestId: mutation.requestId }),
        now: clock.now(),
      },
      vm: { id: vm.id, patch, ...(require === undefined ? {} : { require }) },
      whenBusy,
      ...(problemId === undefined ? {} : { problemId }),
      mutation,
    });
    for (const job of await store.jobs.unfinishedOf(vm.id)) {
      if (job.cancelRequestedAt !== undefined) this.#scheduler.cancelRequested(job.id);
    }
    this.#scheduler.poke();
    return { vm: presentVm(submitted.vm), job: presentJob(submitted.job) };
  }

  /** The answer to a repeated call: VM and job as they are now, or as the VM was at its end. */
  async replay({ vmId = '', jobId = '' }: RequestOutcome): Promise<VmAndJob> {
    const { vms, jobs } = this.#world.store;
    const vm = (await vms.find(vmId)) ?? (await vms.findDeleted(vmId));
    const job = await jobs.find(jobId);
    if (vm !== undefined && job !== undefined) {
      return { vm: presentVm(vm), job: presentJob(job) };
    }
    throw new DeployerError('JOB_NOT_FOUND', `job "${jobId}" does not exist any more`, {
      details: { job: jobId },
    });
  }
}

/** The VM by id; throws VM_NOT_FOUND. */
export async function getVmRecord({ store }: Pick<World, 'store'>, vm: string): Promise<VmRecord> {
  const found = await store.vms.find(vm);
  if (found !== undefined) return found;
  throw vmNotFound(vm);
}

/** The backend of a VM; throws BACKEND_UNAVAILABLE when it left the configuration. */
export function backendOf({ backends }: Pick<World, 'backends'>, vm: VmRecord) {
  const backend = backends.get(vm.backend);
  if (backend !== undefined) return backend;
  throw new DeployerError(
    'BACKEND_UNAVAILABLE',
    `backend "${vm.backend}" of VM "${vm.id}" is not configured any more`,
    { details: { backend: vm.backend } },
  );
}
