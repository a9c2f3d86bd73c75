import type { BackendGateway, BackendVm } from '../ports/compute.ts';
import type { VmRecord } from '../records.ts';
import { preferredGateway, preferredVm } from '../vms/preferred.ts';
import {
  gatewayEvidence,
  gatewayTarget,
  twice,
  vmEvidence,
  vmTarget,
  type Finding,
} from './finding.ts';

/** Complete answers without a VM before it counts as missing (decision 11). */
const absentAnswersMin = 3;

interface Shown {
  readonly vms: readonly BackendVm[];
  readonly gateways: readonly BackendGateway[];
}

/** What of its backend a row is judged by. */
export interface RowSurroundings {
  readonly quietWaitMs: number;
  /** The row on which a VM of the backend is entered, by the VM's id there. */
  readonly entered: ReadonlyMap<string, string>;
}

/** What a complete look shows to be wrong with a row that no job works on. */
export function rowFindings(
  vm: VmRecord,
  shown: Shown,
  { quietWaitMs, entered }: RowSurroundings,
): readonly Finding[] {
  return [
    ...missingVm(vm, shown.vms, quietWaitMs),
    ...orphanVms(vm, shown.vms, entered),
    ...orphanGateways(vm, shown.gateways),
  ];
}

function missingVm(
  vm: VmRecord,
  shown: readonly BackendVm[],
  quietWaitMs: number,
): readonly Finding[] {
  const { backendVmId } = vm;
  if (backendVmId === undefined || shown.some((one) => one.backendVmId === backendVmId)) return [];
  return [
    {
      kind: 'missing_vm',
      subject: vm.id,
      ...owner(vm),
      backendVmId,
      summary: `backend "${vm.backend}" no longer shows VM "${backendVmId}" of "${vm.id}"`,
      evidence: { backend_vm_id: backendVmId, vm_state: vm.state, shown: shown.map(vmEvidence) },
      resolutions: ['delete', 'forget', 'ignore'],
      patience: { sightings: absentAnswersMin, spanMs: quietWaitMs },
      targets: [],
      isUnwanted: false,
    },
  ];
}

/**
 * A second one is unwanted only where the row's own is shown beside it, and not on its way out. A VM whose id
 * is entered on another row (the backend counts anew) cannot be adopted: two rows would name one VM.
 */
function orphanVms(
  vm: VmRecord,
  shown: readonly BackendVm[],
  entered: RowSurroundings['entered'],
): readonly Finding[] {
  const ownId = vm.backendVmId;
  const isFree = ({ backendVmId }: BackendVm): boolean => !entered.has(backendVmId);
  const own = shown.find(({ backendVmId }) => backendVmId === ownId);
  const hasOwn = own !== undefined && own.phase !== 'deleting';
  const adoptable = ownId === undefined ? preferredVm(shown.filter(isFree)) : undefined;
  const others = shown.filter(({ backendVmId }) => backendVmId !== ownId);
  return others.map((other) => ({
    kind: 'orphan_vm',
    subject: `${vm.id}/${other.backendVmId}`,
    ...owner(vm),
    backendVmId: other.backendVmId,
    summary: `backend "${vm.backend}" shows VM "${other.backendVmId}" with the secret of "${vm.id}", ${ownText(ownId)}`,
    evidence: {
      ...vmEvidence(other),
      ...(ownId === undefined ? {} : { own_backend_vm_id: ownId }),
      ...(isFree(other) ? {} : { entered_on_vm: entered.get(other.backendVmId) }),
    },
    resolutions:
      ownId === undefined && isFree(other) ? ['adopt', 'delete', 'ignore'] : ['delete', 'ignore'],
    patience: twice,
    targets: [vmTarget(other)],
    isUnwanted: hasOwn,
    ...(other === adoptable ? { adoptable: { vm: other } } : {}),
  }));
}

/** What is left of an attempt that failed is for the row's own next attempt, or its delete, to remove. */
function orphanGateways(vm: VmRecord, shown: readonly BackendGateway[]): readonly Finding[] {
  const ownId = vm.gateway?.backendGatewayId;
  const isWanting = vm.gateway !== undefined && ownId === undefined;
  const own = shown.find(({ backendGatewayId }) => backendGatewayId === ownId);
  const hasOwn = own !== undefined && own.phase !== 'deleting';
  const adoptable = isWanting ? preferredGateway(shown) : undefined;
  const others = shown.filter(
    ({ backendGatewayId, phase }) =>
      backendGatewayId !== ownId && !(isWanting && (phase === 'failed' || phase === 'deleting')),
  );
  return others.map((other) => ({
    kind: 'orphan_gateway',
    subject: `${vm.id}/${other.backendGatewayId}`,
    ...owner(vm),
    backendGatewayId: other.backendGatewayId,
    summary: `backend "${vm.backend}" shows gateway "${other.backendGatewayId}" with the secret of "${vm.id}", ${ownText(ownId)}`,
    evidence: {
      ...gatewayEvidence(other),
      ...(ownId === undefined ? {} : { own_backend_gateway_id: ownId }),
    },
    resolutions: isWanting ? ['adopt', 'delete', 'ignore'] : ['delete', 'ignore'],
    patience: twice,
    targets: [gatewayTarget(other)],
    isUnwanted: hasOwn,
    ...(other === adoptable ? { adoptable: { gateway: other } } : {}),
  }));
}

function owner({ id, userId }: VmRecord) {
  return { vmId: id, userId };
}

function ownText(ownId: string | undefined): string {
  return ownId === undefined ? 'which has none entered' : `whose own is "${ownId}"`;
}
