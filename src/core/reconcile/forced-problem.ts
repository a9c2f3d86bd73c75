import type { NewProblem } from '../ports/problems.ts';
import type { VmRecord } from '../records.ts';

interface GivenUp {
  readonly id: string;
  /** The forced delete. */
  readonly jobId: string;
  /** What the backend did, as the end of a sentence about it. */
  readonly why: string;
  /** What may still run, in words. */
  readonly left: string;
  readonly now: number;
}

/**
 * The problem that a forced delete opens in the commit that drops its row: the VM may live on at a
 * backend that does not answer. Sweeps go on with it once the backend is back.
 */
export function forcedProblem(vm: VmRecord, { id, jobId, why, left, now }: GivenUp): NewProblem {
  const gatewayId = vm.gateway?.backendGatewayId;
  return {
    id,
    kind: 'orphan_vm',
    backend: vm.backend,
    subject: forcedSubject(vm.id),
    vmId: vm.id,
    userId: vm.userId,
    ...(vm.backendVmId === undefined ? {} : { backendVmId: vm.backendVmId }),
    ...(gatewayId === undefined ? {} : { backendGatewayId: gatewayId }),
    firstSeenAt: now,
    lastSeenAt: now,
    sightings: 1,
    summary: `a forced delete of VM "${vm.id}" gave up: backend "${vm.backend}" ${why}; ${left} may still run and cost money`,
    evidence: { cause: 'forced', job_id: jobId, username: vm.username, backend_name: vm.name },
    resolutions: ['delete', 'forget', 'ignore'],
  };
}

/** Of a VM that was given up at most one problem is open, whatever of it is found. */
export function forcedSubject(vmId: string): string {
  return vmId;
}
