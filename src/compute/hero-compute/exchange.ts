import { BackendError } from '../../core/ports/compute.ts';

/** Answers beyond this are not read to their end. Bytes. */
export const answerBytesMax = 16_777_216;

/**
 * Carries one JSON text to the backend and one back, over a connection of its own: a connection that
 * was kept open may be closed by the peer in the very moment of a write, and the outcome of a
 * deploy would be unknown without need.
 *
 * Rejects with BackendError: `not_sent` while no byte can have reached the peer, else `unknown`.
 */
export interface Exchange {
  send(message: string, accept: AcceptAnswer): Promise<string>;
}

/** Whether a text is the answer that is waited for; other lines (notifications) are passed over. */
export type AcceptAnswer = (text: string) => boolean;

/** The peer answers, but in the other framing. What it made of the request is not known. */
export class FramingError extends BackendError {
  constructor(text: string) {
    super('unknown', text);
  }
}

interface FaultOptions {
  readonly cause?: unknown;
  readonly isSilence?: boolean;
}

export function notSent(text: string, options: FaultOptions = {}): BackendError {
  return new BackendError('not_sent', text, options);
}

export function unknownOutcome(text: string, options: FaultOptions = {}): BackendError {
  return new BackendError('unknown', text, options);
}

/** How long an answer is waited for: up to a time, and not beyond the end of the daemon. */
export interface WaitLimit {
  readonly timeoutMs: number;
  readonly stop?: AbortSignal | undefined;
}

/**
 * One exchange under its limit: a fault before `sent` was called is `not_sent`, one after it
 * `unknown`. `cut` has to end the connection, so that `act` ends.
 */
export async function withinTime<T>(
  limit: WaitLimit & { readonly cut: () => void },
  act: (sent: () => void) => Promise<T>,
): Promise<T> {
  const { timeoutMs, stop, cut } = limit;
  const seen = { sent: false, late: false };
  const timer = setTimeout(() => {
    seen.late = true;
    cut();
  }, timeoutMs);
  stop?.addEventListener('abort', cut, { once: true });
  try {
    if (stop?.aborted === true) throw notSent('the daemon is stopping');
    return await act(() => {
      seen.sent = true;
    });
  } catch (error) {
    if (error instanceof BackendError) throw error;
    const text =
      stop?.aborted === true
        ? 'no answer before the daemon stopped'
        : seen.late
          ? `no answer within ${timeoutMs / 1_000} s`
          : faultText(error);
    const options = { cause: error, isSilence: !isForeignAnswer(error) };
    throw seen.sent ? unknownOutcome(text, options) : notSent(text, options);
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', cut);
    cut();
  }
}

/** The peer says something that is no HTTP. */
function isForeignAnswer(error: unknown): boolean {
  return codeOf(error).startsWith('HPE_');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** What an error of a socket says, without the path of the socket. */
function faultText(error: unknown): string {
  if (isForeignAnswer(error)) return 'the peer does not answer in HTTP';
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return 'there is no such socket';
    case 'ECONNREFUSED':
      return 'the connection is refused';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'the connection was closed without an answer';
    case 'EACCES':
      return 'opening the socket is not permitted';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host name does not resolve';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'there is no route to it';
    default:
      return code === '' ? 'the connection failed' : `the connection failed (${code})`;
  }
}
