import type { Session } from '../session.ts';

/** Runs a command with a connection to the daemon that the flags name. */
export type WithSession = (run: (session: Session) => Promise<void>) => Promise<void>;

export interface JsonOption {
  readonly json?: boolean;
}

export interface WatchOptions extends JsonOption {
  readonly watch?: boolean;
}

export const jsonFlag = ['--json', 'JSON instead of a table'] as const;
export const watchFlag = ['--watch', 'follow the job to its end'] as const;
export const jsonEventsFlag = [
  '--json',
  'JSON; with --watch one event a line, at last the job',
] as const;
