import type { Access } from '../contract/methods.gen.ts';
import { identifyCaller, requireAccess, type AccessMode, type Caller } from './access.ts';

/**
 * Who asks at a route that is not JSON-RPC, by the headers of the request (names and values in turn).
 * Throws USER_REQUIRED, ACCESS_DENIED.
 */
export function admitToRoute(
  route: string,
  required: Access,
  { headers, mode }: { readonly headers: readonly string[]; readonly mode: AccessMode },
): Caller {
  const caller = identifyCaller(headers, mode);
  requireAccess(route, required, caller);
  return caller;
}
