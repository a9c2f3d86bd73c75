import { existsSync } from 'node:fs';
import path from 'node:path';
import { createFileSynced } from './files.ts';
import { StoreOpenError } from './open-error.ts';

/** The database of a data folder. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, 'deployer.db');
}

function markerFile(dataDir: string): string {
  return path.join(dataDir, 'database.made');
}

/**
 * Refuses to begin with an empty database where one has been: the VMs that it knew still cost money.
 * Throws StoreOpenError.
 */
export function refuseMissingDatabase(dataDir: string): void {
  const file = databaseFile(dataDir);
  const marker = markerFile(dataDir);
  if (existsSync(file) || !existsSync(marker)) return;
  throw new StoreOpenError(
    `database "${file}" is missing, but there has been one; put it back, or remove "${marker}" to begin with an empty one`,
  );
}

/** Remembers beside the database that there is one. */
export function markDatabaseMade(dataDir: string, streamId: string): void {
  const marker = markerFile(dataDir);
  if (!existsSync(marker)) createFileSynced(marker, dataDir, `${streamId}\n`);
}
