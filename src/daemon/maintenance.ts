import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Config } from '../config.ts';
import { backUpDatabase, type BackupReport } from '../store/backup.ts';
import { rotateSealingKey, type RotationReport } from '../store/key-rotation.ts';
import { restoreDatabase, type RestoreReport } from '../store/restore.ts';
import { readKeyRing } from '../store/sealing-key.ts';
import { SystemClock } from './system-clock.ts';

/**
 * What is done to the files of a data folder by a process of its own, beside the daemon or in its
 * absence. Everything throws errors whose messages are for the operator.
 */
export const maintenance = { backup, restore, rotateKey };

async function backup(
  config: Config,
  { file, signal }: { readonly file: string; readonly signal: AbortSignal },
): Promise<BackupReport & { readonly file: string; readonly keyFiles: readonly string[] }> {
  const keys = readKeyRing(config.sealingKey);
  const target = path.resolve(file);
  const { dataDir } = config;
  const now = new SystemClock().now();
  const report = await backUpDatabase({ dataDir, file: target, keys, now, signal });
  const { keyIds } = report.secrets;
  return { ...report, file: target, keyFiles: keyIds.flatMap((id) => keys.files.get(id) ?? []) };
}

async function restore(
  config: Config,
  { file, replaces }: { readonly file: string; readonly replaces: boolean },
): Promise<RestoreReport> {
  const report = restoreDatabase({
    dataDir: config.dataDir,
    file: path.resolve(file),
    keys: readKeyRing(config.sealingKey),
    replaces,
    newStreamId: randomUUID(),
    now: new SystemClock().now(),
  });
  return await Promise.resolve(report);
}

async function rotateKey(config: Config): Promise<RotationReport> {
  return await rotateSealingKey({
    source: config.sealingKey,
    clock: new SystemClock(),
    newStreamId: randomUUID,
  });
}
