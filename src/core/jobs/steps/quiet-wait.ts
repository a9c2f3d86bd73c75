import type { StepContext } from '../step.ts';
import type { UncertainCall } from '../uncertainty-watch.ts';

/**
 * Milliseconds until nothing can arrive any more of a call whose outcome is unknown; 0 where nothing
 * is uncertain. They pass in this process, from when it learned of the uncertainty: of its own call
 * that is the call's end. Of a call whose end was not seen it is the beginning, so it may have gone
 * on for as long as a call can take.
 */
export function quietLeftMs(
  context: Pick<StepContext, 'backend' | 'vm' | 'uncertainForMs'>,
  call: UncertainCall,
): number {
  const intent = context.vm[call];
  if (intent?.uncertainSince === undefined) return 0;
  const { quietWaitMs, requestTimeoutMs } = context.backend.pace;
  const waitMs = quietWaitMs + (intent.calling === true ? requestTimeoutMs : 0);
  return Math.max(0, waitMs - context.uncertainForMs(call));
}
