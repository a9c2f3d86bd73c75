import BetterSqlite3 from 'better-sqlite3';
import { summarize, type DatabaseSummary } from './database-summary.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { checkMigrations, type Migration } from './migrations.ts';
import { checkSecrets, type SecretsReport } from './resealing.ts';
import type { Sealer } from './sealing.ts';
import { sqliteFaultOf } from './sqlite-faults.ts';

/** What a copy holds. */
export interface CheckedCopy extends DatabaseSummary {
  /** Of VMs and of tombstones. */
  readonly secrets: SecretsReport;
}

/** A copy that is not whole. */
export class CopyDamagedError extends MaintenanceError {
  /** `file`: what the copy is called in messages. */
  constructor(file: string, what: string, options?: ErrorOptions) {
    super(`"${file}" is no good copy: ${what}`, options);
  }
}

interface Expected {
  /** What the copy is called in messages. */
  readonly name: string;
  readonly sealer: Sealer;
  readonly migrations: readonly Migration[];
}

/**
 * Everything that a copy has to be before it is a backup, or takes the place of the database: whole,
 * without a reference that leads nowhere, of a schema that this program knows, and its secrets unseal,
 * save those that are broken by themselves. Throws MaintenanceError, or StoreOpenError where the schema or the key is another one's.
 */
export function checkCopy(
  database: BetterSqlite3.Database,
  { name, sealer, migrations }: Expected,
): CheckedCopy {
  // The copy may be anybody's file.
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  const damage = findDamage(database);
  if (damage !== undefined) throw new CopyDamagedError(name, damage);
  try {
    checkMigrations(database, migrations, name);
    return { ...summarize(database), secrets: checkSecrets(database, sealer, name) };
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    const isOther = sqliteFaultOf(error) === undefined;
    const what = isOther ? `it is no database of this program (${error.message})` : error.message;
    throw new CopyDamagedError(name, what, { cause: error });
  }
}

/** What is wrong with the content of a database as such; every page is read. */
export function findDamage(database: BetterSqlite3.Database): string | undefined {
  try {
    const found = database.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') return String(found).replace(/\s+/g, ' ');
    const [dangling] = database.pragma('foreign_key_check') as { readonly table: string }[];
    if (dangling === undefined) return undefined;
    return `a row of "${dangling.table}" refers to one that is not there`;
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return error.message;
    throw error;
  }
}
