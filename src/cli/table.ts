import { displayWidth, escapeControls, padWidth } from './terminal-text.ts';

export interface Column<T> {
  readonly title: string;
  readonly value: (row: T) => string | undefined;
  /** Colours the padded cell. */
  readonly paint?: (row: T, cell: string) => string;
}

/** Rows as aligned text, two spaces between the columns, titles first; one line without rows. */
export function formatTable<T>(
  columns: readonly Column<T>[],
  rows: readonly T[],
  whenEmpty: string,
): string {
  if (rows.length === 0) return `${whenEmpty}\n`;
  const cells = rows.map((row) => columns.map(({ value }) => escapeControls(value(row) ?? '-')));
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, ...cells.map((line) => displayWidth(line[at] ?? ''))),
  );
  const titles = columns.map(({ title }, at) => padWidth(title, widths[at] ?? 0));
  const lines = rows.map((row, y) =>
    columns.map(({ paint }, x) => {
      const isLast = x === columns.length - 1;
      const cell = padWidth(cells[y]?.[x] ?? '', isLast ? 0 : (widths[x] ?? 0));
      return paint === undefined ? cell : paint(row, cell);
    }),
  );
  return [titles, ...lines].map((line) => `${line.join('  ').trimEnd()}\n`).join('');
}

/** Name and value, one a line, aligned; what is undefined is left out. */
export function formatFields(fields: readonly (readonly [string, string | undefined])[]): string {
  const present = fields.filter(([, value]) => value !== undefined);
  const width = Math.max(0, ...present.map(([name]) => name.length));
  return present
    .map(([name, value]) => `${name.padEnd(width)}  ${escapeControls(value ?? '')}\n`)
    .join('');
}
