import type { Vm } from '../contract/types.gen.ts';
import { timeMs } from './watch/job-view.ts';

/** What is wrong with a VM that is ready: the conditions of it that were seen not to hold (any more). */
export function troublesOf({ state, conditions }: Vm): readonly string[] {
  if (state !== 'ready') return [];
  return conditions
    .filter(({ status }) => status === 'false')
    .map(({ type, reason }) => `not ${type}${reason === undefined ? '' : `: ${reason}`}`);
}

/** The state, with what is wrong with a VM that is ready, e.g. `ready (not BackendRunning: NotShown)`. */
export function stateText(vm: Vm): string {
  const troubles = troublesOf(vm);
  return troubles.length === 0 ? vm.state : `${vm.state} (${troubles.join(', ')})`;
}

/** When the VM is deleted; a date that is past says so. */
export function expiryText({ expires_at: date, state }: Vm, nowMs: number): string | undefined {
  const expiresMs = timeMs(date);
  const isOverdue = expiresMs !== undefined && expiresMs < nowMs && state !== 'deleting';
  return isOverdue ? `${date} (overdue)` : date;
}
