import type { Audit } from '../contract/types.gen.ts';
import type { Mutation, Refusal, RequestOutcome } from './ports/requests.ts';

/** A mutation that was accepted, in its wire shape. */
export function presentAccepted(mutation: Mutation, outcome: RequestOutcome): Audit {
  const { userId, vmId, jobId, problemId } = outcome;
  return {
    ...presentCall(mutation),
    outcome: 'accepted',
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(vmId === undefined ? {} : { vm_id: vmId }),
    ...(jobId === undefined ? {} : { job_id: jobId }),
    ...(problemId === undefined ? {} : { problem_id: problemId }),
  };
}

/** A mutation that did not happen, in its wire shape. */
export function presentRefused(mutation: Mutation, refusal: Refusal): Audit {
  const { reason, message, omitted } = refusal;
  return {
    ...presentCall(mutation),
    outcome: 'refused',
    reason,
    message,
    ...(omitted === 0 ? {} : { omitted }),
  };
}

function presentCall({ caller, origin, method, params, requestId }: Mutation) {
  const { via, authMethod, impersonator } = origin;
  return {
    caller,
    via,
    ...(authMethod === undefined ? {} : { auth_method: authMethod }),
    ...(impersonator === undefined ? {} : { impersonator }),
    method,
    params: { ...params },
    ...(requestId === undefined ? {} : { request_id: requestId }),
  };
}
