import { DeployerError } from '../core/errors.ts';
import { isForced } from '../core/jobs/forced-delete.ts';
import { jobInProgress } from '../core/jobs/job-in-progress.ts';
import { userNotFound, vmNotFound } from '../core/not-found.ts';
import type { JobSubmission, NewJob, NewVm, Submitted } from '../core/ports/store.ts';
import type { JobRecord, VmRecord } from '../core/records.ts';
import { gatewayTaken } from '../core/vms/gateway-claim.ts';
import { requireVmQuota } from '../core/vms/vm-quota.ts';
import type { Journal } from './journal.ts';
import type { Mutations } from './mutations.ts';
import type { ProblemWriter } from './problem-writer.ts';
import type { Sealer } from './sealing.ts';
import type { Tables } from './tables.ts';
import type { VmChanges } from './vm-changes.ts';

interface Dependencies {
  readonly tables: Tables;
  readonly journal: Journal;
  readonly vmChanges: VmChanges;
  readonly sealer: Sealer;
  readonly problems: ProblemWriter;
  readonly mutations: Mutations;
}

/** One intent: the job, its VM, what it supersedes, its request; part of the caller's transaction. */
export class JobSubmitter {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  submit(submission: JobSubmission): Submitted {
    const { mutations, problems } = this.#dependencies;
    const { vm, mutation, job, problemId } = submission;
    const known = mutations.find(mutation);
    if (known !== undefined) return this.#earlier(known.vmId, known.jobId);
    const submitted =
      'create' in vm
        ? this.#withNewVm(submission, vm.create)
        : this.#withExistingVm(submission, vm);
    const outcome = {
      userId: submitted.vm.userId,
      vmId: submitted.vm.id,
      jobId: submitted.job.id,
      ...(problemId === undefined ? {} : { problemId }),
    };
    if (problemId !== undefined) problems.decide(problemId, 'delete', job.now);
    mutations.accept(mutation, outcome, job.now);
    return submitted;
  }

  #earlier(vmId = '', jobId = ''): Submitted {
    const { jobs, vms, tombstones } = this.#dependencies.tables;
    const job = jobs.find(jobId);
    const vm = vms.find(vmId) ?? tombstones.find(vmId);
    if (job !== undefined && vm !== undefined) return { job, vm, created: false };
    throw new DeployerError('JOB_NOT_FOUND', `job "${jobId}" does not exist any more`, {
      details: { job: jobId },
    });
  }

  #withNewVm({ job, vmLimits }: JobSubmission, create: NewVm): Submitted {
    const { tables, journal, sealer } = this.#dependencies;
    const { secret, ...vm } = create;
    const user = tables.users.find(vm.userId);
    if (user === undefined) {
      throw userNotFound(vm.userId);
    }
    if (vmLimits !== undefined) {
      const { username, vmCount: ofUser } = user;
      requireVmQuota({ username, ofUser, total: tables.vms.count() }, vmLimits);
    }
    const { gateway, backend } = vm;
    if (gateway !== undefined) {
      const holder = tables.vms.findByGateway(backend, gateway);
      if (holder !== undefined) throw gatewayTaken(gateway, holder);
    }
    const record: VmRecord = {
      ...vm,
      username: user.username,
      jobId: job.id,
      updatedAt: vm.createdAt,
    };
    tables.vms.insert(record, sealer.seal(vm.id, secret));
    journal.vm('vm.created', record, job.now);
    return { job: this.#addJob({ ...job, vmId: vm.id }), vm: record, created: true };
  }

  #withExistingVm(
    { job, whenBusy }: JobSubmission,
    { id, patch, require }: Extract<JobSubmission['vm'], { readonly id: string }>,
  ): Submitted {
    const { tables, vmChanges } = this.#dependencies;
    const vm = tables.vms.find(id);
    if (vm === undefined) {
      throw vmNotFound(id);
    }
    require?.(vm);
    const unfinished = tables.jobs.listUnfinishedOf(id);
    const [busy] = unfinished;
    if (busy !== undefined && whenBusy === 'refuse') {
      throw jobInProgress(id, busy.id);
    }
    const running = unfinished.find((other) => isAnswer(other, job));
    if (running !== undefined) return { job: running, vm, created: false };
    for (const overtaken of unfinished) this.#supersede(overtaken, job);
    const changed = vmChanges.apply(vm, { ...patch, jobId: job.id }, job.now);
    return { job: this.#addJob({ ...job, vmId: id }), vm: changed, created: true };
  }

  #supersede(job: JobRecord, by: NewJob): void {
    const { tables, journal } = this.#dependencies;
    const superseded: JobRecord = {
      ...job,
      state: 'canceling',
      supersededBy: by.id,
      cancelRequestedAt: job.cancelRequestedAt ?? by.now,
    };
    tables.jobs.update(superseded);
    journal.job('job.updated', superseded, by.now);
  }

  #addJob({ now, ...job }: NewJob): JobRecord {
    const { tables, journal } = this.#dependencies;
    const earlier = job.retryOf === undefined ? undefined : tables.jobs.find(job.retryOf);
    const record: JobRecord = {
      ...job,
      state: 'queued',
      attempt: (earlier?.attempt ?? 0) + 1,
      lastLine: 0,
      logComplete: false,
      createdAt: now,
      runEpoch: 0,
    };
    tables.jobs.insert(record);
    journal.job('job.created', record, now);
    return record;
  }
}

/** A delete that is being canceled will not delete; one that is not forced waits for ever. */
function isAnswer(other: JobRecord, job: NewJob): boolean {
  if (other.kind !== 'delete_vm' || other.cancelRequestedAt !== undefined) return false;
  return isForced(other) || !isForced(job);
}
