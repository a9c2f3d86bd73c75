import { askBackend } from '../backend-faults.ts';
import { DeployerError } from '../errors.ts';
import { requireIdle } from '../jobs/job-in-progress.ts';
import type { ComputeBackend } from '../ports/compute.ts';
import type { ProblemRecord, ResolvedProblem, Resolution } from '../ports/problems.ts';
import type { Store } from '../ports/store.ts';
import type { VmPatch, VmRecord } from '../records.ts';
import { gatewaysBySecret } from '../vms/gateways-by-secret.ts';
import { adoptionPatch } from './carry-out.ts';
import type { Finding } from './finding.ts';

/** What a resolution comes to: a job that deletes the VM, or a commit. */
export type ResolutionPlan =
  | { readonly kind: 'delete_job'; readonly vmId: string }
  | {
      readonly kind: 'commit';
      readonly change: Omit<ResolvedProblem, 'id' | 'resolution' | 'now'>;
    };

interface Dependencies {
  readonly store: Pick<Store, 'vms' | 'jobs'>;
  readonly backends: ReadonlyMap<string, ComputeBackend>;
}

/**
 * Checks that a problem can be resolved so. Throws PROBLEM_CLOSED, RESOLUTION_NOT_POSSIBLE,
 * JOB_IN_PROGRESS, and for `adopt` what the backend's answer makes of it.
 */
export async function planResolution(
  dependencies: Dependencies,
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
  switch (resolution) {
    case 'ignore':
      return { kind: 'commit', change: { closes: false } };
    case 'adopt':
      return await planAdoption(dependencies, problem, now);
    case 'forget':
      return await planForgetting(dependencies, problem);
    case 'delete':
      return problem.kind === 'missing_vm'
        ? { kind: 'delete_job', vmId: problem.vmId ?? '' }
        : { kind: 'commit', change: { closes: false } };
  }
}

async function planForgetting(
  { store }: Dependencies,
  { vmId = '', tombstoneId }: ProblemRecord,
): Promise<ResolutionPlan> {
  if (tombstoneId !== undefined) {
    return { kind: 'commit', change: { closes: true, forgetTombstone: tombstoneId } };
  }
  await requireIdle(store.jobs, vmId);
  return { kind: 'commit', change: { closes: true, forgetVm: vmId } };
}

/** It is looked for once more, so that what is entered is what is there. */
async function planAdoption(
  { store, backends }: Dependencies,
  problem: ProblemRecord,
  now: number,
): Promise<ResolutionPlan> {
  const { vmId: id = '', backend: name } = problem;
  const backend = backends.get(name);
  if (backend === undefined) {
    throw new DeployerError(
      'BACKEND_UNAVAILABLE',
      `backend "${name}" of problem "${problem.id}" is not configured any more`,
      { details: { backend: name } },
    );
  }
  await requireIdle(store.jobs, id);
  if ((await store.vms.find(id)) === undefined) {
    throw notPossible(problem, 'adopt', `VM "${id}" does not exist any more`);
  }
  const secret = await store.vms.secret(id);
  const found = await askBackend(name, async () => await findIn(backend, problem, secret));
  if (found === undefined) {
    throw notPossible(problem, 'adopt', `backend "${name}" does not show it any more`);
  }
  const change = (vm: VmRecord): VmPatch => {
    const own = problem.kind === 'orphan_vm' ? vm.backendVmId : vm.gateway?.backendGatewayId;
    if (own === undefined) return adoptionPatch(vm, found, now);
    throw notPossible(problem, 'adopt', `VM "${vm.id}" has "${own}" entered by now`);
  };
  return { kind: 'commit', change: { closes: true, vm: { id, change } } };
}

async function findIn(
  backend: ComputeBackend,
  problem: ProblemRecord,
  secret: string,
): Promise<Finding['adoptable']> {
  if (problem.kind === 'orphan_vm') {
    const vms = await backend.findVmsBySecret(secret);
    const vm = vms.find(({ backendVmId }) => backendVmId === problem.backendVmId);
    return vm && { vm };
  }
  const gateways = await gatewaysBySecret(backend, secret);
  const gateway = gateways.find(
    ({ backendGatewayId }) => backendGatewayId === problem.backendGatewayId,
  );
  return gateway && { gateway };
}

function notPossible(problem: ProblemRecord, resolution: Resolution, why: string): DeployerError {
  const possible = problem.resolutions.filter((other) => other !== resolution);
  return new DeployerError(
    'RESOLUTION_NOT_POSSIBLE',
    `problem "${problem.id}" (${problem.kind}) cannot be resolved by "${resolution}": ${why}; possible: ${possible.join(', ')}`,
    { details: { problem: problem.id, resolution, possible } },
  );
}
