import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Clock } from '../core/ports/clock.ts';
import { databaseFile } from './data-dir.ts';
import { createFileSynced, replaceFileSynced } from './files.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { openStore } from './open-store.ts';
import { checkSecrets } from './resealing.ts';
import {
  findGivenKey,
  keptKeyFile,
  keyText,
  loadKeyRing,
  ownKeyFile,
  readKeyRing,
  type SealingKeySource,
} from './sealing-key.ts';
import { Sealer } from './sealing.ts';

/** What was just done; after each of them a start has every key that it needs. */
export type RotationStep = 'kept' | 'replaced' | 'sealed';

interface RotationRequest {
  readonly source: SealingKeySource;
  readonly clock: Pick<Clock, 'now'>;
  /** Names the stream of a database that is made; none is. */
  readonly newStreamId: () => string;
  readonly onStep?: (step: RotationStep) => void;
}

export interface RotationReport {
  readonly previousKeyId: string;
  readonly keyId: string;
  /** Where the previous key is kept: older backups are sealed with it. */
  readonly keptFile: string;
  /** Secrets that are sealed with the new key now; each was opened. */
  readonly secrets: number;
}

/**
 * Puts a new key in the place of the data folder's `sealing.key`, seals every secret with it, and keeps
 * the previous one beside it. Interrupted at any point, the next start has both keys and does the rest.
 * Throws MaintenanceError where the key lies elsewhere, or StoreOpenError (a daemon has the folder).
 */
export async function rotateSealingKey(request: RotationRequest): Promise<RotationReport> {
  const { source, clock, newStreamId, onStep = () => undefined } = request;
  const { dataDir } = source;
  refuseGivenKey(source);
  if (!existsSync(databaseFile(dataDir))) {
    throw new MaintenanceError(
      `database "${databaseFile(dataDir)}" does not exist: there is nothing to seal anew; --data-dir names its folder`,
    );
  }
  let previousKeyId = '';
  const store = await openStore({
    dataDir,
    clock,
    newStreamId,
    // Called once the folder is this process's own, and before the database is opened.
    sealingKey: () => {
      // A key that does not fit is told before anything is changed.
      const present = readKeyRing(source);
      countSealedWith(new Sealer(present.primary, present.previous), databaseFile(dataDir));
      previousKeyId = present.primary.id;
      replaceKey(dataDir, previousKeyId, onStep);
      return loadKeyRing(source);
    },
  });
  await store[Symbol.asyncDispose]();
  onStep('sealed');
  const { primary } = readKeyRing(source);
  return {
    previousKeyId,
    keyId: primary.id,
    keptFile: keptKeyFile(dataDir, previousKeyId),
    secrets: countSealedWith(new Sealer(primary), databaseFile(dataDir)),
  };
}

function refuseGivenKey(source: SealingKeySource): void {
  const given = findGivenKey(source);
  if (given === undefined) return;
  throw new MaintenanceError(
    [
      `the sealing key is "${given.file}", which is not this program's to change. To rotate it:`,
      '  1. keep the present key as a file of its own (mode 0600) and name that in [store] previous_sealing_key_files',
      '  2. put a new key in its place (openssl rand -base64 32), and start the daemon: it seals everything anew',
      'Keep the previous key for as long as you keep backups from before.',
    ].join('\n'),
  );
}

function replaceKey(
  dataDir: string,
  previousKeyId: string,
  onStep: (step: RotationStep) => void,
): void {
  const own = ownKeyFile(dataDir);
  const kept = keptKeyFile(dataDir, previousKeyId);
  if (!existsSync(kept)) createFileSynced(kept, dataDir, readFileSync(own, 'utf8'));
  onStep('kept');
  replaceFileSynced(own, dataDir, keyText(randomBytes(32)));
  onStep('replaced');
}

function countSealedWith(sealer: Sealer, file: string): number {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    return checkSecrets(database, sealer);
  } finally {
    database.close();
  }
}
