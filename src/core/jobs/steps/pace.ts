import { backoffMs } from '../../backoff.ts';
import { BackendError } from '../../ports/compute.ts';
import { isDeployerError, type Reason } from '../../errors.ts';
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

type Again = Extract<StepOutcome, { kind: 'again' }>;

/** What is not in the job's hands: its name, the fault as a sentence and as a reason. */
interface Obstacle {
  readonly on: string;
  readonly message: string;
  readonly reason: Reason;
}

/** A fault of something that is not in the job's hands: wait and look again (decision 10). */
export function blocked(context: StepContext, obstacle: Obstacle): Again {
  const { on, message, reason } = obstacle;
  const afterMs = backoffMs(context.blockedCount + 1, faultRange, () =>
    context.world.identifiers.random(),
  );
  return { kind: 'again', afterMs, blockedOn: on, message, reason };
}

/**
 * Whether the step has used up its time. What an earlier process used of it is known by the wall
 * clock alone, and counts half of it at most: a clock that was set must not end a healthy job.
 */
export function isPast(context: StepContext, limitMs: number): boolean {
  return context.times.sinceMs('step', context.startedAt, limitMs / 2) >= limitMs;
}

/**
 * The outcome of a backend call that failed in a way that tells nothing against the VM: the backend
 * could not be asked, or did not answer. Any other error is thrown on.
 */
export function blockedByBackend(context: StepContext, error: unknown): StepOutcome {
  if (!(error instanceof BackendError)) throw error;
  const on = `backend ${context.backend.name}`;
  const { message } = error;
  const reason = isAnswer(error) ? 'BACKEND_REJECTED' : 'BACKEND_UNAVAILABLE';
  const waiting = blocked(context, { on, message, reason });
  return error.isSilence ? { ...waiting, isSilent: true } : waiting;
}

/** The backend took the call and answered it, if only to refuse. */
export function isAnswer(error: BackendError): boolean {
  return error.failure !== 'not_sent' && error.failure !== 'unknown';
}

/** The outcome of a guest operation that may succeed later; any other error is thrown on. */
export function blockedByGuest(context: StepContext, error: unknown): StepOutcome {
  if (!isDeployerError(error) || !error.retryable) throw error;
  const { message, reason } = error;
  const on =
    reason === 'SSH_AGENT_UNAVAILABLE' ? 'ssh agent' : `ssh ${context.vm.myceliumIp ?? ''}`.trim();
  return blocked(context, { on, message, reason });
}
