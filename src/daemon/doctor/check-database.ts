import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SealingKeyConfig } from '../../config/sealing-key.ts';
import { databaseFile, hasDatabaseBeenMade, refuseMissingDatabase } from '../../store/data-dir.ts';
import { checkDatabaseFile } from '../../store/database-check.ts';
import { readKeyRing } from '../../store/sealing-key.ts';
import type { RunningDaemon } from './check-daemon.ts';
import { broken, ok, textOf, warning, type Finding } from './finding.ts';

const name = 'database';
const remedy = 'see "Data and secrets" of the README; `restore FILE` puts a backup in its place';

/** A copy of a larger one would take its time and its room. Bytes. */
const copyBytesMax = 512 * 1_048_576;

interface Subject {
  readonly dataDir: string;
  /** Absent without a configuration. */
  readonly sealingKey: SealingKeyConfig | undefined;
  readonly daemon: RunningDaemon | undefined;
}

/**
 * A daemon that runs has told about its database already. Otherwise a copy is looked at: to open the
 * database itself makes files beside it, which would be this user's and not the daemon's.
 */
export function checkDatabase({ dataDir, sealingKey, daemon }: Subject): Finding {
  const file = databaseFile(dataDir);
  if (daemon !== undefined) return askedDaemon(daemon);
  try {
    refuseMissingDatabase(dataDir);
    if (!existsSync(file)) return ok(name, `${file} is made at the first start`);
    if (sealingKey !== undefined) readKeyRing(sealingKey);
    const { size } = statSync(file);
    if (size > copyBytesMax)
      return ok(name, `${file} (${size} bytes, too large to look into here)`);
    checkCopyOf(file, hasDatabaseBeenMade(dataDir));
    return ok(name, `${file} is whole (${size} bytes), and so is its sealing key`);
  } catch (error) {
    return broken(name, textOf(error), remedy);
  }
}

function askedDaemon({ info, reasons }: RunningDaemon): Finding {
  const { users, vms } = info.counts;
  const fault = reasons.find((reason) => /database|disk/i.test(reason));
  if (fault !== undefined) return warning(name, fault, 'see that the disk has room and works');
  return ok(name, `the daemon reads and writes it: ${users} users, ${vms} VMs`);
}

function checkCopyOf(file: string, hasBeenMade: boolean): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'doctor-'));
  const copy = path.join(folder, path.basename(file));
  try {
    copyFileSync(file, copy);
    for (const beside of ['-wal', '-journal']) {
      if (existsSync(`${file}${beside}`)) copyFileSync(`${file}${beside}`, `${copy}${beside}`);
    }
    checkDatabaseFile(copy, hasBeenMade);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
