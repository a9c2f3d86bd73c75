import { ConnectionLostError, HttpAnswerError, isDaemonAway } from './client-errors.ts';
import { delayMsAfter, type ReconnectPace } from './reconnect-pace.ts';
import { sleep } from './sleep.ts';

interface Repetition {
  readonly signal: AbortSignal;
  readonly pace: ReconnectPace;
  readonly retryForMs: number;
  readonly onRetry?: ((error: Error) => void) | undefined;
}

/**
 * Makes a call that carries a `request_id`, and makes it again after its answer was lost, until it is
 * answered or the time is over. Throws as the call does; a call that was not even sent is not repeated.
 */
export async function callUntilAnswered<T>(
  call: () => Promise<T>,
  { signal, pace, retryForMs, onRetry }: Repetition,
): Promise<T> {
  let lost: ConnectionLostError | undefined;
  let endsAt = 0;
  for (let failures = 0; ; failures += 1) {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted) throw error;
      if (lost === undefined) {
        if (!(error instanceof ConnectionLostError) || retryForMs <= 0) throw error;
        lost = error;
        endsAt = performance.now() + retryForMs;
        onRetry?.(error);
      } else if (!isAway(error)) {
        throw error;
      }
      // Whatever kept the repeats from being answered: what became of the call is not known.
      if (performance.now() >= endsAt) throw lost;
    }
    await sleep(delayMsAfter(failures, pace), signal);
    signal.throwIfAborted();
  }
}

/** A call that only reads, made until a daemon answers it. `onAway` is called once. */
export async function readPatiently<T>(
  read: () => Promise<T>,
  {
    signal,
    pace,
    onAway,
  }: {
    readonly signal: AbortSignal;
    readonly pace: ReconnectPace;
    readonly onAway?: ((error: unknown) => void) | undefined;
  },
): Promise<T> {
  for (let failures = 0; ; failures += 1) {
    try {
      return await read();
    } catch (error) {
      if (signal.aborted || !isDaemonAway(error)) throw error;
      if (failures === 0) onAway?.(error);
    }
    await sleep(delayMsAfter(failures, pace), signal);
    signal.throwIfAborted();
  }
}

/** A router may say that there is no such service while the daemon starts anew. */
function isAway(error: unknown): boolean {
  return isDaemonAway(error) || (error instanceof HttpAnswerError && error.status === 404);
}
