import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

const algorithm = 'aes-256-gcm';
const formatVersion = 1;
const keyBytes = 32;
const keyIdBytes = 8;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + keyIdBytes + nonceBytes;

/** The key that seals secrets at rest. `id` tells keys apart and reveals nothing about them. */
export interface SealingKey {
  /** 16 hexadecimal digits. */
  readonly id: string;
  readonly key: KeyObject;
}

/** The key that seals, and those that sealed before it: they open what was sealed with them. */
export interface KeyRing {
  readonly primary: SealingKey;
  readonly previous: readonly SealingKey[];
}

/** A sealing key of 32 random bytes. */
export function createSealingKey(bytes: Uint8Array): SealingKey {
  if (bytes.length !== keyBytes) {
    throw new RangeError(`a sealing key has ${bytes.length} bytes; expected ${keyBytes}`);
  }
  const digest = createHash('sha256').update('hero sealing key id\0').update(bytes).digest();
  return {
    id: digest.subarray(0, keyIdBytes).toString('hex'),
    key: createSecretKey(bytes),
  };
}

/**
 * AES-256-GCM (decision 13). Sealed: version (1 byte), key id (8), nonce (12), ciphertext, tag (16).
 * Bound to the VM and the version: a blob moved to another row does not open.
 */
export class Sealer {
  readonly #sealingKey: SealingKey;
  readonly #ring: ReadonlyMap<string, SealingKey>;

  /** Seals with the first key; opens with that and the previous ones. */
  constructor(sealingKey: SealingKey, previous: readonly SealingKey[] = []) {
    this.#sealingKey = sealingKey;
    this.#ring = new Map([sealingKey, ...previous].map((key) => [key.id, key]));
  }

  get keyId(): string {
    return this.#sealingKey.id;
  }

  hasKey(id: string): boolean {
    return this.#ring.has(id);
  }

  seal(vmId: string, secret: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.#sealingKey.key, nonce);
    cipher.setAAD(context(vmId));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    const head = Buffer.from([formatVersion]);
    return Buffer.concat([
      head,
      Buffer.from(this.#sealingKey.id, 'hex'),
      nonce,
      text,
      cipher.getAuthTag(),
    ]);
  }

  /** Throws an Error that says why, without a byte of the secret. */
  open(vmId: string, sealed: Buffer): string {
    if (sealed.length < headBytes + tagBytes || sealed[0] !== formatVersion) {
      throw new Error('the sealed secret has an unknown format');
    }
    const keyId = sealingKeyIdOf(sealed);
    const sealingKey = this.#ring.get(keyId);
    if (sealingKey === undefined) {
      throw new Error(
        `the secret is sealed with key ${keyId}, not with ${[...this.#ring.keys()].join(' or ')}`,
      );
    }
    const nonce = sealed.subarray(1 + keyIdBytes, headBytes);
    const decipher = createDecipheriv(algorithm, sealingKey.key, nonce, {
      authTagLength: tagBytes,
    });
    decipher.setAAD(context(vmId));
    decipher.setAuthTag(sealed.subarray(-tagBytes));
    const text = decipher.update(sealed.subarray(headBytes, -tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}

/** Which key a secret says that it is sealed with. */
export function sealingKeyIdOf(sealed: Buffer): string {
  return sealed.subarray(1, 1 + keyIdBytes).toString('hex');
}

function context(vmId: string): Buffer {
  return Buffer.from(`vms\0${vmId}\0${formatVersion}`);
}
