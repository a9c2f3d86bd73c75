import type { SecretHolder } from '../ports/reconcile.ts';
import { holderName, keyOf, type Case, type Established } from './case.ts';
import type { Finding } from './finding.ts';
import type { Memory, Suspicion } from './memory.ts';

interface Establishment {
  readonly established: readonly Established[];
  /** To be looked at once more. */
  readonly suspicions: Memory['suspicions'];
}

/** Tells what was seen often enough from what is a suspicion still. */
export function establish(given: Case): Establishment {
  const problems = new Map(given.unclosed.map((problem) => [keyOf(problem), problem]));
  const suspicions = new Map(unjudged(given));
  const established: Established[] = [];
  for (const { holder, findings = [] } of given.looks) {
    for (const finding of findings) {
      const key = keyOf(finding);
      const problem = problems.get(key);
      const before = problem ?? suspect(given.memory.suspicions.get(key), holder, given.now);
      const { firstSeenAt, sightings } = before;
      const one = { holder, finding, problem, firstSeenAt, sightings: sightings + 1 };
      if (problem !== undefined || isEnough(one, finding, given.now)) established.push(one);
      if (problem === undefined) suspicions.set(key, suspicionOf(one));
    }
  }
  return { established, suspicions };
}

/** What is known so far; begun anew after a job of the row, and by a clock that was set back. */
function suspect(before: Suspicion | undefined, holder: SecretHolder, now: number) {
  const isSame =
    before !== undefined && before.jobId === jobIdOf(holder) && before.firstSeenAt <= now;
  return isSame ? before : { firstSeenAt: now, sightings: 0 };
}

function isEnough(
  { sightings, firstSeenAt }: Established,
  { patience }: Finding,
  now: number,
): boolean {
  return sightings >= patience.sightings && now - firstSeenAt >= patience.spanMs;
}

function suspicionOf({ holder, firstSeenAt, sightings }: Established): Suspicion {
  const jobId = jobIdOf(holder);
  const counted = { holder: holderName(holder), firstSeenAt, sightings };
  return jobId === undefined ? counted : { ...counted, jobId };
}

function jobIdOf(holder: SecretHolder): string | undefined {
  return holder.kind === 'row' ? holder.vm.jobId : undefined;
}

/** Suspicions about holders that are there and could not be judged this time stay as they were. */
function unjudged({ looks, holders, memory }: Case) {
  const left = new Set(holders.map(holderName));
  for (const { holder, findings } of looks) {
    if (findings !== undefined) left.delete(holderName(holder));
  }
  return [...memory.suspicions].filter(([, { holder }]) => left.has(holder));
}
