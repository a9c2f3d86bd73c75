/**
 * Runs `work` on every item, at most `atOnce` of them at a time, and begins none once the signal is
 * aborted. Resolves when all that were begun have ended, or at the abort; what is under way then ends
 * by itself and its outcome is nobody's business any more. Throws the first fault of a `work`, after which
 * none is begun either.
 */
export async function eachAtOnce<T>(
  items: readonly T[],
  { atOnce, signal }: { readonly atOnce: number; readonly signal: AbortSignal },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      if (signal.aborted) return;
      try {
        await work(item);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, worker);
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
  const onAbort = (): void => {
    resolve(undefined);
  };
  if (signal.aborted) return;
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.race([Promise.all(workers), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
