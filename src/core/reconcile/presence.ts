import type { ReconcileStore } from '../ports/reconcile.ts';
import type { VmPatch, VmRecord } from '../records.ts';
import { observedPatch } from '../vms/observed.ts';
import type { JudgedLook } from './case.ts';
import type { Look } from './look.ts';

interface Seen {
  readonly looks: readonly Look[];
  /** Of the same looks, in the same order. */
  readonly judged: readonly JudgedLook[];
  /** Ids of VMs with a problem `missing_vm` that is not closed. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Enters in the conditions of the rows what the sweep is sure of: that the backend does not show a VM
 * any more, and that it shows one again. A row that says so already is left alone.
 */
export async function enterPresence(
  store: ReconcileStore,
  { looks, judged, missing }: Seen,
  now: number,
): Promise<void> {
  for (const [at, look] of looks.entries()) {
    const { holder, findings } = judged[at] ?? {};
    if (look.kind !== 'complete' || holder?.kind !== 'row' || findings === undefined) continue;
    const { vm } = holder;
    const own = look.vms.find(({ backendVmId }) => backendVmId === vm.backendVmId);
    const isMissing = findings.some(({ kind }) => kind === 'missing_vm') && missing.has(vm.id);
    const isNews = saysNotShown(vm) ? own !== undefined : isMissing;
    if (!isNews) continue;
    const change = (current: VmRecord): VmPatch =>
      current.jobId === vm.jobId && current.backendVmId === vm.backendVmId
        ? observedPatch(current, own, now)
        : {};
    await store.updateIdle(vm.id, change, now);
  }
}

function saysNotShown({ conditions }: VmRecord): boolean {
  return conditions.some(({ type, reason }) => type === 'BackendRunning' && reason === 'NotShown');
}
