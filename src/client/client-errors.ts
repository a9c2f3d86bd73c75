/**
 * The daemon answered with an error; clients switch on `reason` (public contract, "Errors"). For what
 * a lost cursor means there is a class of its own.
 */
export class DeployerRpcError extends Error {
  override readonly name: string = 'DeployerRpcError';
  readonly code: number;
  /** `error.data.reason`; for faults of the protocol itself, which carry none, `CODE_<code>`. */
  readonly reason: string;
  /** Whether the same call may succeed later without a change of its params. */
  readonly retryable: boolean;
  /** All of `error.data`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(fault: { readonly code: number; readonly message: string; readonly data: unknown }) {
    super(fault.message);
    this.code = fault.code;
    this.details = isRecord(fault.data) ? fault.data : {};
    const { reason, retryable } = this.details;
    this.reason = typeof reason === 'string' ? reason : `CODE_${fault.code}`;
    this.retryable = retryable === true;
  }
}

/**
 * There is no going on behind the cursor: `CURSOR_EXPIRED`, what follows it is no longer kept;
 * `STREAM_RESET`, the database is another one. List anew and go on from the head, as
 * `DeployerClient.listAndFollow` does.
 */
export class CursorLostError extends DeployerRpcError {
  override readonly name = 'CursorLostError';

  get isExpired(): boolean {
    return this.reason === 'CURSOR_EXPIRED';
  }
}

/** No answer of the daemon: what of it is known is told by the classes below. */
export class DeployerTransportError extends Error {
  override readonly name: string = 'DeployerTransportError';
}

/** Nothing answers there, and nothing was sent; the message says what to do about it. */
export class DaemonUnreachableError extends DeployerTransportError {
  override readonly name = 'DaemonUnreachableError';
  /** The path of the socket, or the URL. */
  readonly target: string;

  constructor(target: string, cause: unknown) {
    super(`no daemon answers at "${target}": ${explain(cause)}`, { cause });
    this.target = target;
  }
}

/** The connection ended while a call was under way: its effect is unknown. */
export class ConnectionLostError extends DeployerTransportError {
  override readonly name = 'ConnectionLostError';

  constructor(
    message = 'the connection to the daemon was lost before it answered',
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Something on the way answered in the daemon's place: a login page, a path that leads nowhere. */
export class HttpAnswerError extends DeployerTransportError {
  override readonly name = 'HttpAnswerError';
  readonly status: number;

  constructor(
    request: string,
    { status, text }: { readonly status: number; readonly text: string },
  ) {
    super(`${request} was answered with HTTP ${status}: ${text.slice(0, 200).trim()}`);
    this.status = status;
  }
}

/** One way to read events does not work from here; another may. */
export class WayUnusableError extends DeployerTransportError {
  override readonly name = 'WayUnusableError';
  /** It was not refused: what the daemon says is kept on the way. */
  readonly isSilent: boolean;

  constructor(
    message: string,
    options: { readonly isSilent?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.isSilent = options.isSilent ?? false;
  }
}

/** The statuses of a router behind which nobody answers, or not now. */
export function isGatewayFault(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504;
}

/** Whether the same call may succeed once a daemon is there again. */
export function isDaemonAway(error: unknown): boolean {
  return (
    error instanceof DaemonUnreachableError ||
    error instanceof ConnectionLostError ||
    (error instanceof DeployerRpcError &&
      (error.reason === 'SHUTTING_DOWN' || error.reason === 'TOO_MANY_REQUESTS'))
  );
}

/** The error member of a JSON-RPC answer as what is thrown. */
export function rpcErrorOf(fault: Readonly<Record<string, unknown>>): DeployerRpcError {
  const { code, message, data } = fault;
  const parts = {
    code: typeof code === 'number' ? code : -32603,
    message: typeof message === 'string' ? message : 'an error without a message',
    data,
  };
  const error = new DeployerRpcError(parts);
  const isCursorLost = error.reason === 'CURSOR_EXPIRED' || error.reason === 'STREAM_RESET';
  return isCursorLost ? new CursorLostError(parts) : error;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a signal was aborted with, as what may be thrown. */
export function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

function explain(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such socket. Start the daemon, or name its folder with --socket-dir.';
    case 'ECONNREFUSED':
      return 'nothing listens there; a socket is left over from a daemon that ended. Start the daemon.';
    case 'EACCES':
    case 'EPERM':
      return 'you may not open it. Become a member of the group that owns the socket.';
    default:
      return cause instanceof Error ? cause.message || String(code) : String(cause);
  }
}
