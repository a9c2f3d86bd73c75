import type { ForgeAccount } from '../core/ports/forge.ts';

/** Type, key material, and a comment; a line of anything else would break the VM's key file. */
const publicKey =
  /^((?:ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]+)[ \t]+(AAAA[A-Za-z0-9+/]+={0,2})(?:[ \t]+(.*))?$/;
const controls = /[\u0000-\u001f\u007f-\u009f\s]+/g;

/** A Forge user, with what an edit of it may have to repeat. */
export interface ForgeUser extends ForgeAccount {
  readonly loginName: string;
  readonly sourceId: number;
}

/** A Forge user as far as it is needed; undefined when the answer is not one. */
export function readUser(body: unknown): ForgeUser | undefined {
  if (typeof body !== 'object' || body === null || !('login' in body)) return undefined;
  const {
    login,
    full_name: fullName,
    email,
    login_name: loginName,
    source_id: sourceId,
    // Any object may be looked into by name.
  } = body as Readonly<Record<string, unknown>>;
  if (typeof login !== 'string' || login === '') return undefined;
  return {
    login,
    ...(typeof fullName === 'string' && fullName !== '' ? { fullName } : {}),
    ...(typeof email === 'string' && email !== '' ? { email } : {}),
    loginName: typeof loginName === 'string' && loginName !== '' ? loginName : login,
    sourceId: typeof sourceId === 'number' ? sourceId : 0,
  };
}

/** One page of keys: the text of each entry. Undefined when the answer is no list. */
export function readKeyTexts(body: unknown): readonly string[] | undefined {
  if (!Array.isArray(body)) return undefined;
  return body.map((entry: unknown) => {
    const key =
      typeof entry === 'object' && entry !== null && 'key' in entry ? entry.key : undefined;
    return typeof key === 'string' ? key : '';
  });
}

/** The OpenSSH public keys among the lines of a text, each on one line: type, material, comment. */
export function publicKeyLines(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const match = publicKey.exec(line.trim());
    if (match === null) return [];
    const [, type, material, comment = ''] = match;
    return [`${type ?? ''} ${material ?? ''} ${comment.replaceAll(controls, ' ')}`.trim()];
  });
}

/** What the Forge says about a refusal, on one line. */
export function readErrorText(body: unknown): string | undefined {
  const text =
    typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
  if (typeof text !== 'string' || text === '') return undefined;
  return text.replaceAll(controls, ' ');
}
