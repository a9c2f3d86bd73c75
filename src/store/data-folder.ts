import type { Clock } from '../core/ports/clock.ts';
import { refuseMissingDatabase } from './data-dir.ts';
import { DataDirLock } from './lock.ts';
import { folderErrorOf } from './open-error.ts';
import { ReserveFile, type Reserve } from './reserve.ts';
import { Sealer, type KeyRing, type SealingKey } from './sealing.ts';
import { mayLackRoom } from './sqlite-faults.ts';

interface Options {
  readonly dataDir: string;
  readonly sealingKey: SealingKey | (() => KeyRing);
  readonly clock: Pick<Clock, 'now'>;
  readonly reserveBytes?: number;
}

/**
 * A data folder that is this process's own, with what lies in it beside the database.
 *
 * INVARIANTS
 * - The lock is taken first and let go of last; nothing is written before it is held.
 */
export class DataFolder implements Disposable {
  readonly sealer: Sealer;
  readonly reserve: Reserve;
  readonly #lock: DataDirLock;
  /** What is still to be let go of. */
  readonly #held: Disposable[];

  private constructor(sealer: Sealer, reserve: ReserveFile, lock: DataDirLock) {
    this.sealer = sealer;
    this.reserve = reserve;
    this.#lock = lock;
    this.#held = [reserve, lock];
  }

  /** Throws StoreOpenError where another daemon has the folder, or its database is missing. */
  static open({ dataDir, sealingKey, clock, reserveBytes: bytes }: Options): DataFolder {
    const lock = DataDirLock.acquire(dataDir);
    try {
      refuseMissingDatabase(dataDir);
      const { primary, previous } =
        typeof sealingKey === 'function' ? sealingKey() : { primary: sealingKey, previous: [] };
      const reserve = ReserveFile.open(dataDir, { bytes, now: () => clock.now() });
      return new DataFolder(new Sealer(primary, previous), reserve, lock);
    } catch (error) {
      lock[Symbol.dispose]();
      throw folderErrorOf(dataDir, error);
    }
  }

  /** False once somebody took the lock away: another process may work here. */
  isHeld(): boolean {
    return this.#lock.isHeld();
  }

  /** A start has to work on a full disk, too: it is what deletes wait for. `work` may be called twice. */
  withRoom<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const cause = error instanceof Error ? error.cause : undefined;
      const lacksRoom = mayLackRoom(error) || mayLackRoom(cause);
      if (!lacksRoom || !this.reserve.giveBack()) throw error;
      return work();
    }
  }

  [Symbol.dispose](): void {
    for (const held of this.#held.splice(0)) held[Symbol.dispose]();
  }
}
