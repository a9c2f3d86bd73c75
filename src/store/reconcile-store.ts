import type {
  HeldSecret,
  ReconcileStore,
  RowHolder,
  SecretHolder,
  SecretPlace,
  TombstoneLook,
} from '../core/ports/reconcile.ts';
import type { VmPatch, VmRecord } from '../core/records.ts';
import type { Connection } from './connection.ts';
import type { Sealer } from './sealing.ts';
import type { Tables } from './tables.ts';
import type { VmChanges } from './vm-changes.ts';

interface Dependencies {
  readonly connection: Connection;
  readonly tables: Tables;
  readonly vmChanges: VmChanges;
  readonly sealer: Sealer;
}

/** ReconcileStore on SQLite. */
export class SqliteReconcileStore implements ReconcileStore {
  readonly #connection: Connection;
  readonly #tables: Tables;
  readonly #vmChanges: VmChanges;
  readonly #sealer: Sealer;

  constructor({ connection, tables, vmChanges, sealer }: Dependencies) {
    this.#connection = connection;
    this.#tables = tables;
    this.#vmChanges = vmChanges;
    this.#sealer = sealer;
  }

  async holders(backend: string, dueBy: number): Promise<readonly SecretHolder[]> {
    return await this.#connection.read(() => {
      const busy = this.#tables.jobs.vmIdsUnfinished();
      const rows = this.#tables.vms
        .listAtBackend(backend)
        .map((vm): RowHolder => ({ kind: 'row', vm, isBusy: busy.has(vm.id) }));
      return [...rows, ...this.#tables.tombstones.listToLookAt(backend, dueBy)];
    });
  }

  async secret(holder: SecretPlace): Promise<HeldSecret> {
    return await this.#connection.read((): HeldSecret => {
      const sealed =
        holder.kind === 'row'
          ? this.#tables.vms.sealedSecret(holder.vm.id)
          : this.#tables.tombstones.sealedSecret(holder.id);
      if (sealed === undefined) return { kind: 'gone' };
      const vmId = holder.kind === 'row' ? holder.vm.id : holder.vmId;
      try {
        return { kind: 'secret', secret: this.#sealer.open(vmId, sealed) };
      } catch {
        return { kind: 'unreadable' };
      }
    });
  }

  async updateIdle(
    vmId: string,
    change: (vm: VmRecord) => VmPatch,
    now: number,
  ): Promise<VmRecord | undefined> {
    return await this.#connection.write(() => {
      const vm = this.#tables.vms.find(vmId);
      if (vm === undefined || this.#tables.jobs.listUnfinishedOf(vmId).length > 0) return undefined;
      return this.#vmChanges.apply(vm, change(vm), now);
    });
  }

  async noteLooks(looks: readonly TombstoneLook[], pruned: readonly number[]): Promise<void> {
    if (looks.length === 0 && pruned.length === 0) return;
    await this.#connection.write(() => {
      for (const look of looks) this.#tables.tombstones.noteLook(look);
      for (const id of pruned) this.#tables.tombstones.delete(id);
    });
  }

  async restoredAt(): Promise<number | undefined> {
    return await this.#connection.read(() => {
      const value = this.#tables.meta.find('restored_at');
      return value === undefined ? undefined : Number(value);
    });
  }

  async endReportOnly(): Promise<void> {
    await this.#connection.write(() => {
      this.#tables.meta.delete('restored_at');
    });
  }
}
