import type { BackendGateway, BackendVm } from '../ports/compute.ts';

/**
 * Of several VMs that carry one secret, the one to keep: one that runs, else the first that can still
 * come to run. Undefined where all of them are going away.
 */
export function preferredVm(found: readonly BackendVm[]): BackendVm | undefined {
  return (
    found.find(({ phase }) => phase === 'running') ??
    found.find(({ phase }) => phase === 'pending') ??
    found.find(({ phase }) => phase === 'failed')
  );
}

/** The same of gateways; one that failed is not worth keeping. */
export function preferredGateway(found: readonly BackendGateway[]): BackendGateway | undefined {
  return (
    found.find(({ phase }) => phase === 'ready') ?? found.find(({ phase }) => phase === 'pending')
  );
}
