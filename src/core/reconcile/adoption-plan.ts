import { askBackend } from '../backend-faults.ts';
import type { ComputeBackend } from '../ports/compute.ts';
import type { ProblemRecord, ResolvedProblem } from '../ports/problems.ts';
import type { VmPatch, VmRecord } from '../records.ts';
import { gatewaysBySecret } from '../vms/gateways-by-secret.ts';
import { adoptionPatch } from './carry-out.ts';
import type { Finding } from './finding.ts';
import type { ProblemCheck } from './problem-check.ts';

/** It is looked for once more, so that what is entered is what is there. */
export async function planAdoption(
  check: ProblemCheck,
  now: number,
): Promise<Pick<ResolvedProblem, 'closes' | 'vm'>> {
  const { problem, store } = check;
  const backend = check.getBackend();
  const { id } = await check.getIdleRow();
  const secret = await store.vms.secret(id);
  const found = await askBackend(backend.name, async () => await findIn(backend, problem, secret));
  if (found === undefined) {
    throw check.notPossible(`backend "${backend.name}" does not show it any more`);
  }
  const change = (vm: VmRecord): VmPatch => {
    const own = problem.kind === 'orphan_vm' ? vm.backendVmId : vm.gateway?.backendGatewayId;
    if (own === undefined) return adoptionPatch(vm, found, now);
    throw check.notPossible(`VM "${vm.id}" has "${own}" entered by now`);
  };
  return { closes: true, vm: { id, change } };
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
