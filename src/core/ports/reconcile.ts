import type { TombstoneCause, VmPatch, VmRecord } from '../records.ts';

/** A row, with whether a job of it has not ended. */
export interface RowHolder {
  readonly kind: 'row';
  readonly vm: VmRecord;
  readonly isBusy: boolean;
}

/** What is left of a VM whose row was dropped, or whose secret was replaced. */
export interface TombstoneHolder {
  readonly kind: 'tombstone';
  readonly id: number;
  readonly vmId: string;
  readonly userId: string;
  readonly cause: TombstoneCause;
  readonly deletedAt: number;
  /** When the backend last showed something with its secret. */
  readonly seenAt?: number;
}

/** Who has a secret that a backend can be asked with. */
export type SecretHolder = RowHolder | TombstoneHolder;

/** What of a holder tells where its secret is. */
export type SecretPlace =
  | { readonly kind: 'row'; readonly vm: Pick<VmRecord, 'id'> }
  | Pick<TombstoneHolder, 'kind' | 'id' | 'vmId'>;

/** A secret, opened; or why there is none: its holder is gone, or it does not unseal. */
export type HeldSecret =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable' };

/** What a sweep learned of a tombstone. */
export interface TombstoneLook {
  readonly id: number;
  readonly nextLookAt: number;
  /** Present when something was seen. */
  readonly seenAt?: number;
}

/** What reconciliation asks of the store beside the problems. */
export interface ReconcileStore {
  /**
   * Every row of the backend, and the tombstones that are to be looked at by `dueBy` or that a problem
   * that is not closed is about; oldest first.
   */
  holders(backend: string, dueBy: number): Promise<readonly SecretHolder[]>;
  /** Opened at the moment of a call, and kept nowhere (decision 13). */
  secret(holder: SecretPlace): Promise<HeldSecret>;
  /**
   * A change of a row that no job works on; `change` is pure and sees the row in this very
   * transaction. Undefined where the row is gone or a job works on it.
   */
  updateIdle(
    vmId: string,
    change: (vm: VmRecord) => VmPatch,
    now: number,
  ): Promise<VmRecord | undefined>;
  /** Notes when to look again, and drops the tombstones in `pruned`: one commit. */
  noteLooks(looks: readonly TombstoneLook[], pruned: readonly number[]): Promise<void>;
  /** When the database was restored from a backup, as long as no operator has ended report-only. */
  restoredAt(): Promise<number | undefined>;
  endReportOnly(): Promise<void>;
}
