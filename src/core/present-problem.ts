import type { Problem } from '../contract/types.gen.ts';
import type { ProblemRecord } from './ports/problems.ts';
import { presentTime } from './present.ts';

/** The wire shape of a problem; what tells it apart inside (subject, tombstone) reaches no client. */
export function presentProblem(problem: ProblemRecord): Problem {
  return {
    id: problem.id,
    kind: problem.kind,
    state: problem.state,
    ...(problem.vmId === undefined ? {} : { vm_id: problem.vmId }),
    ...(problem.userId === undefined ? {} : { user_id: problem.userId }),
    backend: problem.backend,
    ...(problem.backendVmId === undefined ? {} : { backend_vm_id: problem.backendVmId }),
    ...(problem.backendGatewayId === undefined
      ? {}
      : { backend_gateway_id: problem.backendGatewayId }),
    first_seen_at: presentTime(problem.firstSeenAt),
    last_seen_at: presentTime(problem.lastSeenAt),
    sightings: problem.sightings,
    summary: problem.summary,
    evidence: problem.evidence,
    resolutions: [...problem.resolutions],
    ...(problem.resolution === undefined ? {} : { resolution: problem.resolution }),
    ...(problem.closedAt === undefined ? {} : { closed_at: presentTime(problem.closedAt) }),
    ...(problem.closedBy === undefined ? {} : { closed_by: problem.closedBy }),
  };
}
