import { DeployerError } from '../errors.ts';
import type { ProblemRecord, ResolvedProblem, Resolution } from '../ports/problems.ts';
import type { VmRecord } from '../records.ts';
import { notPossible, ProblemCheck, type Surroundings } from './problem-check.ts';
import { planAdoption } from './adoption-plan.ts';

/** What a resolution comes to: a job that deletes the VM, or a commit. */
export type ResolutionPlan =
  | {
      readonly kind: 'delete_job';
      readonly vm: VmRecord;
      /** Throws where the row is no longer as it was judged; to be called in the transaction. */
      readonly require: (vm: VmRecord) => void;
    }
  | {
      readonly kind: 'commit';
      readonly change: Omit<ResolvedProblem, 'id' | 'resolution' | 'now'>;
    };

/**
 * Checks that a problem can be resolved so, by what is true now: hours may have passed since it was seen.
 * Throws PROBLEM_CLOSED, RESOLUTION_NOT_POSSIBLE, JOB_IN_PROGRESS, BACKEND_UNAVAILABLE, and what else the
 * backend's answer comes to.
 */
export async function planResolution(
  surroundings: Surroundings,
  problem: ProblemRecord,
  { resolution, now }: { readonly resolution: Resolution; readonly now: number },
): Promise<ResolutionPlan> {
  if (problem.state === 'closed') {
    throw new DeployerError(
      'PROBLEM_CLOSED',
      `problem "${problem.id}" is closed already: ${problem.closedBy ?? ''}`,
      { details: { problem: problem.id } },
    );
  }
  if (!problem.resolutions.includes(resolution)) {
    throw notPossible(problem, resolution, 'that is none of the ways in which it can be');
  }
  const check = new ProblemCheck(surroundings, problem, resolution);
  switch (resolution) {
    case 'ignore':
      return { kind: 'commit', change: { closes: false } };
    case 'adopt':
      return { kind: 'commit', change: await planAdoption(check, now) };
    case 'forget':
      return { kind: 'commit', change: { closes: true, ...(await planForgetting(check)) } };
    case 'delete':
      return await planDeletion(check);
  }
}

async function planForgetting(
  check: ProblemCheck,
): Promise<Pick<ResolvedProblem, 'forgetVm' | 'forgetTombstone'>> {
  const { kind, tombstoneId } = check.problem;
  if (tombstoneId !== undefined) {
    if (kind === 'secret_unreadable') await check.requireUnreadable({ kind: 'tombstone' });
    return { forgetTombstone: tombstoneId };
  }
  const vm = await check.getIdleRow();
  if (kind === 'secret_unreadable') await check.requireUnreadable({ kind: 'row', vm });
  else await check.requireMissing(vm);
  return { forgetVm: { id: vm.id, require: check.sameAs(vm) } };
}

/** What is too much is left to the next sweeps, which delete it as they do it by themselves. */
async function planDeletion(check: ProblemCheck): Promise<ResolutionPlan> {
  const { kind, tombstoneId } = check.problem;
  check.getBackend();
  if (kind !== 'missing_vm') {
    if (tombstoneId === undefined) await check.requireNotOwn();
    return { kind: 'commit', change: { closes: false } };
  }
  const vm = await check.getIdleRow();
  await check.requireMissing(vm);
  return { kind: 'delete_job', vm, require: check.sameAs(vm) };
}
