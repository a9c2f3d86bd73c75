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

/** The steps of a new job, none begun. */
export function pendingSteps(kind: JobKind): readonly StepRecord[] {
  return stepNames[kind].map((name) => ({ name, state: 'pending', attempt: 0 }));
}
