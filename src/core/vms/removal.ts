import type { ConditionType, GatewayRecord, VmPatch, VmRecord } from '../records.ts';
import { observe } from './conditions.ts';

/*
 * What a row says of a VM that is being removed and whose row stays: that of a redeploy, which may be
 * canceled at any moment. The ids at the backend stay: what comes after finds what is left by them.
 */

interface Told {
  readonly status: 'false' | 'unknown';
  readonly reason: string;
  readonly message: string;
  readonly now: number;
}

/** The backend shows no gateway any more: the public address leads to nobody. */
export function gatewayGonePatch(vm: VmRecord, now: number): VmPatch {
  if (vm.gateway === undefined) return {};
  const message = 'the backend shows no gateway any more';
  return {
    gateway: { ...vm.gateway, state: 'absent' } satisfies GatewayRecord,
    url: undefined,
    conditions: tell(vm, ['GatewayReady'], { status: 'false', reason: 'Removed', message, now }),
  };
}

/** The backend accepted the delete: what was seen of the VM before says nothing any more. */
export function deletionBegunPatch(vm: VmRecord, now: number): VmPatch {
  const message = 'the backend accepted the delete';
  const told = { status: 'unknown', reason: 'Deleting', message, now } as const;
  return { conditions: tell(vm, ['BackendRunning', 'SshReachable', 'Healthy'], told) };
}

/** The backend accepted the delete and shows neither the VM nor a gateway of it. */
export function vmGonePatch(vm: VmRecord, now: number): VmPatch {
  const message = 'the backend does not show the VM after its delete';
  const gone = { status: 'false', reason: 'NotShown', message, now } as const;
  const gateway = gatewayGonePatch(vm, now);
  const seen = { ...vm, conditions: gateway.conditions ?? vm.conditions };
  return {
    ...gateway,
    myceliumIp: undefined,
    publicIp: undefined,
    url: undefined,
    conditions: tell(seen, ['BackendRunning', 'AddressAssigned', 'SshReachable', 'Healthy'], gone),
  };
}

function tell({ conditions }: VmRecord, types: readonly ConditionType[], told: Told) {
  return types.reduce((all, type) => observe(all, type, told), conditions);
}
