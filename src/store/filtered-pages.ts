import type BetterSqlite3 from 'better-sqlite3';
import type { Connection } from './connection.ts';

/** Columns that may be asked to be equal to a value; undefined is no condition. */
type Equalities = Readonly<Record<string, string | undefined>>;

/** Pages of a table, newest first, with one prepared statement for each set of conditions. */
export class FilteredPages<Row> {
  readonly #connection: Connection;
  readonly #source: { readonly select: string; readonly table: string };
  readonly #statements = new Map<string, BetterSqlite3.Statement<(string | number)[], Row>>();

  constructor(connection: Connection, source: { select: string; table: string }) {
    this.#connection = connection;
    this.#source = source;
  }

  /** Rows with a lower id. The keys of `equalities` are column names of this program, never input. */
  listBefore(id: string, equalities: Equalities, limit: number): readonly Row[] {
    const given = Object.entries(equalities).flatMap(([column, value]) =>
      value === undefined ? [] : [{ column, value }],
    );
    const statement = this.#statementOf(given.map(({ column }) => column));
    return statement.all(...given.map(({ value }) => value), id, limit);
  }

  #statementOf(columns: readonly string[]): BetterSqlite3.Statement<(string | number)[], Row> {
    const name = columns.join();
    const known = this.#statements.get(name);
    if (known !== undefined) return known;
    const { select, table } = this.#source;
    const conditions = columns.map((column) => `${table}.${column} = ? AND `).join('');
    const statement = this.#connection.prepare<(string | number)[], Row>(
      `${select} WHERE ${conditions}${table}.id < ? ORDER BY ${table}.id DESC LIMIT ?`,
    );
    this.#statements.set(name, statement);
    return statement;
  }
}
