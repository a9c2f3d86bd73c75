import { DeployerError } from '../errors.ts';
import type { VmRecord } from '../records.ts';

/**
 * Throws unless the operator may log in to the VM: VM_NOT_READY before it was ever reached, and
 * NO_OPERATOR_ACCESS once the operator's keys were taken out of it.
 */
export function requireOperatorAccess(vm: VmRecord): void {
  if (vm.myceliumIp === undefined || vm.sshHostKey === undefined) {
    throw new DeployerError(
      'VM_NOT_READY',
      `VM "${vm.id}" is not that far: it was never reached over SSH, and is "${vm.state}"`,
      { retryable: true, details: { vm: vm.id, state: vm.state } },
    );
  }
  if (!vm.operatorAccess) {
    throw noOperatorAccess(vm, "the operator's keys were taken out after its bootstrap");
  }
}

/** NO_OPERATOR_ACCESS with the way out of it. */
export function noOperatorAccess(vm: VmRecord, why: string, cause?: unknown): DeployerError {
  return new DeployerError(
    'NO_OPERATOR_ACCESS',
    `the operator cannot log in to VM "${vm.id}": ${why}; redeploy_vm makes it anew, and with ssh.keep_operator_access = true the keys stay in it`,
    { details: { vm: vm.id }, ...(cause === undefined ? {} : { cause }) },
  );
}
