import type { OutputStream } from './dependencies.ts';
import { displayWidth, escapeControls, padWidth } from './terminal-text.ts';

export interface Column<T> {
  readonly title: string;
  readonly value: (row: T) => string | undefined;
  /** Colours the padded cell. */
  readonly paint?: (row: T, cell: string) => string;
  /** Left out where a terminal is too narrow, the highest first. Never without. */
  readonly dispensable?: number;
}

/** How wide a table may be: as wide as a terminal, and whatever elsewhere. */
export function tableWidth(stream: OutputStream): number {
  return stream.isTTY === true ? (stream.columns ?? 80) : Infinity;
}

/**
 * Rows as aligned text, two spaces between the columns, titles first; one line without rows. Columns
 * that `width` has no room for are left out and named in a last line.
 */
export function formatTable<T>(
  columns: readonly Column<T>[],
  rows: readonly T[],
  { whenEmpty, width = Infinity }: { readonly whenEmpty: string; readonly width?: number },
): string {
  if (rows.length === 0) return `${whenEmpty}\n`;
  const all = columns.map((column): Drawn<T> => drawn(column, rows));
  const shown = fitting(all, width);
  const titles = shown.map(({ column, cellWidth }) => padWidth(column.title, cellWidth));
  const lines = rows.map((row, y) =>
    shown.map(({ column, cells, cellWidth }, x) => {
      const cell = padWidth(cells[y] ?? '', x === shown.length - 1 ? 0 : cellWidth);
      return column.paint === undefined ? cell : column.paint(row, cell);
    }),
  );
  const left = all.filter((one) => !shown.includes(one)).map(({ column }) => column.title);
  const note = left.length === 0 ? '' : `(no room for ${left.join(', ')}: --json has all)\n`;
  return [titles, ...lines].map((line) => `${line.join('  ').trimEnd()}\n`).join('') + note;
}

interface Drawn<T> {
  readonly column: Column<T>;
  readonly cells: readonly string[];
  readonly cellWidth: number;
}

function drawn<T>(column: Column<T>, rows: readonly T[]): Drawn<T> {
  const cells = rows.map((row) => escapeControls(column.value(row) ?? '-'));
  const cellWidth = Math.max(column.title.length, ...cells.map((cell) => displayWidth(cell)));
  return { column, cells, cellWidth };
}

function fitting<T>(columns: readonly Drawn<T>[], width: number): readonly Drawn<T>[] {
  const total = columns.reduce((sum, { cellWidth }) => sum + cellWidth + 2, -2);
  const rank = Math.max(0, ...columns.map(({ column }) => column.dispensable ?? 0));
  if (total <= width || rank === 0) return columns;
  return fitting(
    columns.filter(({ column }) => column.dispensable !== rank),
    width,
  );
}

/** Name and value, one a line, aligned; what is undefined is left out. */
export function formatFields(fields: readonly (readonly [string, string | undefined])[]): string {
  const present = fields.filter(([, value]) => value !== undefined);
  const width = Math.max(0, ...present.map(([name]) => name.length));
  return present
    .map(([name, value]) => `${name.padEnd(width)}  ${escapeControls(value ?? '')}\n`)
    .join('');
}
