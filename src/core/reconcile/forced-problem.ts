import type { NewProblem } from '../ports/problems.ts';
import type { VmRecord } from '../records.ts';

/**
 * The problem that a forced delete opens in the commit that drops its row: the VM may live on at a
 * backend that does not answer. Sweeps go on with it once the backend is back.
 */
export function forcedProblem(
  vm: VmRecord,
  { id, now }: { readonly id: string; readonly now: number },
): NewProblem {
  return {
    id,
    kind: 'orphan_vm',
    backend: vm.backend,
    subject: forcedSubject(vm.id),
    vmId: vm.id,
    userId: vm.userId,
    ...(vm.backendVmId === undefined ? {} : { backendVmId: vm.backendVmId }),
    firstSeenAt: now,
    lastSeenAt: now,
    sightings: 1,
    summary: `a forced delete gave up on "${vm.id}" at backend "${vm.backend}", where it may live on`,
    evidence: {
      cause: 'forced',
      ...(vm.backendVmId === undefined ? {} : { backend_vm_id: vm.backendVmId }),
    },
    resolutions: ['delete', 'ignore'],
  };
}

/** Of a VM that was given up at most one problem is open, whatever of it is found. */
export function forcedSubject(vmId: string): string {
  return vmId;
}
