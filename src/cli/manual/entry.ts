import type { ExitCode } from '../exit-codes.ts';

/** What the help of a command says beside its arguments and options. */
export interface ManualEntry {
  /** What it does, beyond the one line. */
  readonly about: string;
  /** Command lines without the program's name, each with what it is for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  /** Beside 0, 1 and 2, which every command has. */
  readonly exits: readonly ExitCode[];
  /** What it works on: the daemon over its socket, or the files of the daemon. */
  readonly works: 'socket' | 'files' | 'alone';
}

/** Entries by the words of their commands. */
export type Manual = Readonly<Record<string, ManualEntry>>;

/** Of a command that asks the daemon. */
export const asking = { exits: [3, 130], works: 'socket' } as const;

/** Of one that can follow a job. */
export const watching = { exits: [3, 4, 5, 130], works: 'socket' } as const;
