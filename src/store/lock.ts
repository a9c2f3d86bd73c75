import { statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ensureFile, ensureFolder, giveToOwnerOf } from './files.ts';
import { StoreOpenError } from './open-error.ts';

/**
 * Makes this process the only daemon of a data folder: an exclusive SQLite transaction on a file of its
 * own, held until dispose. The operating system ends it with the process, also after a kill -9.
 *
 * INVARIANTS
 * - The lock is not the database: closing any other handle of a locked file drops the lock.
 * - Nobody else in this process opens the file.
 * - Its name leads to the file that is locked, or `isHeld` is false: whoever comes by a name that was removed
 *   makes and locks another file, and nothing keeps the two apart.
 */
export class DataDirLock implements Disposable {
  readonly #database: BetterSqlite3.Database;
  readonly #inode: string | undefined;

  private constructor(database: BetterSqlite3.Database) {
    this.#database = database;
    this.#inode = inodeOf(database.name);
  }

  /** Whether the folder is still this process's own; a few microseconds. */
  isHeld(): boolean {
    return this.#inode !== undefined && inodeOf(this.#database.name) === this.#inode;
  }

  /**
   * Makes the folder, and in it the file, where they are missing; writes nothing where they are not.
   * Throws StoreOpenError at once where another daemon holds the folder.
   */
  static acquire(dataDir: string): DataDirLock {
    const lock = DataDirLock.tryAcquire(dataDir);
    if (lock !== undefined) return lock;
    throw new StoreOpenError(
      `data folder "${dataDir}" is in use by another daemon; stop that one or choose another folder`,
    );
  }

  /** The same, and undefined where another daemon holds the folder. */
  static tryAcquire(dataDir: string): DataDirLock | undefined {
    const database = openLockFile(dataDir);
    try {
      // No journal beside it: a full disk has no room for one, and the lock is all that is wanted.
      database.pragma('journal_mode = MEMORY');
      database.exec('BEGIN EXCLUSIVE');
      return new DataDirLock(database);
    } catch (error) {
      database.close();
      if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
        return undefined;
      }
      throw error;
    }
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

/** No other file gets the number while this process has the file open. */
function inodeOf(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? undefined : `${stats.dev}/${stats.ino}`;
}

function openLockFile(dataDir: string): BetterSqlite3.Database {
  const file = path.join(dataDir, 'daemon.lock');
  try {
    ensureFolder(dataDir);
    ensureFile(file);
    giveToOwnerOf(dataDir, file);
    return new BetterSqlite3(file, { timeout: 0 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreOpenError(
      `data folder "${dataDir}" cannot be used: ${why}; it has to be a folder of the user that runs this, on a disk with room`,
      { cause: error },
    );
  }
}
