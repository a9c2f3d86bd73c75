import type { BackendVm } from '../ports/compute.ts';
import type { VmPatch, VmRecord } from '../records.ts';
import { observe } from './conditions.ts';

/**
 * What a backend's answer tells about a VM, as a change of its row. An absent VM changes a condition
 * only: that it is gone is for a job to establish (decision 11).
 */
export function observedPatch(vm: VmRecord, found: BackendVm | undefined, now: number): VmPatch {
  if (found === undefined) {
    return {
      conditions: observe(vm.conditions, 'BackendRunning', {
        status: 'false',
        reason: 'NotShown',
        message: 'the backend does not show the VM',
        now,
      }),
    };
  }
  const running = found.phase === 'running';
  const withBackend = observe(vm.conditions, 'BackendRunning', {
    status: running ? 'true' : 'false',
    reason: running ? 'Running' : 'NotRunning',
    message: `the backend says "${found.state}"`,
    now,
  });
  const address = found.myceliumIp ?? vm.myceliumIp;
  const conditions = observe(withBackend, 'AddressAssigned', {
    status: address === undefined ? 'false' : 'true',
    ...(address === undefined ? { reason: 'NoAddressYet' } : { message: address }),
    now,
  });
  return {
    conditions,
    ...(address === undefined ? {} : { myceliumIp: address }),
    ...(found.publicIp === undefined ? {} : { publicIp: found.publicIp }),
  };
}

/**
 * As `observedPatch`, for a look from outside any job: a VM that an uncertain deploy made is entered.
 * What was asked about `asked` says nothing about a row that has come to stand for another VM since.
 */
export function refreshPatch(
  asked: VmRecord,
  answer: { readonly current: VmRecord; readonly found: BackendVm | undefined },
  now: number,
): VmPatch {
  const { current, found } = answer;
  if (current.backendVmId !== asked.backendVmId) return {};
  if (current.backendVmId !== undefined) return observedPatch(current, found, now);
  if (found === undefined || current.deploy.uncertainSince !== asked.deploy.uncertainSince) {
    return {};
  }
  const { backendVmId } = found;
  const deploy = { attempts: current.deploy.attempts };
  return { ...observedPatch(current, found, now), backendVmId, deploy };
}
