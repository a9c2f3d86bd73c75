import type { ServerHostKeyAlgorithm } from 'ssh2';

/** Best first; SHA-1 signatures and DSA are not accepted. */
const algorithms = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
] as const satisfies readonly ServerHostKeyAlgorithm[];

/** `<type> <base64>` of a public key in wire form (RFC 4253, section 6.6: the type comes first). */
export function formatHostKey(key: Buffer): string {
  const length = key.readUInt32BE(0);
  return `${key.toString('latin1', 4, 4 + length)} ${key.toString('base64')}`;
}

/**
 * The algorithms in the order to ask for. A server has several keys and shows the first that is
 * asked for, so the pinned one's comes first; the others follow, so that a server without it is told
 * to have another key, not to be unreachable.
 */
export function hostKeyAlgorithms(pinned: string | undefined): ServerHostKeyAlgorithm[] {
  const isPinned = (algorithm: string): boolean =>
    pinned?.startsWith('ssh-rsa ') === true
      ? algorithm.startsWith('rsa-')
      : pinned?.startsWith(`${algorithm} `) === true;
  return [
    ...algorithms.filter(isPinned),
    ...algorithms.filter((algorithm) => !isPinned(algorithm)),
  ];
}
