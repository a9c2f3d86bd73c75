import type { BackendGateway, BackendVm } from '../ports/compute.ts';
import type { NewProblem } from '../ports/problems.ts';

/** A VM or gateway at the backend that is too much. */
export interface Target {
  readonly kind: 'vm' | 'gateway';
  readonly id: string;
  /** The backend says that it is being deleted. */
  readonly isGoing: boolean;
}

/** Sightings before anything follows from them, and the time from the first to the last. */
interface Patience {
  readonly sightings: number;
  readonly spanMs: number;
}

/** Something that one look shows to be wrong; whether it is one is for several looks to establish. */
export interface Finding extends Pick<
  NewProblem,
  | 'kind'
  | 'subject'
  | 'vmId'
  | 'userId'
  | 'backendVmId'
  | 'backendGatewayId'
  | 'tombstoneId'
  | 'summary'
  | 'evidence'
  | 'resolutions'
> {
  readonly patience: Patience;
  /** What to delete to be rid of it. */
  readonly targets: readonly Target[];
  /** Ours and unwanted beyond doubt: it may be deleted without being asked for. */
  readonly isUnwanted: boolean;
  /** The row has none and may take this for its own. */
  readonly adoptable?: { readonly vm: BackendVm } | { readonly gateway: BackendGateway };
}

/** Twice, in two sweeps: one answer may be of a moment in which something was under way. */
export const twice: Patience = { sightings: 2, spanMs: 0 };

export function vmTarget({ backendVmId, phase }: BackendVm): Target {
  return { kind: 'vm', id: backendVmId, isGoing: phase === 'deleting' };
}

export function gatewayTarget({ backendGatewayId, phase }: BackendGateway): Target {
  return { kind: 'gateway', id: backendGatewayId, isGoing: phase === 'deleting' };
}

/** What the backend says of a VM, to be shown. */
export function vmEvidence({ backendVmId, state, name, myceliumIp }: BackendVm) {
  return {
    backend_vm_id: backendVmId,
    backend_state: state,
    ...(name === undefined ? {} : { backend_name: name }),
    ...(myceliumIp === undefined ? {} : { mycelium_ip: myceliumIp }),
  };
}

export function gatewayEvidence({ backendGatewayId, state, name, fqdn }: BackendGateway) {
  return {
    backend_gateway_id: backendGatewayId,
    backend_state: state,
    ...(name === undefined ? {} : { backend_name: name }),
    ...(fqdn === undefined ? {} : { fqdn }),
  };
}
