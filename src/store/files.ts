import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';

const folderMode = 0o700;
const fileMode = 0o600;

/** Makes the folder, and what is missing above it, for the owner alone; an existing one stays as it is. */
export function ensureFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: folderMode });
}

/** Makes an empty file for the owner alone where there is none. */
export function ensureFile(file: string): void {
  closeSync(openSync(file, 'a', fileMode));
}

/** Writes a new file for the owner alone and syncs it with its folder; throws EEXIST where there is one. */
export function createFileSynced(file: string, folder: string, text: string): void {
  const descriptor = openSync(file, 'wx', fileMode);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
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
