import { sqliteFaultOf, type SqliteFault } from './sqlite-faults.ts';

/** The store cannot be opened. The message is for the operator: it names files and the remedy. */
export class StoreOpenError extends Error {
  override readonly name: string = 'StoreOpenError';
}

/** The database is there and is damaged: only a restore helps. Found at the start, or met while serving. */
export class DatabaseDamagedError extends StoreOpenError {
  override readonly name = 'DatabaseDamagedError';

  /** `found`: what is wrong, beginning with the file. */
  constructor(found: string, options?: ErrorOptions) {
    const remedy = 'hero_os_tfgrid_deployer restore FILE --replace';
    super(`${found}; it was left as it is. Put a backup in its place: ${remedy}`, options);
  }
}

export function damagedAtOpen(file: string, what: string, cause?: unknown): DatabaseDamagedError {
  return new DatabaseDamagedError(`database "${file}" cannot be opened: ${what}`, { cause });
}

export function damagedInUse(file: string, cause: unknown): DatabaseDamagedError {
  const what = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseDamagedError(`database "${file}" turned out to be damaged: ${what}`, {
    cause,
  });
}

export function folderLost(dataDir: string): StoreOpenError {
  return new StoreOpenError(
    `data folder "${dataDir}" is not this daemon's own any more: "daemon.lock" in it was removed or replaced, and another one may have it; see that no other runs, start again, and leave that file where it is`,
  );
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
  if (fault === 'damaged') return damagedAtOpen(file, error.message, error);
  return new StoreOpenError(
    `database "${file}" cannot be opened: ${error.message}; ${remedies[fault]}`,
    { cause: error },
  );
}

const systemFaults: Readonly<Partial<Record<string, keyof typeof remedies>>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EIO: 'failing',
  EROFS: 'failing',
  EACCES: 'failing',
  EPERM: 'failing',
};

/** What an operator is told of a fault that the file system met in a data folder; another one stays. */
export function folderErrorOf(dataDir: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const fault = systemFaults[String(error.code)];
  if (fault === undefined) return error;
  return new StoreOpenError(
    `data folder "${dataDir}" cannot be written: ${error.message}; ${remedies[fault]}`,
    { cause: error },
  );
}
