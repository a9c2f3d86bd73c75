import { sqliteFaultOf, type SqliteFault } from './sqlite-faults.ts';

/** The store cannot be opened. The message is for the operator: it names files and the remedy. */
export class StoreOpenError extends Error {
  override readonly name: string = 'StoreOpenError';
}

/** The database is there and is damaged: only a restore helps. Found at the start, or met while serving. */
export class DatabaseDamagedError extends StoreOpenError {
  override readonly name = 'DatabaseDamagedError';

  /** `what`: what is wrong with the file. */
  constructor(file: string, what: string, options?: ErrorOptions) {
    super(
      `database "${file}" cannot be opened: ${what}; it was left as it is. Put a backup in its place: hero_os_tfgrid_deployer restore FILE --replace`,
      options,
    );
  }
}

const remedies = {
  full: 'the disk is full: make room on it, then start again',
  failing: 'see that its disk works, and that it and its folder belong to the user that runs this',
  busy: 'another process holds it: end that one, then start again',
} as const satisfies Record<Exclude<SqliteFault, 'damaged'>, string>;

/** What an operator is told of a fault that SQLite met in opening a database; another one stays. */
export function openErrorOf(file: string, error: unknown): unknown {
  const fault = sqliteFaultOf(error);
  if (fault === undefined || !(error instanceof Error)) return error;
  if (fault === 'damaged') return new DatabaseDamagedError(file, error.message, { cause: error });
  return new StoreOpenError(
    `database "${file}" cannot be opened: ${error.message}; ${remedies[fault]}`,
    { cause: error },
  );
}
