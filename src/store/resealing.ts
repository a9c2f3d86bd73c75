import type BetterSqlite3 from 'better-sqlite3';
import { StoreOpenError } from './open-error.ts';
import type { Sealer } from './sealing.ts';
import type { Tables } from './tables.ts';

interface SealedRow {
  /** Key of the row in its table. */
  readonly rowid: number;
  readonly vm_id: string;
  readonly sealed_secret: Buffer;
}

/** Where secrets are. A tombstone's is bound to its VM like the one of the row that it came from. */
const sources = [
  { table: 'vms', select: 'SELECT rowid AS rowid, id AS vm_id, sealed_secret FROM vms' },
  {
    table: 'vm_tombstones',
    select: 'SELECT rowid AS rowid, vm_id, sealed_secret FROM vm_tombstones',
  },
] as const;

/**
 * Opens every sealed secret; answers how many there are. Throws StoreOpenError that names the VM.
 * `name`: what the database is called in messages.
 */
export function checkSecrets(
  database: BetterSqlite3.Database,
  sealer: Sealer,
  name = database.name,
): number {
  let count = 0;
  for (const { select } of sources) {
    for (const row of database.prepare<[], SealedRow>(select).iterate()) {
      openSecret(row, sealer, name);
      count += 1;
    }
  }
  return count;
}

/**
 * Another key than the one that sealed the secrets would make every VM undeletable: refused, unless
 * the ring has that one as well. Then they are sealed anew. Part of the caller's transaction, like the
 * key's id. Throws StoreOpenError.
 */
export function useSealingKey(
  database: BetterSqlite3.Database,
  tables: Tables,
  sealer: Sealer,
): void {
  const { keyId } = sealer;
  const stored = tables.meta.find('sealing_key_id');
  if (stored === keyId) return;
  if (stored !== undefined && (tables.vms.count() > 0 || tables.tombstones.count() > 0)) {
    if (!sealer.hasKey(stored)) {
      throw new StoreOpenError(
        `the VM secrets in the database are sealed with key ${stored}, but the sealing key given is ${keyId}; put the original key back, or name it in [store] previous_sealing_key_files to seal them anew`,
      );
    }
    resealSecrets(database, sealer);
  }
  tables.meta.set('sealing_key_id', keyId);
}

/** Throws StoreOpenError that names the VM whose secret none of the keys opens. */
function resealSecrets(database: BetterSqlite3.Database, sealer: Sealer): void {
  for (const { table, select } of sources) {
    const update = database.prepare(`UPDATE ${table} SET sealed_secret = ? WHERE rowid = ?`);
    // All at once: a table is not to be changed while it is read.
    for (const row of database.prepare<[], SealedRow>(select).all()) {
      const secret = openSecret(row, sealer, database.name);
      update.run(sealer.seal(row.vm_id, secret), row.rowid);
    }
  }
}

function openSecret(row: SealedRow, sealer: Sealer, name: string): string {
  try {
    return sealer.open(row.vm_id, row.sealed_secret);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreOpenError(
      `the secret of VM "${row.vm_id}" in "${name}" does not unseal: ${why}; put the key that sealed it back, as the sealing key or in [store] previous_sealing_key_files`,
      { cause: error },
    );
  }
}
