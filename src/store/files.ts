import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const folderMode = 0o700;
const fileMode = 0o600;

/**
 * Gives a file to the owner of a folder: what root does for the daemon's user has to be readable by
 * that one. Others make files of their own only, and nothing changes.
 */
export function giveToOwnerOf(folder: string, file: string): void {
  const { uid, gid } = statSync(folder);
  const now = statSync(file);
  if (now.uid !== uid || now.gid !== gid) tryChown(file, uid, gid);
}

function tryChown(file: string, uid: number, gid: number): void {
  try {
    chownSync(file, uid, gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  }
}

/**
 * Makes the folder, and what is missing above it, for the owner alone; an existing one stays as it is.
 * What was made belongs to whom the folder above belongs to, and is durable: a file is worth nothing in
 * a folder that a power cut takes away.
 */
export function ensureFolder(folder: string): void {
  const topmost = mkdirSync(folder, { recursive: true, mode: folderMode });
  if (topmost === undefined) return;
  const made: string[] = [];
  for (let at = path.resolve(folder); at !== path.dirname(path.resolve(topmost));) {
    made.unshift(at);
    at = path.dirname(at);
  }
  for (const each of made) {
    giveToOwnerOf(path.dirname(each), each);
    syncFolder(path.dirname(each));
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
    giveToOwnerOf(folder, draft);
    fsyncSync(descriptor);
    moveToFreeName(draft, file);
  } finally {
    closeSync(descriptor);
    rmSync(draft, { force: true });
  }
  syncFolder(folder);
}

/**
 * Gives a whole file the name that it is for, unless something has it: throws EEXIST then. Where the file
 * system has no hard links (CIFS, many of FUSE) the name is taken first, and a crash may leave it empty.
 */
export function moveToFreeName(from: string, to: string, link = linkSync): void {
  try {
    link(from, to);
  } catch (error) {
    if (!lacksLinks(error)) throw error;
    closeSync(openSync(to, 'wx', fileMode));
    renameSync(from, to);
    return;
  }
  unlinkSync(from);
}

/** What file systems say that have no hard links. */
export function lacksLinks(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS';
}

/** Puts a file for the owner alone in the place of another, synced: a crash leaves one of them, whole. */
export function replaceFileSynced(file: string, folder: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = openSync(draft, 'wx', fileMode);
  try {
    writeFileSync(descriptor, text);
    giveToOwnerOf(folder, draft);
    fsyncSync(descriptor);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  syncFolder(folder);
}

/** Makes the content of a file durable. Not for a file that SQLite has open in this process. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes names in a folder durable. */
export function syncFolder(folder: string): void {
  syncFile(folder);
}
