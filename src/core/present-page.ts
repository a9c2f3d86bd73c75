import type { Log } from './ports/log.ts';

/**
 * What of a page's records has a wire shape. One that was spoiled is left out and told in the log: it keeps
 * nobody from seeing the others.
 */
export function presentable<R extends { readonly id: string }, T>(
  records: readonly R[],
  present: (record: R) => T,
  log: Log,
): T[] {
  return records.flatMap((record) => {
    try {
      return [present(record)];
    } catch (error) {
      log.error({ id: record.id, err: error }, 'a row cannot be shown, and is left out of a list');
      return [];
    }
  });
}
