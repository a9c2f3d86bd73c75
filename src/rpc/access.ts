import type { Access } from '../contract/methods.gen.ts';
import { DeployerError } from '../core/errors.ts';
import type { CallOrigin } from '../core/ports/requests.ts';

/** Who decides what a caller may do: the socket's permissions, or the claims that the router sends. */
export type AccessMode = 'socket' | 'claims';

/** `none`: open methods alone; `own`: to look at what is the user's own. Each includes those before it. */
type Grant = 'none' | 'own' | Exclude<Access, 'open'>;

/** Who calls, and what they may do. */
export interface Caller {
  /** `local` straight from the socket; through the router its user, `router` where it names none. */
  readonly name: string;
  readonly origin: CallOrigin;
  readonly granted: Grant;
  /** The user whose things alone this caller sees; undefined: everybody's. */
  readonly tenant: string | undefined;
}

const rank: Readonly<Record<Access | Grant, number>> = {
  none: 0,
  open: 0,
  own: 1,
  read: 2,
  operate: 3,
  admin: 4,
};

const headerLengthMax = 128;

/** Set by the router alone; each may be there once. */
const identityHeader = /^x-(?:hero-|proxy-|forwarded-prefix$)/;

const claimPrefix = 'hero_os_tfgrid_deployer.';

const routerName = 'router';

/** Names of callers that are no users; nobody is mistaken for one of them. */
const takenNames: ReadonlySet<string> = new Set(['local', routerName, 'expiry']);

const localCaller: Caller = {
  name: 'local',
  origin: { via: 'local' },
  granted: 'admin',
  tenant: undefined,
};

/**
 * Who calls, by the headers of the request (names and values in turn). In socket mode whoever can
 * open the socket is admin; the name scopes `request_id` and stands in `requested_by`. In claims mode
 * that holds for direct calls only: what comes through the router has what its user's claims say.
 * Throws ACCESS_DENIED when an identity header is there twice (which of them is true?) or is too long.
 */
export function identifyCaller(headers: readonly string[], mode: AccessMode): Caller {
  const seen = identityHeaders(headers);
  if (seen.size === 0) return localCaller;
  const user = seen.get('x-hero-user') ?? '';
  const name = user === '' ? routerName : nameOf(user);
  const origin = originOf(seen);
  if (mode === 'socket') return { name, origin, granted: 'admin', tenant: undefined };
  if (user === '') return { name, origin, granted: 'none', tenant: undefined };
  const granted = grantOf(seen.get('x-hero-claims') ?? '');
  const seesAll = rank[granted] >= rank.operate;
  return { name, origin, granted, tenant: seesAll ? undefined : user };
}

/** Throws USER_REQUIRED or ACCESS_DENIED unless the caller has what the call (of `what`) asks for. */
export function requireAccess(what: string, required: Access | 'own', caller: Caller): void {
  const { name, granted, origin } = caller;
  if (rank[granted] >= rank[required]) return;
  const details = { required, granted };
  if (granted === 'none') {
    throw new DeployerError(
      'USER_REQUIRED',
      `"${what}" needs ${required} access; the request came through the router without a user (header "X-Hero-User")`,
      { details },
    );
  }
  const remedy = origin.via === 'router' ? `; expected the claim "${claimPrefix}${required}"` : '';
  throw new DeployerError(
    'ACCESS_DENIED',
    `"${what}" needs ${required} access; "${name}" has ${granted}${remedy}`,
    { details },
  );
}

/** Whether the caller sees what only operators of the daemon are to see. */
export function isAdmin({ granted }: Caller): boolean {
  return granted === 'admin';
}

function nameOf(user: string): string {
  return takenNames.has(user.toLowerCase()) ? `user ${user}` : user;
}

function identityHeaders(headers: readonly string[]): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at]?.toLowerCase() ?? '';
    if (!identityHeader.test(name)) continue;
    if (seen.has(name)) throw new DeployerError('ACCESS_DENIED', `header "${name}" is there twice`);
    seen.set(name, headers[at + 1]?.trim() ?? '');
  }
  return seen;
}

function originOf(seen: ReadonlyMap<string, string>): CallOrigin {
  requireShort(seen, 'x-hero-user');
  const authMethod = requireShort(seen, 'x-proxy-auth-method');
  const impersonator = requireShort(seen, 'x-hero-impersonator');
  return {
    via: 'router',
    ...(authMethod === '' ? {} : { authMethod }),
    ...(impersonator === '' ? {} : { impersonator }),
  };
}

function requireShort(seen: ReadonlyMap<string, string>, header: string): string {
  const value = seen.get(header) ?? '';
  if (value.length <= headerLengthMax) return value;
  throw new DeployerError(
    'ACCESS_DENIED',
    `header "${header}" has ${value.length} characters; expected at most ${headerLengthMax}`,
  );
}

/** The highest of the claims on this service; others' claims, and what we do not know, grant nothing. */
function grantOf(claims: string): Grant {
  const ours = claims.split(',').map((claim) => claim.trim());
  const has = (access: string): boolean => ours.includes(`${claimPrefix}${access}`);
  if (has('admin')) return 'admin';
  if (has('operate')) return 'operate';
  return has('read') ? 'read' : 'own';
}
