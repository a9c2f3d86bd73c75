import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'vitest';

/** A file system of its own, in memory and small enough to be filled. Disposing it unmounts it. */
export class SmallDisk implements Disposable {
  readonly path: string;
  readonly #filler: string;

  private constructor(mountPoint: string) {
    this.path = mountPoint;
    this.#filler = path.join(mountPoint, 'filler');
  }

  /** Skips the test, with its reason, where this user may not mount. */
  static mount(context: Pick<TestContext, 'skip'>, mebibytes: number): SmallDisk {
    const mountPoint = mkdtempSync(path.join(os.tmpdir(), 'disk-'));
    const options = ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0700`, 'tmpfs', mountPoint];
    const { status, error, stderr } = spawnSync('mount', options, { encoding: 'utf8' });
    if (status !== 0) {
      rmSync(mountPoint, { recursive: true });
      context.skip(`a small file system cannot be mounted (${error?.message ?? stderr.trim()})`);
    }
    return new SmallDisk(mountPoint);
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.path);
    return bavail * bsize;
  }

  /** Takes every byte that is left. */
  fill(): void {
    const descriptor = openSync(this.#filler, 'a');
    try {
      for (let bytes = 1024 * 1024; bytes >= 1; bytes = Math.floor(bytes / 2)) {
        const chunk = Buffer.alloc(bytes, 1);
        while (hasRoomFor(descriptor, chunk));
      }
    } finally {
      closeSync(descriptor);
    }
  }

  /** Gives back what `fill` took. */
  clear(): void {
    rmSync(this.#filler, { force: true });
  }

  [Symbol.dispose](): void {
    // Lazily: a test that failed may have files open on it.
    spawnSync('umount', ['-l', this.path]);
    rmSync(this.path, { recursive: true, force: true });
  }
}

function hasRoomFor(descriptor: number, chunk: Buffer): boolean {
  try {
    return writeSync(descriptor, chunk) === chunk.length;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
