import type { Clock } from '../core/ports/clock.ts';
import type { ProblemChanges, ProblemRecord } from '../core/ports/problems.ts';

/** Told whenever a VM that no row owns was seen at a backend, with how long it was there since before. */
type OnSeen = (backend: string, durationMs: number) => void;

interface Sight {
  readonly backend: string;
  /** A stamp; by another process where there is no elapsed time. */
  readonly seenAt: number;
  readonly at?: number;
}

/**
 * Adds up how long VMs without a row are alive, from the sightings of the problems that they are.
 * Between two of this process it is elapsed time, whatever the clock was set to.
 */
export class UnownedVmTime {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #onSeen: OnSeen;
  readonly #sights = new Map<string, Sight>();

  constructor(clock: Pick<Clock, 'monotonic'>, onSeen: OnSeen) {
    this.#clock = clock;
    this.#onSeen = onSeen;
  }

  /** Problems as they are kept: where an earlier process left off. */
  known(problems: readonly ProblemRecord[]): void {
    for (const problem of problems) {
      if (!isUnownedVm(problem) || this.#sights.has(problem.id)) continue;
      this.#sights.set(problem.id, { backend: problem.backend, seenAt: problem.lastSeenAt });
    }
  }

  applied({ seen = [], closed = [] }: ProblemChanges, opened: readonly ProblemRecord[]): void {
    const at = this.#clock.monotonic();
    for (const { id, backend, firstSeenAt, lastSeenAt } of opened.filter(isUnownedVm)) {
      this.#onSeen(backend, Math.max(0, lastSeenAt - firstSeenAt));
      this.#sights.set(id, { backend, seenAt: lastSeenAt, at });
    }
    for (const { id, seenAt } of seen) {
      const before = this.#sights.get(id);
      if (before === undefined) continue;
      const sinceMs = before.at === undefined ? seenAt - before.seenAt : at - before.at;
      this.#onSeen(before.backend, Math.max(0, sinceMs));
      this.#sights.set(id, { backend: before.backend, seenAt, at });
    }
    for (const { id } of closed) this.#sights.delete(id);
  }
}

function isUnownedVm({ kind, backendVmId }: ProblemRecord): boolean {
  return backendVmId !== undefined && (kind === 'orphan_vm' || kind === 'leftover_after_delete');
}
