import BetterSqlite3 from 'better-sqlite3';
import { DeployerError } from '../../core/errors.ts';
import type { VmFilter, VmStore } from '../../core/ports/store.ts';
import type { GatewayRecord, VmRecord } from '../../core/records.ts';
import type { Connection } from '../connection.ts';
import { FilteredPages } from '../filtered-pages.ts';
import {
  toVmColumns,
  toVmRecord,
  vmIdentityColumns,
  vmMutableColumns,
  type VmRow,
} from './vm-rows.ts';

const columns = [...vmIdentityColumns, ...vmMutableColumns];
const names = columns.map((name) => `vms.${name}`).join(', ');
// A join reads the same rows and takes eight times as long.
const select = `SELECT ${names},
  (SELECT username FROM users WHERE users.id = vms.user_id) AS username FROM vms`;

interface ExpiringParameters {
  readonly before: number;
  readonly afterTime: number;
  readonly afterId: string;
  readonly limit: number;
}

/** Rows of `vms`. The sealed secret is written and read by itself. */
export class VmTable {
  readonly #insert: BetterSqlite3.Statement;
  readonly #update: BetterSqlite3.Statement;
  readonly #delete: BetterSqlite3.Statement;
  readonly #byId: BetterSqlite3.Statement<[string], VmRow>;
  readonly #secret: BetterSqlite3.Statement<[string], { readonly sealed_secret: Buffer }>;
  readonly #replaceSecret: BetterSqlite3.Statement;
  readonly #idsOfUser: BetterSqlite3.Statement<[string], { readonly id: string }>;
  readonly #atBackend: BetterSqlite3.Statement<[string], VmRow>;
  readonly #byGatewayName: BetterSqlite3.Statement<[string, string], VmRow>;
  readonly #byDomain: BetterSqlite3.Statement<[string, string], VmRow>;
  readonly #expiring: BetterSqlite3.Statement<[ExpiringParameters], VmRow>;
  readonly #count: BetterSqlite3.Statement<[], { readonly count: number }>;
  readonly #pages: FilteredPages<VmRow>;

  constructor(connection: Connection) {
    const parameters = columns.map((name) => `@${name}`).join(', ');
    this.#insert = connection.prepare(
      `INSERT INTO vms (${columns.join(', ')}, sealed_secret) VALUES (${parameters}, @sealed_secret)`,
    );
    const assignments = vmMutableColumns.map((name) => `${name} = @${name}`).join(', ');
    this.#update = connection.prepare(`UPDATE vms SET ${assignments} WHERE id = @id`);
    this.#delete = connection.prepare('DELETE FROM vms WHERE id = ?');
    this.#byId = connection.prepare(`${select} WHERE vms.id = ?`);
    this.#secret = connection.prepare('SELECT sealed_secret FROM vms WHERE id = ?');
    this.#replaceSecret = connection.prepare('UPDATE vms SET sealed_secret = ? WHERE id = ?');
    this.#idsOfUser = connection.prepare('SELECT id FROM vms WHERE user_id = ? ORDER BY id');
    this.#atBackend = connection.prepare(`${select} WHERE vms.backend = ? ORDER BY vms.id`);
    const oldest = 'ORDER BY vms.id LIMIT 1';
    this.#byGatewayName = connection.prepare(
      `${select} WHERE vms.backend = ? AND gateway ->> 'kind' = 'name' AND gateway ->> 'name' = ? ${oldest}`,
    );
    this.#byDomain = connection.prepare(
      `${select} WHERE vms.backend = ? AND lower(gateway ->> 'fqdn') = lower(?) ${oldest}`,
    );
    this.#expiring = connection.prepare(
      `${select} WHERE expires_at < @before AND (expires_at, id) > (@afterTime, @afterId)
         AND state <> 'deleting'
       ORDER BY expires_at, id LIMIT @limit`,
    );
    this.#count = connection.prepare('SELECT count(*) AS count FROM vms');
    this.#pages = new FilteredPages(connection, { select, table: 'vms' });
  }

  insert(vm: Omit<VmRecord, 'username'>, sealedSecret: Buffer): void {
    this.#insert.run({ ...toVmColumns(vm), sealed_secret: sealedSecret });
  }

  update(vm: VmRecord): void {
    try {
      this.#update.run(toVmColumns(vm));
    } catch (error) {
      if (!isTaken(error)) throw error;
      // A backend that was set up anew counts from the start again.
      throw new DeployerError(
        'BACKEND_REJECTED',
        `backend "${vm.backend}" gave the id "${vm.backendVmId ?? ''}", which belongs to another VM`,
        { details: { backend: vm.backend, backend_vm_id: vm.backendVmId }, cause: error },
      );
    }
  }

  delete(id: string): void {
    this.#delete.run(id);
  }

  find(id: string): VmRecord | undefined {
    const row = this.#byId.get(id);
    return row === undefined ? undefined : toVmRecord(row);
  }

  /** The oldest with this name, or with this domain. */
  findByGateway(
    backend: string,
    { kind, name = '', fqdn = '' }: Pick<GatewayRecord, 'kind' | 'name' | 'fqdn'>,
  ): VmRecord | undefined {
    const row =
      kind === 'name' ? this.#byGatewayName.get(backend, name) : this.#byDomain.get(backend, fqdn);
    return row === undefined ? undefined : toVmRecord(row);
  }

  sealedSecret(id: string): Buffer | undefined {
    return this.#secret.get(id)?.sealed_secret;
  }

  replaceSecret(id: string, sealedSecret: Buffer): void {
    this.#replaceSecret.run(sealedSecret, id);
  }

  /** Newest first. */
  listBefore(id: string, filter: VmFilter, limit: number): readonly VmRecord[] {
    const { userId, state, backend } = filter;
    return this.#pages.listBefore(id, { user_id: userId, state, backend }, limit).map(toVmRecord);
  }

  /** Oldest first. */
  listAtBackend(backend: string): readonly VmRecord[] {
    return this.#atBackend.all(backend).map(toVmRecord);
  }

  /** Oldest first. */
  idsOfUser(userId: string): readonly string[] {
    return this.#idsOfUser.all(userId).map(({ id }) => id);
  }

  /** The soonest first, from `after` on, exclusive. */
  listExpiring(range: Parameters<VmStore['listExpiring']>[0]): readonly VmRecord[] {
    const { before, after = { expiresAt: Number.MIN_SAFE_INTEGER, id: '' }, limit } = range;
    const { expiresAt: afterTime, id: afterId } = after;
    return this.#expiring.all({ before, afterTime, afterId, limit }).map(toVmRecord);
  }

  count(): number {
    return this.#count.get()?.count ?? 0;
  }
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof BetterSqlite3.SqliteError &&
    error.code === 'SQLITE_CONSTRAINT_UNIQUE' &&
    error.message.includes('backend_vm_id')
  );
}
