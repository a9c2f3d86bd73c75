import type { ProblemEnd } from '../core/ports/problems.ts';
import type { ExpiryAnnouncement } from '../core/ports/store.ts';
import { presentVm } from '../core/present.ts';
import { canonicalJson } from '../core/requests.ts';
import type { TombstoneCause, VmPatch, VmRecord } from '../core/records.ts';
import { patched } from './columns.ts';
import type { Journal } from './journal.ts';
import type { ProblemWriter } from './problem-writer.ts';
import type { Sealer } from './sealing.ts';
import type { Tables } from './tables.ts';

interface Dependencies {
  readonly tables: Tables;
  readonly journal: Journal;
  readonly sealer: Sealer;
  readonly problems: ProblemWriter;
}

/** How the problems of a row end with it. What a forced delete gave up on nobody has seen deleted. */
const endOf: Readonly<Record<TombstoneCause, ProblemEnd>> = {
  deleted: 'delete',
  redeployed: 'not_seen',
  forced: 'not_seen',
  forgotten: 'forget',
};

/** Changes of VM rows with their events; part of the caller's transaction. */
export class VmChanges {
  readonly #tables: Tables;
  readonly #journal: Journal;
  readonly #sealer: Sealer;
  readonly #problems: ProblemWriter;

  constructor({ tables, journal, sealer, problems }: Dependencies) {
    this.#tables = tables;
    this.#journal = journal;
    this.#sealer = sealer;
    this.#problems = problems;
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

  /** Gives the row another secret; the one before, with the VM as it was, goes to a tombstone. */
  renew(
    vm: VmRecord,
    { patch, secret }: { readonly patch: VmPatch; readonly secret: string },
    now: number,
  ): VmRecord {
    const sealedSecret = this.#tables.vms.sealedSecret(vm.id);
    if (sealedSecret === undefined) throw new Error(`VM ${vm.id} has no row to renew`);
    this.#tables.tombstones.insert(vm, { sealedSecret, cause: 'redeployed', deletedAt: now });
    this.#tables.vms.replaceSecret(vm.id, this.#sealer.seal(vm.id, secret));
    return this.apply(vm, patch, now);
  }

  /**
   * Drops the row, and closes its problems; what it knew of the backend, and its sealed secret, goes to a
   * tombstone. Answers with the tombstone's id.
   */
  drop(vm: VmRecord, cause: TombstoneCause, now: number): number {
    const sealedSecret = this.#tables.vms.sealedSecret(vm.id);
    if (sealedSecret === undefined) throw new Error(`VM ${vm.id} has no row to drop`);
    const id = this.#tables.tombstones.insert(vm, { sealedSecret, cause, deletedAt: now });
    this.#tables.vms.delete(vm.id);
    this.#journal.vm('vm.deleted', vm, now);
    this.#problems.closeOf(vm.id, endOf[cause], now);
    return id;
  }
}
