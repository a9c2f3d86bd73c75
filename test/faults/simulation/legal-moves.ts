import type { Job, Step, Vm } from '../../../src/contract/types.gen.ts';

/** What may follow what (docs/architecture.md, "The life of a VM"); the same again is always legal. */
export const vmMoves = {
  provisioning: ['installing', 'ready', 'failed', 'deleting'],
  installing: ['ready', 'failed', 'deleting'],
  // A bootstrap can be run again, and fail before it begins.
  ready: ['deleting', 'installing', 'failed'],
  failed: ['provisioning', 'installing', 'deleting'],
  // After the delete in it, a redeploy provisions.
  deleting: ['failed', 'provisioning'],
} as const satisfies Record<Vm['state'], readonly Vm['state'][]>;

export const jobMoves = {
  // A restore ends it before it began.
  queued: ['running', 'canceling', 'failed'],
  running: ['canceling', 'succeeded', 'failed'],
  // A cancel can come too late, or be impossible.
  canceling: ['canceled', 'succeeded', 'failed'],
  succeeded: [],
  failed: [],
  canceled: [],
} as const satisfies Record<Job['state'], readonly Job['state'][]>;

export const stepMoves = {
  pending: ['running'],
  running: ['succeeded', 'failed', 'skipped'],
  succeeded: [],
  failed: [],
  skipped: [],
} as const satisfies Record<Step['state'], readonly Step['state'][]>;

/** Whether the table lets `after` follow `before`. */
export function isLegal<S extends string>(
  moves: Readonly<Record<S, readonly S[]>>,
  before: S,
  after: S,
): boolean {
  return before === after || moves[before].includes(after);
}
