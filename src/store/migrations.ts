import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type BetterSqlite3 from 'better-sqlite3';
import { StoreOpenError } from './open-error.ts';

/** One append-only change of the schema: `migrations/NNNN-name.sql`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly checksum: string;
}

interface AppliedMigration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
}

/** The folder in the package; the same from src/store and from dist/store. */
export const migrationsDir = fileURLToPath(new URL('../../migrations/', import.meta.url));

const fileName = /^(?<version>\d{4})-(?<name>[a-z0-9-]+)\.sql$/;

/** The migrations of a folder in their order; throws where a number is missing or given twice. */
export function readMigrations(folder: string): readonly Migration[] {
  const migrations = readdirSync(folder)
    .flatMap((file) => {
      const groups = fileName.exec(file)?.groups;
      if (groups === undefined) return [];
      const sql = readFileSync(path.join(folder, file), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return [{ version: Number(groups['version']), name: groups['name'] ?? '', sql, checksum }];
    })
    .sort((a, b) => a.version - b.version);
  migrations.forEach(({ version, name }, index) => {
    if (version === index + 1) return;
    throw new StoreOpenError(
      `migration ${fileOf({ version, name })} is out of order; expected number ${index + 1}`,
    );
  });
  return migrations;
}

/**
 * Brings the schema to the newest migration, each in a transaction of its own. Refuses a database that
 * was migrated by another program: a newer one, or one whose migrations read otherwise.
 */
export function migrate(
  database: BetterSqlite3.Database,
  migrations: readonly Migration[],
  now: number,
): void {
  database.exec(
    `CREATE TABLE IF NOT EXISTS schema_migrations (
       version INTEGER NOT NULL PRIMARY KEY,
       name TEXT NOT NULL,
       checksum TEXT NOT NULL,
       applied_at INTEGER NOT NULL
     ) STRICT`,
  );
  const applied = checkMigrations(database, migrations);
  const record = database.prepare(
    'INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES (?, ?, ?, ?)',
  );
  for (const { version, name, sql, checksum } of migrations.slice(applied)) {
    database
      .transaction(() => {
        database.exec(sql);
        record.run(version, name, checksum, now);
      })
      .immediate();
  }
}

/**
 * How many of the migrations were applied to a database; throws StoreOpenError when it was migrated by
 * another program, and what SQLite says when it has none of them. `name`: what the database is called
 * in messages.
 */
export function checkMigrations(
  database: BetterSqlite3.Database,
  migrations: readonly Migration[],
  name = database.name,
): number {
  const applied = database
    .prepare<[], AppliedMigration>(
      'SELECT version, name, checksum FROM schema_migrations ORDER BY version',
    )
    .all();
  checkApplied(applied, migrations, name);
  return applied.length;
}

function checkApplied(
  applied: readonly AppliedMigration[],
  migrations: readonly Migration[],
  file: string,
): void {
  applied.forEach((was, index) => {
    const known = migrations[index];
    if (known === undefined) {
      throw new StoreOpenError(
        `database "${file}" is newer than this program: it has migration ${fileOf(was)}, and the program knows ${migrations.length}; start a newer program`,
      );
    }
    if (known.version !== was.version || known.name !== was.name) {
      throw new StoreOpenError(
        `migration ${fileOf(was)} was applied to database "${file}" and is missing from this program, which has ${fileOf(known)} in its place`,
      );
    }
    if (known.checksum !== was.checksum) {
      throw new StoreOpenError(
        `migration ${fileOf(was)} was changed after it was applied to database "${file}"; put the original file back`,
      );
    }
  });
}

function fileOf({ version, name }: { version: number; name: string }): string {
  return `"${String(version).padStart(4, '0')}-${name}.sql"`;
}
