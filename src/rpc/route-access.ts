import { identifyCaller, requireAccess, type Access, type Caller } from './access.ts';

/**
 * Who asks at a route that is not JSON-RPC, by the headers of the request.
 * Throws USER_REQUIRED, ACCESS_DENIED.
 */
export function admitToRoute(route: string, required: Access, headers: readonly string[]): Caller {
  const caller = identifyCaller(headers);
  requireAccess(route, required, caller);
  return caller;
}
