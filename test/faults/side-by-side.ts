/** Does a list of cases, so many at the same time, in order; none is begun any more after `deadline`. */
export async function sideBySide<T>(
  cases: readonly T[],
  options: { readonly width: number; readonly deadline: number },
  run: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...cases];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (Date.now() >= options.deadline) return;
      await run(next);
    }
  };
  const done = await Promise.allSettled(Array.from({ length: options.width }, work));
  const failed = done.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
