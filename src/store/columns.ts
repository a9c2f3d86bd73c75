type IsNullable<T> = null extends T ? true : undefined extends T ? true : false;

/** A row's values with NULL as absence: nullable members become optional. */
type WithoutNulls<T> = {
  [K in keyof T as IsNullable<T[K]> extends true ? never : K]: T[K];
} & {
  [K in keyof T as IsNullable<T[K]> extends true ? K : never]?: Exclude<T[K], null | undefined>;
};

/** Leaves out what is NULL or undefined. */
export function withoutNulls<T extends object>(values: T): WithoutNulls<T> {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  // Exactly the keys that the type makes optional can be missing here.
  return Object.fromEntries(entries) as WithoutNulls<T>;
}

/** The record with a patch applied; a key present with undefined clears the field. */
export function patched<T extends object>(
  record: T,
  patch: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  const entries = Object.entries({ ...record, ...patch }).filter(
    ([, value]) => value !== undefined,
  );
  // A required field that is cleared is refused by the column's NOT NULL.
  return Object.fromEntries(entries) as T;
}

/** JSON of an optional column. */
export function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** What this store itself wrote as JSON; its columns are written by `jsonOrNull` and JSON.stringify only. */
export function parseJson(text: string): unknown {
  return JSON.parse(text);
}
