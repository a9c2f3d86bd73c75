import type BetterSqlite3 from 'better-sqlite3';
import type { TombstoneCause, VmRecord } from '../../core/records.ts';
import { parseJson } from '../columns.ts';
import type { Connection } from '../connection.ts';

/**
 * Rows of `vm_tombstones`: what is left of a VM whose row was dropped, or whose secret was replaced by
 * a redeploy; the sealed secret included.
 */
export class TombstoneTable {
  readonly #insert: BetterSqlite3.Statement;
  readonly #setCause: BetterSqlite3.Statement<[TombstoneCause, number]>;
  readonly #byId: BetterSqlite3.Statement<[string], { readonly vm: string }>;
  readonly #count: BetterSqlite3.Statement<[], { readonly count: number }>;

  constructor(connection: Connection) {
    this.#insert = connection.prepare(
      `INSERT INTO vm_tombstones (vm_id, user_id, name, backend, backend_vm_id, backend_gateway_id,
         cause, vm, sealed_secret, deleted_at, next_look_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#setCause = connection.prepare('UPDATE vm_tombstones SET cause = ? WHERE id = ?');
    this.#byId = connection.prepare(
      'SELECT vm FROM vm_tombstones WHERE vm_id = ? ORDER BY id DESC LIMIT 1',
    );
    this.#count = connection.prepare('SELECT count(*) AS count FROM vm_tombstones');
  }

  /** Answers with its id. The backend is looked at for it from `deletedAt` on. */
  insert(
    vm: VmRecord,
    left: {
      readonly sealedSecret: Buffer;
      readonly cause: TombstoneCause;
      readonly deletedAt: number;
    },
  ): number {
    const { sealedSecret, cause, deletedAt } = left;
    const { lastInsertRowid } = this.#insert.run(
      vm.id,
      vm.userId,
      vm.name,
      vm.backend,
      vm.backendVmId ?? null,
      vm.gateway?.backendGatewayId ?? null,
      cause,
      JSON.stringify(vm),
      sealedSecret,
      deletedAt,
      deletedAt,
    );
    return Number(lastInsertRowid);
  }

  setCause(id: number, cause: TombstoneCause): void {
    this.#setCause.run(cause, id);
  }

  /** The VM as the newest of its tombstones has it. */
  find(vmId: string): VmRecord | undefined {
    const row = this.#byId.get(vmId);
    // The column holds what insert wrote: a whole record.
    return row === undefined ? undefined : (parseJson(row.vm) as VmRecord);
  }

  count(): number {
    return this.#count.get()?.count ?? 0;
  }
}
