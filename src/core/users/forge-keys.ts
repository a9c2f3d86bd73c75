import { DeployerError } from '../errors.ts';
import type { Forge } from '../ports/forge.ts';

/**
 * The user's public keys, at least one (D-23: users keep their keys at the Forge, the deployer only
 * reads them). Throws NO_SSH_KEYS that names the page where keys are added, and what the Forge throws.
 */
export async function keysOf(forge: Forge, username: string): Promise<readonly string[]> {
  const keys = await forge.listKeys(username);
  if (keys.length > 0) return keys;
  throw new DeployerError(
    'NO_SSH_KEYS',
    `user "${username}" has no SSH key at the Forge: add one at ${forge.keysPageUrl}, then call again`,
    { retryable: true, details: { username, keys_page: forge.keysPageUrl, path: 'user' } },
  );
}
