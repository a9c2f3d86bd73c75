import { DaemonUnreachableError, DeployerRpcError } from '../client/client-errors.ts';

/** The exit codes of every command. */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  unreachable: 3,
  jobFailed: 4,
  jobCanceled: 5,
  damaged: 6,
  forced: 7,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What each means, in words. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done; with --watch: the job succeeded',
  1: 'the daemon refused, or something failed',
  2: 'wrong usage, wrong params or a wrong configuration',
  3: 'no daemon answers at the socket',
  4: 'the watched job failed',
  5: 'the watched job was canceled',
  6: 'the database is damaged; a backup has to be restored',
  7: 'a second signal ended the daemon before its stop was done',
  130: 'interrupted; a job that was watched goes on',
};

/** Ends a command with a code other than 0, when everything has been said already. */
export class CommandExit extends Error {
  override readonly name = 'CommandExit';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode) {
    super(`exit code ${exitCode}`);
    this.exitCode = exitCode;
  }
}

/** A fault in how the command was used. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** JSON-RPC: not a request, no such method, wrong params. */
const usageCodes = [-32600, -32601, -32602];

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommandExit) return error.exitCode;
  if (error instanceof DaemonUnreachableError) return exitCodes.unreachable;
  if (error instanceof DeployerRpcError && usageCodes.includes(error.code)) return exitCodes.usage;
  if (error instanceof UsageError) return exitCodes.usage;
  // The store's own class is out of reach of the command line.
  if (error instanceof Error && error.name === 'DatabaseDamagedError') return exitCodes.damaged;
  return exitCodes.failed;
}
