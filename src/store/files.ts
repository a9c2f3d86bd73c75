import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const folderMode = 0o700;
const fileMode = 0o600;

/**
 * Makes the folder, and what is missing above it, for the owner alone; an existing one stays as it is.
 * What was made is durable: a file is worth nothing in a folder that a power cut takes away.
 */
export function ensureFolder(folder: string): void {
  const topmost = mkdirSync(folder, { recursive: true, mode: folderMode });
  if (topmost === undefined) return;
  const last = path.dirname(path.resolve(topmost));
  let above = path.resolve(folder);
  while (above !== last) {
    above = path.dirname(above);
    syncFolder(above);
  }
}

/**
 * Makes an empty file for the owner alone where there is none. An existing one is not even opened:
 * closing any handle of a file would drop the locks that this process holds on it.
 */
export function ensureFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', fileMode));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/**
 * Makes a file for the owner alone and syncs it with its folder: after a crash it is there whole or
 * not at all. Throws EEXIST where there is one.
 */
export function createFileSynced(file: string, folder: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', fileMode);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
    linkSync(draft, file);
  } finally {
    closeSync(descriptor);
    unlinkSync(draft);
  }
  syncFolder(folder);
}

/** Makes names in a folder durable. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
