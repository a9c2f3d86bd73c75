import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFileSynced } from './files.ts';
import { StoreOpenError } from './open-error.ts';

/** The database of a data folder. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, 'deployer.db');
}

function markerFile(dataDir: string): string {
  return path.join(dataDir, 'database.made');
}

/** Whether a database has been made here. */
export function hasDatabaseBeenMade(dataDir: string): boolean {
  return existsSync(markerFile(dataDir));
}

/**
 * Refuses to begin with an empty database where one has been: the VMs that it knew still cost money.
 * Throws StoreOpenError.
 */
export function refuseMissingDatabase(dataDir: string): void {
  const file = databaseFile(dataDir);
  if (existsSync(file) || !hasDatabaseBeenMade(dataDir)) return;
  throw new StoreOpenError(
    `database "${file}" is missing, but there has been one; put it back, or a backup of it (hero_os_tfgrid_deployer restore FILE), or remove "${markerFile(dataDir)}" to begin with an empty one`,
  );
}

/** Remembers beside the database that there is one, and which. */
export function markDatabaseMade(dataDir: string, streamId: string): void {
  const marker = markerFile(dataDir);
  const text = `${streamId}\n`;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === text) return;
  replaceFileSynced(marker, dataDir, text);
}
