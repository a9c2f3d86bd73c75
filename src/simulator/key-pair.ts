import ssh2 from 'ssh2';

const { utils } = ssh2;

/** One key in a few hundred comes out malformed; this many in a row do not. */
const attemptsMax = 20;

/** An ed25519 key pair: the private half as an OpenSSH file, the public half as one line. */
export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/**
 * Makes a key pair. ssh2 drops leading zero bytes, so that some of its keys cannot be read back:
 * such a pair is thrown away.
 */
export function createKeyPair(comment: string): KeyPair {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const pair = utils.generateKeyPairSync('ed25519', { comment });
    const halves = [utils.parseKey(pair.private), utils.parseKey(pair.public)];
    if (halves.every((half) => !(half instanceof Error))) {
      return { privateKey: pair.private, publicKey: pair.public.trim() };
    }
  }
  throw new Error(`no well-formed key in ${attemptsMax} attempts`);
}
