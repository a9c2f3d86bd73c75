import { backoffMs } from '../../backoff.ts';
import { BackendError } from '../../ports/compute.ts';
import { isDeployerError } from '../../errors.ts';
import type { StepContext, StepOutcome } from '../step.ts';

const firstPollMs = 100;
const faultRange = { baseMs: 250, maxMs: 30_000 } as const;

/** The wait before the next look: quick at first, then slower, up to the slowest. Milliseconds. */
export function pollDelayMs(context: StepContext, slowestMs: number): number {
  return backoffMs(
    Math.ceil(context.pass / 2),
    { baseMs: Math.min(firstPollMs, slowestMs), maxMs: slowestMs },
    () => context.world.identifiers.random(),
  );
}

/**
 * A fault of something that is not in the job's hands: wait and look again (decision 10). The wait
 * grows with the step's attempts, so it also grows across restarts.
 */
export function blocked(context: StepContext, on: string, message: string): StepOutcome {
  const afterMs = backoffMs(context.step.attempt, faultRange, () =>
    context.world.identifiers.random(),
  );
  return { kind: 'again', afterMs, blockedOn: on, message };
}

/** Whether the step has used up its time. */
export function isPast(context: StepContext, limitMs: number): boolean {
  return context.world.clock.now() - context.startedAt >= limitMs;
}

/**
 * The outcome of a backend call that failed in a way that tells nothing against the VM: the backend
 * could not be asked, or did not answer. Any other error is thrown on.
 */
export function blockedByBackend(context: StepContext, error: unknown): StepOutcome {
  if (!(error instanceof BackendError)) throw error;
  return blocked(context, `backend ${context.backend.name}`, error.message);
}

/** The outcome of a guest operation that may succeed later; any other error is thrown on. */
export function blockedByGuest(context: StepContext, error: unknown): StepOutcome {
  if (!isDeployerError(error) || !error.retryable) throw error;
  return blocked(
    context,
    error.reason === 'SSH_AGENT_UNAVAILABLE'
      ? 'ssh agent'
      : `ssh ${context.vm.myceliumIp ?? ''}`.trim(),
    error.message,
  );
}
