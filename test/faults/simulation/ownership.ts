import type { World } from './world.ts';

interface Owned {
  readonly vmId: string;
  readonly secret: string;
  droppedAt: number | undefined;
}

/**
 * Which VM the daemon's database answers for, by ownership secret, in true time: noted when the row is
 * committed and when it is dropped.
 */
export class Ownership {
  readonly #world: World;
  readonly #bySecret = new Map<string, Owned>();

  constructor(world: World) {
    this.#world = world;
  }

  rowMade(vmId: string, secret: string): void {
    if (this.#bySecret.has(secret)) this.#world.violate('I3', `secret of ${vmId} was used before`);
    this.#bySecret.set(secret, { vmId, secret, droppedAt: undefined });
  }

  rowDropped(secret: string): void {
    const owned = this.#bySecret.get(secret);
    if (owned !== undefined) owned.droppedAt = this.#world.time.now;
  }

  find(secret: string): Owned | undefined {
    return this.#bySecret.get(secret);
  }

  get secrets(): readonly string[] {
    return [...this.#bySecret.keys()];
  }

  secretOf(vmId: string): string | undefined {
    for (const owned of this.#bySecret.values()) if (owned.vmId === vmId) return owned.secret;
    return undefined;
  }
}
