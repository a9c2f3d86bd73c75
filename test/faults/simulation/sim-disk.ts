import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Clock } from '../../../src/core/ports/clock.ts';
import { openStore, type OpenStore } from '../../../src/store/open-store.ts';
import { createSealingKey, type SealingKey } from '../../../src/store/sealing.ts';
import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

const memoryFolder = '/dev/shm';

/** What a killed process leaves of its folder; the lock and the shared memory die with it. */
const survivors = ['deployer.db', 'deployer.db-wal', 'database.made'];

/**
 * The data folder of the simulated daemon, on a real file system, in memory where there is one.
 *
 * INVARIANTS
 * - A kill takes the files as they are at that moment, unclosed: what the next process opens is what
 *   was committed, found by SQLite's own recovery.
 */
export class SimDisk implements Disposable {
  readonly sealingKey: SealingKey;
  readonly #root: string;
  readonly #streamId: string;
  #life = 0;

  constructor(random: SeededRandom) {
    const base = existsSync(memoryFolder) ? memoryFolder : os.tmpdir();
    this.#root = mkdtempSync(path.join(base, 'simulation-'));
    this.sealingKey = createSealingKey(
      Uint8Array.from({ length: 32 }, () => random.integer(0, 255)),
    );
    this.#streamId = `stream-${random.text(8, '0123456789abcdef')}`;
    mkdirSync(this.folder);
  }

  get folder(): string {
    return path.join(this.#root, `life-${this.#life}`);
  }

  async open(clock: Pick<Clock, 'now'>): Promise<OpenStore> {
    const { sealingKey, folder: dataDir } = this;
    return await openStore({ dataDir, sealingKey, clock, newStreamId: () => this.#streamId });
  }

  /** The process with this store is gone; its files are what they were. */
  async kill(store: OpenStore): Promise<void> {
    const before = this.folder;
    this.#life += 1;
    mkdirSync(this.folder);
    for (const name of survivors) {
      const file = path.join(before, name);
      if (existsSync(file)) cpSync(file, path.join(this.folder, name));
    }
    await store[Symbol.asyncDispose]();
    rmSync(before, { recursive: true });
  }

  [Symbol.dispose](): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
