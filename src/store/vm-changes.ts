import type { ExpiryAnnouncement } from '../core/ports/store.ts';
import { presentVm } from '../core/present.ts';
import { canonicalJson } from '../core/requests.ts';
import type { VmPatch, VmRecord } from '../core/records.ts';
import { patched } from './columns.ts';
import type { Journal } from './journal.ts';
import type { Tables } from './tables.ts';

/** Changes of VM rows with their events; part of the caller's transaction. */
export class VmChanges {
  readonly #tables: Tables;
  readonly #journal: Journal;

  constructor(tables: Tables, journal: Journal) {
    this.#tables = tables;
    this.#journal = journal;
  }

  /**
   * Writes what the patch changes. What clients see of it moves `updatedAt` and is an event; a change
   * of the intents alone is neither, so that the newest event of a VM and its row always agree.
   */
  apply(vm: VmRecord, patch: VmPatch, now: number): VmRecord {
    const after = patched(vm, patch);
    if (canonicalJson(after) === canonicalJson(vm)) return vm;
    if (canonicalJson(presentVm(after)) === canonicalJson(presentVm(vm))) {
      this.#tables.vms.update(after);
      return after;
    }
    const seen = { ...after, updatedAt: now };
    this.#tables.vms.update(seen);
    this.#journal.vm('vm.updated', seen, now);
    return seen;
  }

  /** The announcement and its event; the VM itself is as it was. */
  announceExpiry(
    vm: VmRecord,
    { notice, expiresInSeconds }: ExpiryAnnouncement,
    now: number,
  ): void {
    this.#tables.vms.update({ ...vm, expiryNotice: notice });
    this.#journal.vmExpiring(vm, { stage: notice.stage, expiresInSeconds }, now);
  }

  /** Drops the row; what it knew of the backend, and its sealed secret, goes to a tombstone. */
  drop(vm: VmRecord, now: number): void {
    const sealedSecret = this.#tables.vms.sealedSecret(vm.id);
    if (sealedSecret === undefined) return;
    this.#tables.tombstones.insert(vm, { sealedSecret, cause: 'deleted', deletedAt: now });
    this.#tables.vms.delete(vm.id);
    this.#journal.vm('vm.deleted', vm, now);
  }
}
