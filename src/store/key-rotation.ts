import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { Clock } from '../core/ports/clock.ts';
import { databaseFile } from './data-dir.ts';
import { createFileSynced, replaceFileSynced } from './files.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { openStore } from './open-store.ts';
import { checkSecrets, type SecretsReport } from './resealing.ts';
import {
  findGivenKey,
  keptKeyFile,
  keyText,
  loadKeyRing,
  ownKeyFile,
  readKeyRing,
  type SealingKeySource,
} from './sealing-key.ts';
import { Sealer, type KeyRing } from './sealing.ts';

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
  /** VMs with a secret that no key opened; it is as it was. */
  readonly unreadable: readonly string[];
}

/**
 * Puts a new key in the place of the data folder's `sealing.key`, seals every secret with it, and keeps
 * the previous one beside it. What a start needs is looked at with the present key first; interrupted at
 * any point, the next start has both keys and does the rest.
 * Throws MaintenanceError where the key lies elsewhere, or where it was replaced and then something
 * failed; or StoreOpenError (a daemon has the folder).
 */
export async function rotateSealingKey(request: RotationRequest): Promise<RotationReport> {
  const { source, onStep = () => undefined } = request;
  const { dataDir } = source;
  refuseGivenKey(source);
  if (!existsSync(databaseFile(dataDir))) {
    throw new MaintenanceError(
      `database "${databaseFile(dataDir)}" does not exist: there is nothing to seal anew; --data-dir names its folder`,
    );
  }
  await openAndClose(request, () => readKeyRing(source));
  const previousKeyId = await replaceAndReseal(request);
  onStep('sealed');
  const { primary } = readKeyRing(source);
  const { opened, unreadable } = checkSealedWith(new Sealer(primary), databaseFile(dataDir));
  const keptFile = keptKeyFile(dataDir, previousKeyId);
  return { previousKeyId, keyId: primary.id, keptFile, secrets: opened, unreadable };
}

/** Answers with the id of the key before. */
async function replaceAndReseal(request: RotationRequest): Promise<string> {
  const { source, onStep = () => undefined } = request;
  let replacedKeyId: string | undefined;
  try {
    await openAndClose(request, () => {
      const { id } = readKeyRing(source).primary;
      replaceKey(source.dataDir, id, onStep);
      replacedKeyId = id;
      onStep('replaced');
      return loadKeyRing(source);
    });
    return replacedKeyId ?? '';
  } catch (error) {
    if (replacedKeyId === undefined) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new MaintenanceError(
      `${why}. The key was replaced all the same: the one before, ${replacedKeyId}, is kept as "${keptKeyFile(source.dataDir, replacedKeyId)}", and what is not sealed anew yet needs it; the next start, or rotate-key, does that`,
      { cause: error },
    );
  }
}

/** As a start does it; `keys` is called once the folder is this process's own. */
async function openAndClose(
  { source, clock, newStreamId }: RotationRequest,
  keys: () => KeyRing,
): Promise<void> {
  const { dataDir } = source;
  const store = await openStore({ dataDir, clock, newStreamId, sealingKey: keys });
  await store[Symbol.asyncDispose]();
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
}

function checkSealedWith(sealer: Sealer, file: string): SecretsReport {
  const database = new BetterSqlite3(file, { readonly: true });
  try {
    return checkSecrets(database, sealer);
  } finally {
    database.close();
  }
}
