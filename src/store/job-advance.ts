import { StaleClaimError, type Claim, type JobChange } from '../core/ports/store.ts';
import { presentJob } from '../core/present.ts';
import { canonicalJson } from '../core/requests.ts';
import type { JobRecord, StepPatch, StepRecord, VmPatch, VmRecord } from '../core/records.ts';
import { patched } from './columns.ts';
import type { Journal } from './journal.ts';
import type { ProblemWriter } from './problem-writer.ts';
import type { Tables } from './tables.ts';
import type { VmChanges } from './vm-changes.ts';

interface Dependencies {
  readonly tables: Tables;
  readonly journal: Journal;
  readonly vmChanges: VmChanges;
  readonly problems: ProblemWriter;
}

/** One step forward of a claimed job; part of the caller's transaction. */
export class JobAdvance {
  readonly #tables: Tables;
  readonly #journal: Journal;
  readonly #vmChanges: VmChanges;
  readonly #problems: ProblemWriter;

  constructor({ tables, journal, vmChanges, problems }: Dependencies) {
    this.#tables = tables;
    this.#journal = journal;
    this.#vmChanges = vmChanges;
    this.#problems = problems;
  }

  /** Throws StaleClaimError before anything is written. */
  advance(claim: Claim, change: JobChange): { job: JobRecord; vm?: VmRecord } {
    const before = this.#tables.jobs.findClaimed(claim);
    if (before === undefined) {
      throw new StaleClaimError(
        `job "${claim.jobId}" is not claimed with epoch ${claim.runEpoch} any more`,
      );
    }
    if (before.recoveries !== undefined) this.#tables.claims.showLife(claim);
    const { vm, tombstoneId } = this.#changeVm(before, change);
    if (change.openProblem !== undefined) {
      const about = tombstoneId === undefined ? {} : { tombstoneId };
      this.#problems.open({ ...change.openProblem, ...about }, change.now);
    }
    const job = this.#changeJob(before, change);
    return vm === undefined ? { job } : { job, vm };
  }

  #changeVm(job: JobRecord, change: JobChange): { vm?: VmRecord; tombstoneId?: number } {
    const vm = job.vmId === undefined ? undefined : this.#tables.vms.find(job.vmId);
    if (vm === undefined) return {};
    const { now, vm: wanted = {}, dropVm: cause, renewVm } = change;
    const patch = allowedVmPatch(job, wanted);
    if (cause !== undefined) {
      return { tombstoneId: this.#vmChanges.drop(patched(vm, patch), cause, now) };
    }
    if (renewVm !== undefined) {
      return { vm: this.#vmChanges.renew(vm, { patch, secret: renewVm.secret }, now) };
    }
    return { vm: this.#vmChanges.apply(vm, patch, now) };
  }

  #changeJob(before: JobRecord, change: JobChange): JobRecord {
    const { now, log = [], steps = [] } = change;
    const after = {
      ...changedJob(before, change),
      steps: changedSteps(before, steps),
      lastLine: before.lastLine + log.length,
    };
    const positions = steps.map(({ index }) => index);
    if (change.job !== undefined || change.end !== undefined) {
      this.#tables.jobs.update(after, positions);
    } else if (log.length > 0) {
      this.#tables.jobs.updateLastLine(after, positions);
    } else {
      this.#tables.jobs.updateSteps(after, positions);
    }
    if (isVisiblyChanged(before, after, change)) this.#journal.job('job.updated', after, now);
    if (log.length > 0) {
      this.#journal.jobLog(after, { firstLine: before.lastLine + 1, lines: log }, now);
    }
    if (change.end === undefined) return after;
    this.#journal.jobEnded(after, now);
    if (after.vmId !== undefined) this.#problems.withdrawDeletes(after.vmId, now);
    return after;
  }
}

/** A delete wins (decision 12): a job that it overtook still adds facts, but no longer moves the VM. */
function allowedVmPatch(job: JobRecord, patch: VmPatch): VmPatch {
  if (job.supersededBy === undefined) return patch;
  const facts: { -readonly [K in keyof VmPatch]: VmPatch[K] } = { ...patch };
  delete facts.state;
  delete facts.error;
  delete facts.readyAt;
  delete facts.jobId;
  return facts;
}

function changedJob(job: JobRecord, { job: patch = {}, end, now }: JobChange): JobRecord {
  const changed = patched(job, { ...patch, recoveries: undefined });
  if (end === undefined) return changed;
  const { state, error } = end;
  return patched(changed, { state, error, endedAt: now, logComplete: true });
}

function changedSteps(job: JobRecord, patches: readonly StepPatch[]): readonly StepRecord[] {
  if (patches.length === 0) return job.steps;
  const steps = [...job.steps];
  for (const { index, ...patch } of patches) {
    const step = steps[index];
    if (step === undefined) throw new Error(`job ${job.id} has no step ${index}`);
    steps[index] = patched(step, patch);
  }
  return steps;
}

/** Lines have an event of their own, and the memory of a step is nobody's business: neither counts. */
function isVisiblyChanged(before: JobRecord, after: JobRecord, change: JobChange): boolean {
  const isQuiet =
    change.job === undefined &&
    change.end === undefined &&
    (change.steps ?? []).every((patch) =>
      Object.keys(patch).every((key) => key === 'index' || key === 'data'),
    );
  if (isQuiet) return false;
  const sameLog = { ...after, lastLine: before.lastLine };
  return canonicalJson(presentJob(before)) !== canonicalJson(presentJob(sameLog));
}
