/** The daemon answered with an error; clients switch on `reason` (public contract, "Errors"). */
export class RpcCallError extends Error {
  override readonly name = 'RpcCallError';
  readonly code: number;
  /** `error.data.reason`; for faults of the protocol itself, which carry none, `CODE_<code>`. */
  readonly reason: string;
  readonly retryable: boolean;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(fault: { readonly code: number; readonly message: string; readonly data: unknown }) {
    super(fault.message);
    this.code = fault.code;
    this.data = isRecord(fault.data) ? fault.data : {};
    const { reason, retryable } = this.data;
    this.reason = typeof reason === 'string' ? reason : `CODE_${fault.code}`;
    this.retryable = retryable === true;
  }
}

/** Nothing answers at the socket; the message says what to do about it. */
export class DaemonUnreachableError extends Error {
  override readonly name = 'DaemonUnreachableError';
  readonly socketPath: string;

  constructor(socketPath: string, cause: unknown) {
    super(`no daemon answers at "${socketPath}": ${explain(cause)}`, { cause });
    this.socketPath = socketPath;
  }
}

/** The connection ended while a call was under way: its effect is unknown. */
export class ConnectionLostError extends Error {
  override readonly name = 'ConnectionLostError';

  constructor() {
    super('the connection to the daemon was lost before it answered');
  }
}

/** Whether the same call may succeed once a daemon is there again. */
export function isDaemonAway(error: unknown): boolean {
  return (
    error instanceof DaemonUnreachableError ||
    error instanceof ConnectionLostError ||
    (error instanceof RpcCallError &&
      (error.reason === 'SHUTTING_DOWN' || error.reason === 'TOO_MANY_REQUESTS'))
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function explain(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such socket. Start the daemon, or name its folder with --socket-dir.';
    case 'ECONNREFUSED':
      return 'the socket is left over from a daemon that ended. Start the daemon.';
    case 'EACCES':
    case 'EPERM':
      return 'you may not open it. Become a member of the group that owns the socket.';
    default:
      return cause instanceof Error ? cause.message : String(cause);
  }
}
