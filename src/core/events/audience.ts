import type { Event, EventType } from '../../contract/types.gen.ts';

/** Who reads events. */
export interface Audience {
  /** Forge username of a caller who sees only what is that user's; undefined: everybody's. */
  readonly tenant: string | undefined;
  /** Whether what only operators of the daemon may list is told as well. */
  readonly isAdmin: boolean;
}

/** Whoever is let see all there is. */
export const everybody: Audience = { tenant: undefined, isAdmin: true };

const adminTypes: ReadonlySet<EventType> = new Set(['audit', 'problem.opened', 'problem.closed']);

/**
 * Whether an event is for this audience. `ownId`: the id of the tenant's row, undefined where there is
 * none; what was an earlier user's of the same name is not theirs.
 */
export function maySee(event: Event, audience: Audience, ownId: string | undefined): boolean {
  if (!audience.isAdmin && adminTypes.has(event.type)) return false;
  if (audience.tenant === undefined) return true;
  return ownId !== undefined && event.user_id === ownId;
}
