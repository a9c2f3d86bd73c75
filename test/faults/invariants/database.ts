import type { DataContent } from '../deployer/data-copy.ts';
import type { Evidence, Finding } from './evidence.ts';

/** I6: SQLite itself finds nothing wrong. */
export function findDatabaseFaults({ faults }: DataContent): Finding[] {
  return faults.map((evidence) => ({ invariant: 'I6', evidence }));
}

/** I5: without faults every job has ended. */
export function findStuckJobs({ data }: Evidence): Finding[] {
  return data.unfinishedJobs.map((id) => ({
    invariant: 'I5',
    evidence: `job ${id} has not ended`,
  }));
}

/** I11: each VM's user is there. */
export function findOwnerlessVms({ data }: Evidence): Finding[] {
  return data.vmUserIds
    .filter((id) => !data.userIds.includes(id))
    .map((id) => ({ invariant: 'I11', evidence: `a VM belongs to "${id}", who is no user` }));
}

/** I4: whatever an answer named is in the event log, and every event that was handed out is as it was. */
export function findLostEffects({ data, answers, witnessed }: Evidence): Finding[] {
  const log = JSON.stringify(data.events);
  const named = new Set(answers.join('\n').match(/\b(?:usr|vm|job)_[0-9a-z]{26}\b/g));
  const lost = [...named]
    .filter((id) => !log.includes(id))
    .map((id) => ({ invariant: 'I4' as const, evidence: `an answer named ${id}, which is lost` }));
  const bySeq = new Map(data.events.map((event) => [event.seq, JSON.stringify(event)]));
  const changed = witnessed
    .filter((event) => bySeq.get(event.seq) !== JSON.stringify(event))
    .map((event) => ({
      invariant: 'I4' as const,
      evidence: `event ${event.seq} was handed out as ${JSON.stringify(event)} and is ${bySeq.get(event.seq) ?? 'lost'}`,
    }));
  return [...lost, ...changed];
}

/** I14: a subscriber from the beginning got every event once, in order. */
export function findStreamHoles({ data, witnessed }: Evidence): Finding[] {
  const stored = data.events.map(({ seq }) => seq);
  const holes = stored.filter((seq, at) => seq !== at + 1).slice(0, 1);
  const got = witnessed.map(({ seq }) => seq);
  const at = got.findIndex((seq, index) => seq !== index + 1);
  return [
    ...holes.map((seq) => `the log goes on at ${seq} where it should not`),
    ...(at < 0 ? [] : [`the subscriber got ${got.slice(Math.max(0, at - 2), at + 2).join(', ')}`]),
  ].map((evidence) => ({ invariant: 'I14' as const, evidence }));
}
