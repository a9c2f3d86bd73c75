/** What one check of the doctor has found. */
export interface Finding {
  readonly name: string;
  /** `skipped`: it could not be looked at, for a reason that another finding tells. */
  readonly status: 'ok' | 'warning' | 'broken' | 'skipped';
  readonly message: string;
  /** What to do about it; there is none where all is well. */
  readonly remedy?: string;
}

export function ok(name: string, message: string): Finding {
  return { name, status: 'ok', message };
}

export function skipped(name: string, message: string): Finding {
  return { name, status: 'skipped', message };
}

export function warning(name: string, message: string, remedy: string): Finding {
  return { name, status: 'warning', message, remedy };
}

export function broken(name: string, message: string, remedy: string): Finding {
  return { name, status: 'broken', message, remedy };
}

export function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
