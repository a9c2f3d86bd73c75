import type BetterSqlite3 from 'better-sqlite3';
import { StoreOpenError } from './open-error.ts';
import { sealingKeyIdOf, type Sealer } from './sealing.ts';
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

/** What came of opening every sealed secret of a database. */
export interface SecretsReport {
  /** How many were opened. */
  readonly opened: number;
  /** The keys that those are sealed with. */
  readonly keyIds: readonly string[];
  /** VMs with a secret that no key opens: for them alone it is lost (problem `secret_unreadable`). */
  readonly unreadable: readonly string[];
}

/**
 * Opens every sealed secret. One that does not open is broken by itself where the ring has the key that
 * the database says it is sealed with. Where it has not, the ring is the wrong one as a whole: throws
 * StoreOpenError that names a VM. `name`: what the database is called in messages.
 */
export function checkSecrets(
  database: BetterSqlite3.Database,
  sealer: Sealer,
  name = database.name,
): SecretsReport {
  let opened = 0;
  const keyIds = new Set<string>();
  const unreadable = new Set<string>();
  const isRingRight = hasNamedKey(database, sealer);
  for (const { select } of sources) {
    for (const row of database.prepare<[], SealedRow>(select).iterate()) {
      const secret = openSecret(row, sealer);
      if (secret instanceof Error) {
        if (!isRingRight) throw wrongKeys(row, name, secret);
        unreadable.add(row.vm_id);
      } else {
        opened += 1;
        keyIds.add(sealingKeyIdOf(row.sealed_secret));
      }
    }
  }
  return { opened, keyIds: [...keyIds], unreadable: [...unreadable] };
}

function hasNamedKey(database: BetterSqlite3.Database, sealer: Sealer): boolean {
  const named = database
    .prepare<[], string>(`SELECT value FROM meta WHERE name = 'sealing_key_id'`)
    .pluck()
    .get();
  return named !== undefined && sealer.hasKey(named);
}

/**
 * Another key than the one that sealed the secrets would make every VM undeletable: refused, unless
 * the ring has that one as well. Then they are sealed anew; what does not open stays as it is. Part of
 * the caller's transaction, like the key's id. Throws StoreOpenError.
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

function resealSecrets(database: BetterSqlite3.Database, sealer: Sealer): void {
  for (const { table, select } of sources) {
    const update = database.prepare(`UPDATE ${table} SET sealed_secret = ? WHERE rowid = ?`);
    // All at once: a table is not to be changed while it is read.
    for (const row of database.prepare<[], SealedRow>(select).all()) {
      const secret = openSecret(row, sealer);
      if (typeof secret === 'string') update.run(sealer.seal(row.vm_id, secret), row.rowid);
    }
  }
}

/** The secret, or why it does not open. */
function openSecret(row: SealedRow, sealer: Sealer): string | Error {
  try {
    return sealer.open(row.vm_id, row.sealed_secret);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function wrongKeys({ vm_id: vmId }: SealedRow, name: string, cause: Error): StoreOpenError {
  return new StoreOpenError(
    `the secret of VM "${vmId}" in "${name}" does not unseal: ${cause.message}; put the key that sealed it back, as the sealing key or in [store] previous_sealing_key_files`,
    { cause },
  );
}
