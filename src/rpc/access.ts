import { DeployerError } from '../core/errors.ts';

/** What a method asks for, from `x-access` of the contract; `open` asks for nothing. */
export type Access = 'open' | 'read' | 'operate' | 'admin';

/** Who calls, and what they may do. */
export interface Caller {
  /** `local` straight from the socket; through the router its user, `router` where it names none. */
  readonly name: string;
  readonly granted: Access;
}

const rank: Readonly<Record<Access, number>> = { open: 0, read: 1, operate: 2, admin: 3 };

const callerNameMax = 128;

/** Set by the router alone; each may be there once. */
const identityHeader = /^x-(?:hero-|proxy-|forwarded-prefix$)/;

const localCaller: Caller = { name: 'local', granted: 'admin' };
const routerCaller: Caller = { name: 'router', granted: 'admin' };

/**
 * Who calls, by the headers of the request (names and values in turn). In socket mode whoever can
 * open the socket is admin; the name scopes `request_id` and stands in `requested_by`.
 * Throws ACCESS_DENIED when an identity header is there twice: which of them is true?
 */
export function identifyCaller(headers: readonly string[]): Caller {
  if (headers.length === 0) return localCaller;
  const seen = new Map<string, string>();
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at]?.toLowerCase() ?? '';
    if (!identityHeader.test(name)) continue;
    if (seen.has(name)) throw new DeployerError('ACCESS_DENIED', `header "${name}" is there twice`);
    seen.set(name, headers[at + 1]?.trim() ?? '');
  }
  const user = seen.get('x-hero-user');
  if (user === undefined || user === '') return seen.size === 0 ? localCaller : routerCaller;
  if (user.length > callerNameMax) {
    throw new DeployerError(
      'ACCESS_DENIED',
      `header "x-hero-user" has ${user.length} characters; expected at most ${callerNameMax}`,
    );
  }
  return { name: user, granted: 'admin' };
}

/** Throws ACCESS_DENIED unless the caller has what the method asks for. */
export function requireAccess(method: string, required: Access, caller: Caller): void {
  if (rank[caller.granted] >= rank[required]) return;
  throw new DeployerError(
    'ACCESS_DENIED',
    `"${method}" needs ${required} access; "${caller.name}" has ${caller.granted}`,
    { details: { required, granted: caller.granted } },
  );
}
