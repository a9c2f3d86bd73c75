import type { EventLog } from '../ports/event-log.ts';

/**
 * A signal that aborts when something was appended to the log, or when `signal` does: what a wait
 * ends by. Listening begins with the call, so what is read after it and before the wait is not missed.
 */
export function waitForAppend(
  events: Pick<EventLog, 'onAppend'>,
  signal: AbortSignal,
): { readonly signal: AbortSignal; stop: () => void } {
  const appended = new AbortController();
  const stop = events.onAppend(() => {
    appended.abort();
  });
  return { signal: AbortSignal.any([appended.signal, signal]), stop };
}
