import type { NewProblem, ProblemRecord } from '../ports/problems.ts';
import type { SecretHolder } from '../ports/reconcile.ts';
import type { Finding } from './finding.ts';
import type { Memory } from './memory.ts';

/** One look, with its holder as it was read afterwards. */
export interface JudgedLook {
  readonly holder: SecretHolder;
  /** False where the secret does not unseal: then everything but that is hidden. */
  readonly isReadable: boolean;
  /** Undefined where nothing may be concluded. */
  readonly findings: readonly Finding[] | undefined;
}

/** All that one sweep of a backend has to judge by. */
export interface Case {
  readonly backend: string;
  readonly now: number;
  readonly looks: readonly JudgedLook[];
  /** As they were read after the looks. */
  readonly holders: readonly SecretHolder[];
  readonly unclosed: readonly ProblemRecord[];
  readonly memory: Memory;
  /** Why nothing is done without being asked for; undefined: what is proven may be done. */
  readonly reportOnly: string | undefined;
}

/** A finding that was seen often enough, or is a problem already. */
export interface Established {
  readonly holder: SecretHolder;
  readonly finding: Finding;
  readonly problem: ProblemRecord | undefined;
  readonly firstSeenAt: number;
  /** This one included. */
  readonly sightings: number;
}

/** Tells findings and problems of one backend apart. */
export function keyOf({ kind, subject }: Pick<NewProblem, 'kind' | 'subject'>): string {
  return `${kind}/${subject}`;
}

/** Names the holder of a secret. */
export function holderName(holder: SecretHolder): string {
  return holder.kind === 'row' ? `row/${holder.vm.id}` : `tombstone/${holder.id}`;
}

/** Names the holder that a problem is about. */
export function holderNameOf({ vmId, tombstoneId }: Pick<NewProblem, 'vmId' | 'tombstoneId'>) {
  return tombstoneId === undefined ? `row/${vmId ?? ''}` : `tombstone/${tombstoneId}`;
}
