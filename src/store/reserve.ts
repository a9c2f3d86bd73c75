import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { ensureFile, giveToOwnerOf } from './files.ts';
import { StoreOpenError } from './open-error.ts';

/** Room for some hundred deletes: what they write, and what the log needs until it is folded back. */
const reserveBytes = 8 * 1024 * 1024;
const fileName = 'reserve';
const chunkBytes = 1024 * 1024;
/** Not tried more often where the file system promises room and then refuses it (a quota). */
const pauseMs = 10_000;

/** Room on the disk that is kept for what has to go on when there is none left. */
export interface Reserve {
  readonly isHeld: boolean;
  /** False when there was nothing left to give. */
  giveBack(): boolean;
  /** Takes the room again if the disk has it; false when it has not. */
  take(): boolean;
}

interface Options {
  /** Default: 8 MiB. */
  readonly bytes?: number | undefined;
  readonly now: () => number;
}

/**
 * The reserve as a file in the data folder, really allocated: its content is random, so that no file
 * system makes a hole of it.
 *
 * States: held (the file has its size), given back (it is empty).
 *
 * INVARIANTS
 * - After `take` the disk has half as much room again, so that what has just been refused goes through.
 */
export class ReserveFile implements Reserve, Disposable {
  readonly #folder: string;
  readonly #descriptor: number;
  readonly #bytes: number;
  readonly #now: () => number;
  #isHeld: boolean;
  #refusedAt: number | undefined;

  private constructor(folder: string, { bytes = reserveBytes, now }: Options) {
    this.#folder = folder;
    this.#bytes = bytes;
    this.#now = now;
    this.#descriptor = openSync(path.join(folder, fileName), 'r+');
    const { size, blocks } = fstatSync(this.#descriptor);
    // A copy of the folder may have made holes; they are filled again.
    this.#isHeld = size === bytes && blocks * 512 >= bytes;
  }

  /** Throws StoreOpenError where the file cannot be opened. */
  static open(folder: string, options: Options): ReserveFile {
    const file = path.join(folder, fileName);
    try {
      ensureFile(file);
      giveToOwnerOf(folder, file);
      return new ReserveFile(folder, options);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new StoreOpenError(
        `reserve "${file}" cannot be opened: ${why}; it has to be a file of the user that runs the daemon, with mode 0600 (chown, chmod), or away: it is made anew`,
        { cause: error },
      );
    }
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  giveBack(): boolean {
    if (!this.#isHeld) return false;
    this.#isHeld = !this.#empty();
    return !this.#isHeld;
  }

  take(): boolean {
    if (this.#isHeld) return true;
    if (!this.#mayFit()) return false;
    this.#isHeld = this.#fill();
    this.#refusedAt = this.#isHeld ? undefined : this.#now();
    return this.#isHeld;
  }

  [Symbol.dispose](): void {
    closeSync(this.#descriptor);
  }

  #mayFit(): boolean {
    const sinceMs = this.#now() - (this.#refusedAt ?? -Infinity);
    // Also true after the clock was set back.
    if (Math.abs(sinceMs) < pauseMs) return false;
    try {
      const { bavail, bsize } = statfsSync(this.#folder);
      return bavail * bsize >= this.#bytes * 1.5;
    } catch {
      return false;
    }
  }

  #fill(): boolean {
    try {
      for (let at = 0; at < this.#bytes;) {
        const chunk = randomBytes(Math.min(chunkBytes, this.#bytes - at));
        at += writeSync(this.#descriptor, chunk, 0, chunk.length, at);
      }
      fsyncSync(this.#descriptor);
      return true;
    } catch {
      this.#empty();
      return false;
    }
  }

  #empty(): boolean {
    try {
      ftruncateSync(this.#descriptor, 0);
    } catch {
      return false;
    }
    try {
      // Some file systems hand freed blocks out only once the change is on the disk.
      fsyncSync(this.#descriptor);
    } catch {
      // The blocks are free or will be; who needs them finds out.
    }
    return true;
  }
}
