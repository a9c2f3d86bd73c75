import {
  findDatabaseFaults,
  findLostEffects,
  findOwnerlessVms,
  findStreamHoles,
  findStuckJobs,
} from './database.ts';
import type { Evidence, Finding } from './evidence.ts';
import { findLogFaults } from './job-logs.ts';
import { findDoubles, findLostSecrets, findOrphans } from './ownership.ts';
import { findUnhealth } from './process-health.ts';
import { findLeaks } from './secrecy.ts';
import { findIllegalPaths } from './state-paths.ts';

const checks: readonly ((evidence: Evidence) => readonly Finding[])[] = [
  findOrphans,
  findDoubles,
  ({ grid, data }) => findLostSecrets(grid.calls, data),
  findLostEffects,
  findStuckJobs,
  ({ data }) => findDatabaseFaults(data),
  findIllegalPaths,
  findLogFaults,
  findOwnerlessVms,
  findLeaks,
  findUnhealth,
  findStreamHoles,
];

/** Every invariant that evidence alone can show; what needs a call (I8, I15) its driver finds. */
export function checkAll(evidence: Evidence): readonly Finding[] {
  return checks.flatMap((check) => check(evidence));
}
