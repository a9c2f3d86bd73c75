import type { Clock } from '../ports/clock.ts';
import type { VmRecord } from '../records.ts';

/** A call to the backend whose outcome can be uncertain; its intent is on the VM's row. */
export type UncertainCall = 'deploy' | 'gateway';

const calls = ['deploy', 'gateway'] as const satisfies readonly UncertainCall[];

/** Beyond, the oldest is forgotten, and waited out once more. */
const sightingsMax = 10_000;

interface Sighting {
  readonly uncertainSince: number;
  readonly calling: boolean;
  /** Elapsed time, as `Clock.monotonic` gives it. */
  readonly seenAt: number;
}

/**
 * Since when this process knows of calls whose outcome is uncertain, in elapsed time. The stamps on
 * the row are for people: a wall clock that is set forward would cut a quiet wait short, and the
 * repeat would make a second VM. After a restart each wait begins anew.
 *
 * INVARIANTS
 * - A sighting is of one call: another one, or the end of the same one, is seen anew. Each call is
 *   marked `calling` before it is made, so that equal stamps of two calls never look like one.
 * - What is forgotten too early is waited out once more; no wait is ever shorter.
 */
export class UncertaintyWatch {
  readonly #clock: Pick<Clock, 'monotonic'>;
  readonly #sightings = new Map<string, Sighting>();

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  /** The VM as a job of this process read or committed it. */
  see(vm: VmRecord): void {
    for (const call of calls) this.#see(keyOf(vm.id, call), vm[call]);
  }

  /** The VM's row is gone. */
  forget(vmId: string): void {
    for (const call of calls) this.#sightings.delete(keyOf(vmId, call));
  }

  /** Milliseconds since this process saw the uncertainty; 0 for one that it has not seen. */
  knownForMs(vmId: string, call: UncertainCall): number {
    const sighting = this.#sightings.get(keyOf(vmId, call));
    return sighting === undefined ? 0 : this.#clock.monotonic() - sighting.seenAt;
  }

  #see(key: string, intent: VmRecord[UncertainCall]): void {
    const uncertainSince = intent?.uncertainSince;
    if (uncertainSince === undefined) {
      this.#sightings.delete(key);
      return;
    }
    const calling = intent?.calling === true;
    const known = this.#sightings.get(key);
    if (known?.uncertainSince === uncertainSince && known.calling === calling) return;
    this.#sightings.delete(key);
    this.#sightings.set(key, { uncertainSince, calling, seenAt: this.#clock.monotonic() });
    for (const oldest of this.#sightings.keys()) {
      if (this.#sightings.size <= sightingsMax) break;
      this.#sightings.delete(oldest);
    }
  }
}

function keyOf(vmId: string, call: UncertainCall): string {
  return `${vmId} ${call}`;
}
