import type { PageRequest } from './ports/store.ts';

/** Items on a page where the caller does not say. */
const limitDefault = 100;

/** The page that wire params ask for. */
export function pageOf(params: { limit?: number; cursor?: string }): PageRequest {
  const { limit = limitDefault, cursor } = params;
  return cursor === undefined ? { limit } : { limit, cursor };
}
