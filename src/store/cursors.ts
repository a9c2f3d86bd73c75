import { DeployerError } from '../core/errors.ts';
import type { Page, PageRequest } from '../core/ports/store.ts';

/** Sorts after and before every id. */
const beyondAll = '~';
const beforeAll = '';

/** Where a page begins, exclusive: ids sort by creation, so they are the key of a page. */
export function pageStart(
  page: PageRequest,
  options: { readonly prefix: 'usr' | 'vm' | 'job' | 'prb'; readonly order: 'oldest' | 'newest' },
): string {
  if (page.cursor === undefined) return options.order === 'newest' ? beyondAll : beforeAll;
  const id = Buffer.from(page.cursor, 'base64url').toString('utf8');
  if (id.startsWith(`${options.prefix}_`) && cursorOf(id) === page.cursor) return id;
  throw new DeployerError(
    'INVALID_PARAMS',
    `param "cursor" is ${JSON.stringify(page.cursor.slice(0, 100))}; expected the next_cursor of the page before`,
    { details: { path: 'cursor', expected: 'the next_cursor of the page before' } },
  );
}

/** A page of the rows, of which one more than `limit` was asked for. */
export function pageOfRows<T extends { readonly id: string }>(
  rows: readonly T[],
  limit: number,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items };
  return { items, nextCursor: cursorOf(last.id) };
}

function cursorOf(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url');
}
