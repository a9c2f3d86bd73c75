import type { SecretHolder } from '../ports/reconcile.ts';
import { eachAtOnce } from './each-at-once.ts';
import { lookAt, type Look, type Place } from './look.ts';

/** Calls at once at one backend. */
export const callsAtOnce = 8;

/** Looks in a row without a sign of life after which the backend is left alone until the next sweep. */
export const silencesMax = 8;

/**
 * Asks a backend about every holder's secret. A row that a job works on is the job's to look at. What
 * was not asked any more (the signal, a silent backend) is incomplete.
 */
export async function lookAround(
  place: Place,
  holders: readonly SecretHolder[],
  signal: AbortSignal,
): Promise<readonly Look[]> {
  const looks = new Map<SecretHolder, Look>();
  let silences = 0;
  let silence = '';
  await eachAtOnce(holders, { atOnce: callsAtOnce, signal }, async (holder) => {
    if (holder.kind === 'row' && holder.isBusy) return;
    if (silences >= silencesMax) {
      looks.set(holder, { kind: 'incomplete', holder, reason: silence });
      return;
    }
    const look = await lookAt(place, holder);
    looks.set(holder, look);
    if (look.kind === 'complete') silences = 0;
    if (look.kind !== 'incomplete' || look.reason === undefined) return;
    silences = look.isSilence === true ? silences + 1 : 0;
    silence = look.reason;
  });
  return holders.map((holder) => looks.get(holder) ?? { kind: 'incomplete', holder });
}
