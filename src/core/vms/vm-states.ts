import type { JobErrorRecord, JobKind, VmPatch } from '../records.ts';

/*
 * Life of a VM: provisioning → installing → ready; failed from any of them, and out of it by a retry;
 * deleting from any; gone means that the row is gone. Only the job that owns the VM moves it, in the
 * same commit as the step that caused the move.
 */

/** What becomes of the VM when its job has succeeded; a delete has dropped it by then. */
export function succeedVmPatch(kind: JobKind, now: number): VmPatch {
  return kind === 'delete_vm' ? {} : { state: 'ready', readyAt: now, error: undefined };
}

/** What becomes of the VM when its job failed or was canceled: it stays, with the reason. */
export function failVmPatch(error: JobErrorRecord): VmPatch {
  return { state: 'failed', error };
}
