import type { OutputStream } from './dependencies.ts';
import { displayWidth, escapeControls, fitWidth, padWidth } from './terminal-text.ts';

export interface Column<T> {
  readonly title: string;
  readonly value: (row: T) => string | undefined;
  /** Colours the padded cell. */
  readonly paint?: (row: T, cell: string) => string;
  /** Left out where a terminal is too narrow, the highest first. Never without. */
  readonly dispensable?: number;
  /** Its cells may be cut to what there is room for. One of a table at most. */
  readonly isElastic?: boolean;
}

/** Blanks between two columns. */
const gap = 2;

/** A cell that is cut further says nothing any more. */
const elasticMin = 40;

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
  const names = new Set(shown.map(({ column }) => column));
  const left = columns.filter((column) => !names.has(column)).map(({ title }) => title);
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

/** Those that cannot be left out, and of the others, by their rank, each that there is room for. */
function fitting<T>(all: readonly Drawn<T>[], width: number): readonly Drawn<T>[] {
  const rankOf = ({ column }: Drawn<T>): number => column.dispensable ?? 0;
  const chosen = new Set<Drawn<T>>();
  let room = width + gap;
  for (const one of all.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const needed =
      (one.column.isElastic === true ? Math.min(one.cellWidth, elasticMin) : one.cellWidth) + gap;
    if (rankOf(one) > 0 && needed > room) continue;
    chosen.add(one);
    room -= needed;
  }
  return all.filter((one) => chosen.has(one)).map((one) => cut(one, room));
}

/** An elastic column gets the room that is left beside what it needs. */
function cut<T>(one: Drawn<T>, room: number): Drawn<T> {
  const cellWidth = Math.min(one.cellWidth, elasticMin + Math.max(0, room));
  if (one.column.isElastic !== true || cellWidth === one.cellWidth) return one;
  return { ...one, cells: one.cells.map((cell) => fitWidth(cell, cellWidth)), cellWidth };
}

/** Name and value, one a line, aligned; what is undefined is left out. */
export function formatFields(fields: readonly (readonly [string, string | undefined])[]): string {
  const present = fields.filter(([, value]) => value !== undefined);
  const width = Math.max(0, ...present.map(([name]) => name.length));
  return present
    .map(([name, value]) => `${name.padEnd(width)}  ${escapeControls(value ?? '')}\n`)
    .join('');
}
