import type { JobKind, StepRecord } from '../records.ts';

const deleteSteps = ['settle', 'gateway', 'delete', 'confirm'] as const;
const provisionSteps = [
  'read_keys',
  'deploy',
  'boot',
  'reach',
  'gateway',
  'bootstrap',
  'verify',
] as const;

/** The steps of each kind of job, in order (public contract, "Shapes"). */
export const stepNames = {
  provision_vm: provisionSteps,
  delete_vm: deleteSteps,
  redeploy_vm: [...deleteSteps, ...provisionSteps],
  bootstrap_vm: ['reach', 'bootstrap', 'verify'],
} as const satisfies Record<JobKind, readonly string[]>;

/**
 * Whether the step at this position takes away: every one of a delete, and of a redeploy those before
 * it provisions anew. `gateway` is the one name that stands on both sides.
 */
export function isRemoval(kind: JobKind, index: number): boolean {
  return kind === 'delete_vm' || (kind === 'redeploy_vm' && index < deleteSteps.length);
}

/** The steps of a new job, none begun. */
export function pendingSteps(kind: JobKind): readonly StepRecord[] {
  return stepNames[kind].map((name) => ({ name, state: 'pending', attempt: 0 }));
}
