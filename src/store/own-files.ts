import { statSync } from 'node:fs';
import { databaseFile } from './data-dir.ts';
import { MaintenanceError } from './maintenance-error.ts';

const suffixes = ['', '-wal', '-shm', '-journal'] as const;

/**
 * Refuses to take the database that is to be replaced, or a file that belongs to it, for a backup, by
 * whatever name or link. Throws MaintenanceError.
 */
export function refuseOwnDatabase(file: string, dataDir: string): void {
  const { dev, ino } = statSync(file);
  const database = databaseFile(dataDir);
  for (const suffix of suffixes) {
    const own = statSync(`${database}${suffix}`, { throwIfNoEntry: false });
    if (own?.dev !== dev || own.ino !== ino) continue;
    throw new MaintenanceError(
      `"${file}" is "${database}${suffix}" itself, which is to be replaced; expected a backup (\`backup FILE\` makes one)`,
    );
  }
}
