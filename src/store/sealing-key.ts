import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createFileSynced, ensureFolder } from './files.ts';
import { databaseFile } from './data-dir.ts';
import { StoreOpenError } from './open-error.ts';
import { createSealingKey, type SealingKey } from './sealing.ts';

const credentialName = 'sealing_key';
const base64Key = /^[A-Za-z0-9+/]{43}=$/;

interface SealingKeySource {
  /** systemd's `$CREDENTIALS_DIRECTORY`; its `sealing_key` wins. */
  readonly credentialsDirectory?: string | undefined;
  /** `[store] sealing_key_file`: mode 0600 or 0400. */
  readonly keyFile?: string | undefined;
  /** Where `sealing.key` is made at the first start if nothing else is given. */
  readonly dataDir: string;
}

/**
 * The key from the credential, else from the configured file, else from the data folder. Each is the
 * base64 of 32 bytes. Throws StoreOpenError with what is wrong and where.
 */
export function loadSealingKey(source: SealingKeySource): SealingKey {
  const { credentialsDirectory, keyFile, dataDir } = source;
  if (credentialsDirectory !== undefined && credentialsDirectory !== '') {
    const credential = path.join(credentialsDirectory, credentialName);
    // Its mode is systemd's business: owned by root, readable by the service through an ACL.
    if (existsSync(credential)) return readKey(credential);
  }
  if (keyFile !== undefined && keyFile !== '') return readPrivateKey(keyFile);
  const file = path.join(dataDir, 'sealing.key');
  return existsSync(file) ? readPrivateKey(file) : makeKey(file, dataDir);
}

function readPrivateKey(file: string): SealingKey {
  let mode: number;
  try {
    mode = statSync(file).mode & 0o777;
  } catch (error) {
    throw new StoreOpenError(`sealing key file "${file}" cannot be read`, { cause: error });
  }
  if (mode !== 0o600 && mode !== 0o400) {
    throw new StoreOpenError(
      `sealing key file "${file}" has mode 0${mode.toString(8)}; expected 0600 or 0400 (chmod 600)`,
    );
  }
  return readKey(file);
}

function readKey(file: string): SealingKey {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new StoreOpenError(`sealing key file "${file}" cannot be read`, { cause: error });
  }
  if (!base64Key.test(text)) {
    throw new StoreOpenError(`sealing key file "${file}": expected the base64 of 32 bytes`);
  }
  return createSealingKey(Buffer.from(text, 'base64'));
}

function makeKey(file: string, dataDir: string): SealingKey {
  const database = databaseFile(dataDir);
  if (existsSync(database)) {
    throw new StoreOpenError(
      `sealing key file "${file}" is missing, but database "${database}" exists; put the key back, or name it as [store] sealing_key_file`,
    );
  }
  ensureFolder(dataDir);
  const bytes = randomBytes(32);
  createFileSynced(file, dataDir, `${bytes.toString('base64')}\n`);
  return createSealingKey(bytes);
}
