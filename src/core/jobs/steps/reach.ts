import { isDeployerError } from '../../errors.ts';
import { observe } from '../../vms/conditions.ts';
import type { Step, StepContext, StepOutcome } from '../step.ts';
import { guestTarget } from './guest-target.ts';
import { isPast, pollDelayMs } from './pace.ts';

const slowestProbeMs = 2_000;

/**
 * Waits until an SSH login succeeds: running with an address does not mean reachable, the overlay
 * route can come minutes later or never. The first contact pins the host key (decision 8).
 */
export const reach: Step = async (context) => {
  try {
    const { hostKey } = await context.world.guest.probe(guestTarget(context), context.signal);
    return {
      kind: 'done',
      message: `ssh answers at ${context.vm.myceliumIp ?? ''}`,
      vm: {
        sshHostKey: hostKey,
        conditions: observe(context.vm.conditions, 'SshReachable', {
          status: 'true',
          reason: 'LoggedIn',
          now: context.world.clock.now(),
        }),
      },
    };
  } catch (error) {
    return notReached(context, error);
  }
};

function notReached(context: StepContext, error: unknown): StepOutcome {
  // A login may be refused while the VM still writes its keys, so that too is waited for.
  if (!isDeployerError(error, 'SSH_UNREACHABLE', 'SSH_AUTH_FAILED', 'SSH_AGENT_UNAVAILABLE')) {
    throw error;
  }
  const limitMs = context.world.settings.ssh.reachableTimeoutMs;
  if (isPast(context, limitMs)) {
    return {
      kind: 'failed',
      reason: error.reason,
      message: `no SSH login within ${limitMs / 1000} s: ${error.message}`,
      retryable: true,
      vm: {
        conditions: observe(context.vm.conditions, 'SshReachable', {
          status: 'false',
          reason: error.reason,
          message: error.message,
          now: context.world.clock.now(),
        }),
      },
    };
  }
  return {
    kind: 'again',
    afterMs: pollDelayMs(context, slowestProbeMs),
    blockedOn: error.reason === 'SSH_AGENT_UNAVAILABLE' ? 'ssh agent' : 'ssh',
    reason: error.reason,
    message: error.message,
  };
}
