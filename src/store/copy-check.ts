import BetterSqlite3 from 'better-sqlite3';
import { summarize, type DatabaseSummary } from './database-summary.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { checkMigrations, type Migration } from './migrations.ts';
import { checkSecrets } from './resealing.ts';
import type { Sealer } from './sealing.ts';
import { sqliteFaultOf } from './sqlite-faults.ts';

/** What a copy holds. */
export interface CheckedCopy extends DatabaseSummary {
  /** Sealed secrets, of VMs and of tombstones; each was opened. */
  readonly secrets: number;
}

interface Expected {
  /** What the copy is called in messages. */
  readonly name: string;
  readonly sealer: Sealer;
  readonly migrations: readonly Migration[];
}

/**
 * Everything that a copy has to be before it is a backup, or takes the place of the database: whole,
 * without a reference that leads nowhere, of a schema that this program knows, and every secret in it
 * unseals. Throws MaintenanceError, or StoreOpenError where the schema or the key is another one's.
 */
export function checkCopy(
  database: BetterSqlite3.Database,
  { name, sealer, migrations }: Expected,
): CheckedCopy {
  // The copy may be anybody's file.
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  try {
    const found = database.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw damaged(name, String(found).replace(/\s+/g, ' '));
    const [dangling] = database.pragma('foreign_key_check') as { readonly table: string }[];
    if (dangling !== undefined) {
      throw damaged(name, `a row of "${dangling.table}" refers to one that is not there`);
    }
    checkMigrations(database, migrations, name);
    return { ...summarize(database), secrets: checkSecrets(database, sealer, name) };
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    const isOther = sqliteFaultOf(error) === undefined;
    throw damaged(
      name,
      isOther ? `it is no database of this program (${error.message})` : error.message,
      error,
    );
  }
}

function damaged(file: string, what: string, cause?: unknown): MaintenanceError {
  return new MaintenanceError(`"${file}" is no good copy: ${what}`, { cause });
}
