import type { Identifiers } from '../ports/identifiers.ts';
import type { GatewayRecord, VmPatch, VmRecord } from '../records.ts';
import { newConditions } from './provision-plan.ts';

/** Characters of a VM's ownership secret. */
const secretLength = 32;

/** An ownership secret; each VM at a backend has one of its own, a redeployed one too. */
export function newVmSecret(identifiers: Pick<Identifiers, 'secret'>): string {
  return identifiers.secret(secretLength);
}

/**
 * What becomes of the row once all that the backend had for it is gone and another VM is to be made:
 * it is as after `provision_vm`, with the gateway name that it has come to.
 */
export function renewedVmPatch(vm: VmRecord, now: number): VmPatch {
  return {
    backendVmId: undefined,
    myceliumIp: undefined,
    publicIp: undefined,
    url: undefined,
    sshHostKey: undefined,
    error: undefined,
    readyAt: undefined,
    deploy: { attempts: 0 },
    operatorAccess: true,
    conditions: newConditions(vm, now),
    ...(vm.gateway === undefined ? {} : { gateway: renewedGateway(vm.gateway) }),
  };
}

function renewedGateway({ kind, name, fqdn, fixedName }: GatewayRecord): GatewayRecord {
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    // The domain of a name is the grid's to give, once more.
    ...(kind === 'name' || fqdn === undefined ? {} : { fqdn }),
    state: 'pending',
    attempts: 0,
    fixedName,
  };
}
