import type { StepContext } from '../step.ts';

/** What was asked of the backend, as far as its outcome is not known. */
export interface UncertainIntent {
  readonly uncertainSince?: number | undefined;
  readonly calling?: true | undefined;
}

/**
 * Milliseconds until nothing can arrive any more of a call whose outcome is unknown; 0 where nothing
 * is uncertain. Of a call that a crash broke off only the beginning is known, so it may have gone on
 * for as long as a call can take.
 */
export function quietLeftMs(
  context: Pick<StepContext, 'backend' | 'world'>,
  { uncertainSince, calling }: UncertainIntent,
): number {
  if (uncertainSince === undefined) return 0;
  const { quietWaitMs, requestTimeoutMs } = context.backend.pace;
  const endedAt = uncertainSince + (calling === true ? requestTimeoutMs : 0);
  return Math.max(0, endedAt + quietWaitMs - context.world.clock.now());
}
