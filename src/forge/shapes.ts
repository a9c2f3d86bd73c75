import type { ForgeAccount } from '../core/ports/forge.ts';

const errorTextMax = 300;
/** Type, key material, and a comment; a line of anything else would break the VM's key file. */
const publicKey =
  /^((?:ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]+) (AAAA[A-Za-z0-9+/]+={0,2})(?: ([^\r\n]*))?$/;

/** A Forge user as far as it is needed; undefined when the answer is not one. */
export function readAccount(body: unknown): ForgeAccount | undefined {
  if (typeof body !== 'object' || body === null || !('login' in body)) return undefined;
  const { login, full_name: fullName, email } = body as Readonly<Record<string, unknown>>;
  if (typeof login !== 'string' || login === '') return undefined;
  return {
    login,
    ...(typeof fullName === 'string' && fullName !== '' ? { fullName } : {}),
    ...(typeof email === 'string' && email !== '' ? { email } : {}),
  };
}

/** The public keys of one page as OpenSSH lines, and how many entries the page had. */
export function readKeys(body: unknown): { keys: readonly string[]; count: number } | undefined {
  if (!Array.isArray(body)) return undefined;
  const keys = body.flatMap((entry: unknown) => {
    const key =
      typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : undefined;
    const match = typeof key === 'string' ? publicKey.exec(key.trim()) : null;
    if (match === null) return [];
    const [, type, material, comment] = match;
    return [
      [type, material, comment].filter((part) => part !== undefined && part !== '').join(' '),
    ];
  });
  return { keys, count: body.length };
}

/** What the Forge says about a refusal, on one line. */
export function readErrorText(body: unknown): string | undefined {
  const text =
    typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  if (typeof text !== 'string' || text === '') return undefined;
  return text.replaceAll(/\s+/g, ' ').slice(0, errorTextMax);
}
