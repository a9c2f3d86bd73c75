import type BetterSqlite3 from 'better-sqlite3';
import type { TombstoneHolder, TombstoneLook } from '../../core/ports/reconcile.ts';
import type { TombstoneCause, VmRecord } from '../../core/records.ts';
import { parseJson, withoutNulls } from '../columns.ts';
import type { Connection } from '../connection.ts';

interface HolderRow {
  readonly id: number;
  readonly vm_id: string;
  readonly user_id: string;
  readonly cause: TombstoneCause;
  readonly deleted_at: number;
  readonly seen_at: number | null;
}

/**
 * Rows of `vm_tombstones`: what is left of a VM whose row was dropped, or whose secret was replaced by
 * a redeploy; the sealed secret included.
 */
export class TombstoneTable {
  readonly #insert: BetterSqlite3.Statement;
  readonly #setCause: BetterSqlite3.Statement<[TombstoneCause, number]>;
  readonly #byId: BetterSqlite3.Statement<[string], { readonly vm: string }>;
  readonly #toLookAt: BetterSqlite3.Statement<[{ backend: string; dueBy: number }], HolderRow>;
  readonly #secret: BetterSqlite3.Statement<[number], { readonly sealed_secret: Buffer }>;
  readonly #noteLook: BetterSqlite3.Statement<[number, number | null, number]>;
  readonly #delete: BetterSqlite3.Statement<[number]>;
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
    // A time that is too far ahead is one of a clock that was set back.
    this.#toLookAt = connection.prepare(
      `SELECT id, vm_id, user_id, cause, deleted_at, seen_at FROM vm_tombstones
       WHERE id IN (
         SELECT id FROM vm_tombstones WHERE backend = @backend AND next_look_at <= @dueBy
         UNION
         SELECT id FROM vm_tombstones
         WHERE backend = @backend AND next_look_at > @dueBy + 86400000
         UNION
         SELECT tombstone_id FROM problems
         WHERE backend = @backend AND closed_at IS NULL AND tombstone_id IS NOT NULL)
       ORDER BY id`,
    );
    this.#secret = connection.prepare('SELECT sealed_secret FROM vm_tombstones WHERE id = ?');
    this.#noteLook = connection.prepare(
      'UPDATE vm_tombstones SET next_look_at = ?, seen_at = coalesce(?, seen_at) WHERE id = ?',
    );
    this.#delete = connection.prepare('DELETE FROM vm_tombstones WHERE id = ?');
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

  noteLook({ id, nextLookAt, seenAt }: TombstoneLook): void {
    this.#noteLook.run(nextLookAt, seenAt ?? null, id);
  }

  delete(id: number): void {
    this.#delete.run(id);
  }

  /** Those due, and those that a problem that is not closed is about; oldest first. */
  listToLookAt(backend: string, dueBy: number): readonly TombstoneHolder[] {
    return this.#toLookAt.all({ backend, dueBy }).map((row) =>
      withoutNulls({
        kind: 'tombstone' as const,
        id: row.id,
        vmId: row.vm_id,
        userId: row.user_id,
        cause: row.cause,
        deletedAt: row.deleted_at,
        seenAt: row.seen_at,
      }),
    );
  }

  sealedSecret(id: number): Buffer | undefined {
    return this.#secret.get(id)?.sealed_secret;
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
