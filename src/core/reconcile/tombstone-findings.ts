import type { BackendGateway, BackendVm } from '../ports/compute.ts';
import type { Resolution } from '../ports/problems.ts';
import type { TombstoneHolder } from '../ports/reconcile.ts';
import { presentTime } from '../present.ts';
import type { TombstoneCause } from '../records.ts';
import {
  gatewayEvidence,
  gatewayTarget,
  twice,
  vmEvidence,
  vmTarget,
  type Finding,
} from './finding.ts';
import { forcedSubject } from './forced-problem.ts';

interface Shown {
  readonly vms: readonly BackendVm[];
  readonly gateways: readonly BackendGateway[];
}

const fate: Readonly<Record<TombstoneCause, string>> = {
  deleted: 'which was deleted',
  redeployed: 'which a redeploy replaced',
  forced: 'which a forced delete gave up on',
  forgotten: 'which an operator had forgotten',
};

const resolutions: readonly Resolution[] = ['delete', 'ignore'];

/**
 * What a complete look shows with the secret of a tombstone: no row has it any more, so all of it is
 * unwanted, except of a VM that an operator had forgotten without saying that it is to go.
 */
export function tombstoneFindings(
  holder: TombstoneHolder,
  shown: Shown,
  backend: string,
): readonly Finding[] {
  if (holder.cause === 'forced') return forced(holder, shown, backend);
  const common = {
    kind: 'leftover_after_delete',
    ...owner(holder),
    resolutions,
    patience: twice,
    isUnwanted: holder.cause !== 'forgotten',
  } as const;
  const begun = `backend "${backend}" shows`;
  const ofWhom = `with the secret of "${holder.vmId}", ${fate[holder.cause]}`;
  return [
    ...shown.vms.map((vm) => ({
      ...common,
      subject: `${holder.id}/vm/${vm.backendVmId}`,
      backendVmId: vm.backendVmId,
      summary: `${begun} VM "${vm.backendVmId}" ${ofWhom}`,
      evidence: { ...vmEvidence(vm), ...history(holder) },
      targets: [vmTarget(vm)],
    })),
    ...shown.gateways.map((gateway) => ({
      ...common,
      subject: `${holder.id}/gateway/${gateway.backendGatewayId}`,
      backendGatewayId: gateway.backendGatewayId,
      summary: `${begun} gateway "${gateway.backendGatewayId}" ${ofWhom}`,
      evidence: { ...gatewayEvidence(gateway), ...history(holder) },
      targets: [gatewayTarget(gateway)],
    })),
  ];
}

/** All of it is one problem: the one that the forced delete opened, if that is not closed. */
function forced(holder: TombstoneHolder, shown: Shown, backend: string): readonly Finding[] {
  const { vms, gateways } = shown;
  if (vms.length + gateways.length === 0) return [];
  const [first] = vms;
  return [
    {
      kind: 'orphan_vm',
      subject: forcedSubject(holder.vmId),
      ...owner(holder),
      ...(first === undefined ? {} : { backendVmId: first.backendVmId }),
      summary: `backend "${backend}" still shows "${holder.vmId}", ${fate.forced}`,
      evidence: {
        vms: vms.map(vmEvidence),
        gateways: gateways.map(gatewayEvidence),
        ...history(holder),
      },
      resolutions,
      patience: twice,
      targets: [...vms.map(vmTarget), ...gateways.map(gatewayTarget)],
      isUnwanted: true,
    },
  ];
}

function owner({ vmId, userId, id }: TombstoneHolder) {
  return { vmId, userId, tombstoneId: id };
}

function history({ cause, deletedAt }: TombstoneHolder) {
  return { cause, deleted_at: presentTime(deletedAt) };
}
