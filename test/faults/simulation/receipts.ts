import type { Store } from '../../../src/core/ports/store.ts';
import type { World } from './world.ts';

/** What an answer promised, by ids. */
export interface Promised {
  readonly userId?: string;
  readonly vmId?: string;
  readonly jobId?: string;
}

/**
 * What operators were told, and what must therefore be true for ever.
 *
 * INVARIANTS (asserted)
 * - I4: what was acknowledged is there after every start.
 * - I8: one `request_id` of one caller and method has one result.
 */
export class Receipts {
  readonly #world: World;
  readonly #promised: Promised[] = [];
  readonly #byRequest = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
  }

  /** An answer arrived. `request`: caller, method and request id, where one was given. */
  take(promised: Promised, request?: string): void {
    this.#promised.push(promised);
    if (request === undefined) return;
    const result = JSON.stringify(promised);
    const before = this.#byRequest.get(request);
    this.#byRequest.set(request, before ?? result);
    if (before !== undefined && before !== result) {
      this.#world.violate('I8', `request ${request} gave ${before}, and now ${result}`);
    }
  }

  /** I4; users who were deleted since are known to `wasDeleted`. */
  async check(store: Store, wasDeleted: (userId: string) => boolean): Promise<void> {
    for (const { userId, vmId, jobId } of this.#promised) {
      if (jobId !== undefined && (await store.jobs.find(jobId)) === undefined) {
        this.#world.violate('I4', `acknowledged job ${jobId} is not there any more`);
      }
      if (vmId !== undefined && !(await isKnownVm(store, vmId))) {
        this.#world.violate('I4', `acknowledged VM ${vmId} is not there any more`);
      }
      if (userId === undefined || wasDeleted(userId)) continue;
      if ((await store.users.find(userId)) === undefined) {
        this.#world.violate('I4', `acknowledged user ${userId} is not there any more`);
      }
    }
  }
}

async function isKnownVm({ vms }: Store, id: string): Promise<boolean> {
  return ((await vms.find(id)) ?? (await vms.findDeleted(id))) !== undefined;
}
