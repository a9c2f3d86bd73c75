import type { JobFailure } from '../ports/store.ts';
import { stepNames } from './step-names.ts';
import type { JobRecord } from '../records.ts';

/** Recoveries in a row that fail before the job is put aside. */
export const recoveriesMax = 5;

/** From so many on a job is a suspect: it may be what ends the process. */
export const suspectFrom = 2;

/**
 * A suspect is taken up only when the process has run for a while, longer the more recoveries failed:
 * so the other jobs come to something in between, and whoever kills the daemon every second or two
 * never makes a healthy job look like one that kills it. Milliseconds since the start.
 */
const patience = [
  { recoveries: 2, afterMs: 500 },
  { recoveries: 3, afterMs: 1_500 },
  { recoveries: 4, afterMs: 4_000 },
] as const;

/** When more jobs can be taken up. Milliseconds since the start. */
export const patienceEndsMs: readonly number[] = patience.map(({ afterMs }) => afterMs);

/** Failed recoveries that a job may have behind it to be taken up now. */
export function recoveriesAllowed(uptimeMs: number, hasSuspect: boolean): number {
  // One suspect at a time, until it shows life: if the process ends then, it is known by whom.
  if (hasSuspect) return suspectFrom - 1;
  const reached = patience.filter(({ afterMs }) => afterMs <= uptimeMs);
  return reached.at(-1)?.recoveries ?? suspectFrom - 1;
}

/** Whether the rows of a job have the steps of its kind: from others nothing can be run. */
export function hasItsSteps({ kind, steps }: Pick<JobRecord, 'kind' | 'steps'>): boolean {
  const expected: readonly string[] = stepNames[kind];
  return steps.length === expected.length && steps.every(({ name }, at) => name === expected[at]);
}

const ways = '`retry_job` tries once more, `delete_vm` removes the VM';

/** Why a job that cannot be worked on ends. */
export const wornOut: JobFailure = {
  reason: 'INTERNAL',
  message: `${recoveriesMax} recoveries in a row failed: the daemon ended, or could not take the job up, before it showed a sign of life; ${ways}`,
  retryable: true,
};

/** Why a job ends whose end its runner could not store. */
export const endless: JobFailure = {
  reason: 'INTERNAL',
  message: `the job failed, and its end could not be stored as it should; the daemon's log has it in full; ${ways}`,
  retryable: true,
};
