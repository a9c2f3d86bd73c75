import type { ExpiryNotice, VmRecord } from '../records.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** From here on there is something to do about an expiry date. Milliseconds before it. */
export const firstNoticeMs = dayMs;

/** What is next for a VM with an expiry date. */
export type ExpiryStep =
  | { readonly kind: 'wait' }
  /** The announcement has been out for longer, which is to be remembered. */
  | { readonly kind: 'count'; readonly notice: ExpiryNotice }
  | {
      readonly kind: 'announce';
      readonly stage: '24h' | '1h';
      readonly notice: ExpiryNotice;
      /** Until the VM is deleted, at the least. */
      readonly expiresInSeconds: number;
    }
  | { readonly kind: 'delete'; readonly notice: ExpiryNotice };

interface Time {
  readonly now: number;
  /** Elapsed time since every announcement that is on a row was last looked at, by this process. */
  readonly passedMs: number;
}

/**
 * A VM is deleted only when its date is past and its last announcement has been out for an hour, or for
 * its whole life where that is shorter. How long it has been out is counted by elapsed time while a
 * daemon runs, and kept on the row: however the wall clock is set, the hour has to pass in full.
 */
export function expiryStep(vm: VmRecord, { now, passedMs }: Time): ExpiryStep {
  if (vm.expiresAt === undefined || vm.state === 'deleting') return { kind: 'wait' };
  const notice = vm.expiryNotice ?? unannounced(vm, vm.expiresAt);
  const leftMs = vm.expiresAt - now;
  const stage = dueStage(notice, leftMs);
  if (stage !== undefined) return announcement(notice, { stage, leftMs, now });
  if (notice.stage !== '1h') return { kind: 'wait' };
  const outMs = Math.min(leadMs(notice), notice.outMs + passedMs);
  const counted = { ...notice, outMs };
  if (leftMs <= 0 && outMs >= leadMs(notice)) return { kind: 'delete', notice: counted };
  return outMs === notice.outMs ? { kind: 'wait' } : { kind: 'count', notice: counted };
}

function announcement(
  notice: ExpiryNotice,
  { stage, leftMs, now }: { readonly stage: '24h' | '1h'; leftMs: number; now: number },
): ExpiryStep {
  return {
    kind: 'announce',
    stage,
    notice: { ...notice, stage, at: now, outMs: 0 },
    expiresInSeconds: Math.ceil(Math.max(leftMs, leadMs(notice)) / 1_000),
  };
}

/** The announcement that is to be made now; one that the VM's life has no room for is left out. */
function dueStage({ stage, spanMs }: ExpiryNotice, leftMs: number): '24h' | '1h' | undefined {
  if (leftMs <= hourMs) return stage === '1h' ? undefined : '1h';
  return leftMs <= dayMs && stage === 'set' && spanMs >= dayMs ? '24h' : undefined;
}

function leadMs({ spanMs }: ExpiryNotice): number {
  return Math.min(hourMs, spanMs);
}

function unannounced(vm: VmRecord, expiresAt: number): ExpiryNotice {
  return { stage: 'set', at: vm.createdAt, spanMs: expiresAt - vm.createdAt, outMs: 0 };
}
