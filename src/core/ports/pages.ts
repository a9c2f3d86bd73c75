/** One page. `cursor` is the opaque `nextCursor` of the page before. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}
