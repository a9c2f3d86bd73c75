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

export function notSent(text: string, cause?: unknown): BackendError {
  return new BackendError('not_sent', text, { cause });
}

export function unknownOutcome(text: string, cause?: unknown): BackendError {
  return new BackendError('unknown', text, { cause });
}

/** What an error of a socket says, without the path of the socket. */
export function faultText(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such socket';
    case 'ECONNREFUSED':
      return 'the connection is refused';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'the connection was closed';
    case 'EACCES':
      return 'opening the socket is not permitted';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its host name does not resolve';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'there is no route to it';
    default:
      return code ?? 'the connection failed';
  }
}
