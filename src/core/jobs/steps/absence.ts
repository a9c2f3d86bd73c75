import type { StepContext } from '../step.ts';

/** Complete answers without the VM before it counts as gone (decision 11). */
const answersMin = 3;

interface Absence {
  readonly count: number;
  readonly since: number;
}

/**
 * Counts one complete answer of the backend without the VM. True once there are enough of them, over
 * at least `spanMs`: a backend that starts shows an empty list for a moment.
 */
export async function noteAbsence(context: StepContext, spanMs: number): Promise<boolean> {
  const now = context.world.clock.now();
  const { count, since } = absenceOf(context) ?? { count: 0, since: now };
  if (count + 1 >= answersMin && now - since >= spanMs) return true;
  await context.remember({ ...context.step.data, absence: { count: count + 1, since } });
  return false;
}

/** The VM was shown, or the backend did not answer: the count begins anew. */
export async function forgetAbsence(context: StepContext): Promise<void> {
  if (absenceOf(context) === undefined) return;
  await context.remember({ ...context.step.data, absence: null });
}

function absenceOf(context: StepContext): Absence | undefined {
  const absence = context.step.data?.['absence'];
  // Only `noteAbsence` writes it.
  return typeof absence === 'object' && absence !== null ? (absence as Absence) : undefined;
}
