import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ensureFile, moveToFreeName, syncFile, syncFolder } from './files.ts';
import { MaintenanceError } from './maintenance-error.ts';
import { sqliteFaultOf } from './sqlite-faults.ts';

/** What is not written to for so long is no copy that somebody is making. */
const abandonedMs = 24 * 60 * 60 * 1000;

/** What SQLite makes beside a file as well. */
const suffixes = ['', '-journal', '-wal', '-shm'] as const;

/**
 * The place of a backup, and the copy that is made beside it until it may have its name. Disposing it
 * takes the copy away, unless it was published.
 */
export class BackupTarget implements Disposable {
  readonly #file: string;
  /** The copy under its other name. */
  readonly partial: string;

  private constructor(file: string) {
    this.#file = file;
    this.partial = `${file}.partial-${randomBytes(6).toString('hex')}`;
  }

  /**
   * Begins an empty copy, for the owner alone, and removes those that killed backups to the same file
   * left. Throws MaintenanceError where something has the name, or nothing can be written.
   */
  static open(file: string, now: number): BackupTarget {
    refuseExisting(file);
    const target = new BackupTarget(file);
    target.writing(() => {
      removeAbandoned(file, now);
      // SQLite gives its journals the mode of the file that they belong to.
      ensureFile(target.partial);
    });
    return target;
  }

  /** Calls `work`, which writes here only. Throws MaintenanceError for what fails of that. */
  writing<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.faultOf(error);
    }
  }

  /** What an operator is told of a fault met in writing here; an error that is no fault of it stays. */
  faultOf(error: unknown): unknown {
    return writeFaultOf(path.dirname(this.#file), error);
  }

  /** Makes the copy one file that needs no log beside it, and durable; answers with its size in bytes. */
  settle(): number {
    return this.writing(() => {
      const { partial } = this;
      const database = new BetterSqlite3(partial);
      try {
        database.pragma('journal_mode = DELETE');
      } finally {
        database.close();
      }
      const { mode, size } = statSync(partial);
      if ((mode & 0o777) !== 0o600) throw wrongMode(path.dirname(partial), mode & 0o777);
      syncFile(partial);
      syncFolder(path.dirname(partial));
      return size;
    });
  }

  /** Gives the copy its name. A name that somebody else took meanwhile is not replaced. */
  publish(): void {
    this.writing(() => {
      try {
        moveToFreeName(this.partial, this.#file);
      } catch (error) {
        if (codeOf(error) === 'EEXIST') refuseExisting(this.#file);
        throw error;
      }
      syncFolder(path.dirname(this.#file));
    });
  }

  [Symbol.dispose](): void {
    for (const suffix of suffixes) rmSync(`${this.partial}${suffix}`, { force: true });
  }
}

/** The same for any folder that a copy is put into. */
export function writeFaultOf(folder: string, error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof MaintenanceError || !(error instanceof Error) || code === undefined) {
    return error;
  }
  return new MaintenanceError(
    `"${folder}" cannot be written to: ${error.message}; ${remedy(error)}`,
    {
      cause: error,
    },
  );
}

function remedy(error: Error): string {
  const code = codeOf(error) ?? '';
  if (sqliteFaultOf(error) === 'full' || code === 'ENOSPC' || code === 'EDQUOT') {
    return 'make room on its disk, or choose another folder';
  }
  if (/^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY|PERM))/.test(code)) {
    return 'it has to be a folder that the user who runs this may write to';
  }
  return 'see that its disk works, or choose another folder';
}

/** Of the system's errors and of SQLite's. */
function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function refuseExisting(file: string): void {
  if (existsSync(file)) {
    throw new MaintenanceError(`"${file}" exists already; name a file that does not`);
  }
  if (existsSync(path.dirname(file))) return;
  throw new MaintenanceError(`folder "${path.dirname(file)}" does not exist; make it first`);
}

function removeAbandoned(file: string, now: number): void {
  const folder = path.dirname(file);
  const prefix = `${path.basename(file)}.partial-`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue;
    if (!/^[0-9a-f]{12}(-journal|-wal|-shm)?$/.test(name.slice(prefix.length))) continue;
    const left = path.join(folder, name);
    const stats = statSync(left, { throwIfNoEntry: false });
    if (stats !== undefined && now - stats.mtimeMs > abandonedMs) rmSync(left, { force: true });
  }
}

function wrongMode(folder: string, mode: number): MaintenanceError {
  const octal = mode.toString(8).padStart(4, '0');
  return new MaintenanceError(
    `a file in "${folder}" has mode ${octal}, and a backup has to be its owner's alone (0600); choose a file system that keeps modes`,
  );
}
