import type { VmPatch, VmRecord } from '../records.ts';
import type { Page, PageRequest } from './pages.ts';
import type { Mutation } from './requests.ts';

/**
 * What reconciliation can find:
 * - `orphan_vm`: a VM that carries the secret of a row and is not the row's VM, or one that a forced
 *   delete gave up on;
 * - `orphan_gateway`: the same of a gateway;
 * - `missing_vm`: a row whose VM the backend no longer shows;
 * - `leftover_after_delete`: a VM or gateway that carries the secret of a tombstone;
 * - `secret_unreadable`: a row or tombstone whose secret does not unseal.
 */
export type ProblemKind =
  'orphan_vm' | 'missing_vm' | 'orphan_gateway' | 'leftover_after_delete' | 'secret_unreadable';

/** What an operator can do about a problem. */
export type Resolution = 'adopt' | 'delete' | 'forget' | 'ignore';

/** What may be seen of a problem; values reach clients: never a secret. */
export type Evidence = Readonly<Record<string, unknown>>;

/**
 * A problem to be opened. `subject` tells two of one kind at one backend apart: of kind, backend and
 * subject at most one problem is not closed.
 */
export interface NewProblem {
  readonly id: string;
  readonly kind: ProblemKind;
  readonly backend: string;
  readonly subject: string;
  readonly vmId?: string;
  readonly userId?: string;
  readonly backendVmId?: string;
  readonly backendGatewayId?: string;
  /** The tombstone whose secret the find carries; the tombstone stays as long as the problem does. */
  readonly tombstoneId?: number;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  readonly sightings: number;
  /** One sentence for people. */
  readonly summary: string;
  readonly evidence: Evidence;
  /** Those that are possible. */
  readonly resolutions: readonly Resolution[];
}

/** What tells problems that are not closed apart. */
export type ProblemKey = Pick<NewProblem, 'kind' | 'backend' | 'subject'>;

/** In the evidence of a problem: the backend took a deletion of what it is about. */
export const deletionTaken = { action: 'deleted' } as const;

/**
 * A problem as it is kept. Life: open → closed, or open → ignored → closed. An ignored one is neither
 * acted on nor opened anew; it closes like an open one, once its cause is no longer seen.
 */
export interface ProblemRecord extends NewProblem {
  readonly state: 'open' | 'ignored' | 'closed';
  /** What an operator chose and is still to be carried out. */
  readonly resolution?: Resolution;
  readonly closedAt?: number;
  /** How it ended: by a resolution, or because its cause was no longer seen. */
  readonly closedBy?: ProblemEnd;
}

export type ProblemEnd = Resolution | 'not_seen';

/** A problem was seen once more. What is absent stays as it was. */
export interface Sighting {
  readonly id: string;
  readonly seenAt: number;
  readonly summary?: string;
  readonly evidence?: Evidence;
  readonly resolutions?: readonly Resolution[];
}

/** What one look at a backend makes of its problems: one commit. */
export interface ProblemChanges {
  readonly now: number;
  /** One whose like is not closed counts as a sighting of that one. */
  readonly opened?: readonly NewProblem[];
  readonly seen?: readonly Sighting[];
  readonly closed?: readonly { readonly id: string; readonly by: ProblemEnd }[];
  /** Those of which the backend took a deletion; noted in the evidence. */
  readonly deleted?: readonly ProblemKey[];
  /** A deletion waits for it: it is written on a full disk, too. */
  readonly isUrgent?: boolean;
}

/** What an operator decided about a problem, and what follows from it at once: one commit. */
export interface ResolvedProblem {
  readonly id: string;
  readonly resolution: Resolution;
  /** Whether that is the end of the problem; else it stays until it is carried out, or ignored. */
  readonly closes: boolean;
  readonly now: number;
  /** The row that changes with it; `change` is pure and sees the row in this very transaction. */
  readonly vm?: { readonly id: string; readonly change: (vm: VmRecord) => VmPatch };
  /**
   * The row that is dropped with it; its secret goes to a tombstone with cause `forgotten`. `require` is
   * pure, sees the row in this very transaction and throws what refuses it.
   */
  readonly forgetVm?: { readonly id: string; readonly require: (vm: VmRecord) => void };
  /** The tombstone whose cause becomes `forgotten`. */
  readonly forgetTombstone?: number;
  readonly mutation?: Mutation;
}

export interface ProblemFilter {
  readonly state?: ProblemRecord['state'];
}

export interface ProblemStore {
  find(id: string): Promise<ProblemRecord | undefined>;
  /** Newest first. */
  list(filter: ProblemFilter, page: PageRequest): Promise<Page<ProblemRecord>>;
  /** All problems of a backend that are not closed, oldest first. */
  listUnclosed(backend: string): Promise<readonly ProblemRecord[]>;
  /** Emits problem.opened and problem.closed; a sighting is no event, nor is a deletion. Answers with what it opened and closed. */
  apply(changes: ProblemChanges): Promise<{
    readonly opened: readonly ProblemRecord[];
    readonly closed: readonly ProblemRecord[];
  }>;
  /**
   * Emits problem.updated, problem.closed, vm.updated, vm.deleted as fits; a `delete` is stored on a full
   * disk, too. Throws PROBLEM_NOT_FOUND, PROBLEM_CLOSED,
   * VM_NOT_FOUND, and JOB_IN_PROGRESS when the row in question has an unfinished job.
   */
  resolve(resolved: ResolvedProblem): Promise<ProblemRecord>;
}
