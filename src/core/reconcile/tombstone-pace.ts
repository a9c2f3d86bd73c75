import type { TombstoneHolder, TombstoneLook } from '../ports/reconcile.ts';
import type { Case } from './case.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** From the last time that something was seen, or from the delete. */
const keptMs = 30 * dayMs;

interface Pace {
  readonly tombstones: readonly TombstoneLook[];
  /** To be dropped. */
  readonly pruned: readonly number[];
}

/** When to look again at the tombstones that this sweep looked at. */
export function paceOf({ looks, unclosed, now }: Case): Pace {
  const held = new Set(unclosed.map(({ tombstoneId }) => tombstoneId));
  const tombstones: TombstoneLook[] = [];
  const pruned: number[] = [];
  for (const { holder, isReadable, findings } of looks) {
    if (holder.kind !== 'tombstone' || findings === undefined) continue;
    const sees = findings.length > 0;
    const lookAt = nextLookAt(holder, sees, now);
    const seen = sees && isReadable ? { seenAt: now } : {};
    if (!sees && !held.has(holder.id) && isOutlived(holder, now)) pruned.push(holder.id);
    // What is due already stays so, without a commit.
    else if (sees || lookAt > now) {
      tombstones.push({ id: holder.id, nextLookAt: lookAt, ...seen });
    }
  }
  return { tombstones, pruned };
}

/**
 * When to ask about a tombstone again: at each sweep in the first hour and as long as something is
 * shown, then after twice the time, at last once a day.
 */
function nextLookAt(holder: TombstoneHolder, sees: boolean, now: number): number {
  const age = now - quietSince(holder);
  return sees || age < hourMs ? now : now + Math.min(age, dayMs);
}

/** Whether nothing can be expected any more, after a look that showed nothing. */
function isOutlived(holder: TombstoneHolder, now: number): boolean {
  return now - quietSince(holder) >= keptMs;
}

function quietSince({ deletedAt, seenAt }: TombstoneHolder): number {
  return Math.max(deletedAt, seenAt ?? 0);
}
