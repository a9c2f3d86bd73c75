type IsNullable<T> = null extends T ? true : undefined extends T ? true : false;

/** A row's values with NULL as absence: nullable members become optional. */
type WithoutNulls<T> = {
  [K in keyof T as IsNullable<T[K]> extends true ? never : K]: T[K];
} & {
  [K in keyof T as IsNullable<T[K]> extends true ? K : never]?: Exclude<T[K], null | undefined>;
};

/** Leaves out what is NULL or undefined. */
export function withoutNulls<T extends object>(values: T): WithoutNulls<T> {
  // Exactly the keys that the type makes optional can be missing here.
  return copyPresent(values) as WithoutNulls<T>;
}

/** The record with a patch applied; a key present with undefined clears the field. */
export function patched<T extends object>(
  record: T,
  patch: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  // A required field that is cleared is refused by the column's NOT NULL.
  return copyPresent({ ...record, ...patch }) as T;
}

/** A loop, because every row that is read passes here: half the time of Object.fromEntries. */
function copyPresent(values: object): object {
  const present: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values) as [string, unknown][]) {
    if (value !== null && value !== undefined) present[key] = value;
  }
  return present;
}

/** JSON of an optional column. */
export function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** What this store itself wrote as JSON; its columns are written by `jsonOrNull` and JSON.stringify only. */
export function parseJson(text: string): unknown {
  return JSON.parse(text);
}
