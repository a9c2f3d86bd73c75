import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createFileSynced, ensureFolder } from './files.ts';
import { databaseFile } from './data-dir.ts';
import { StoreOpenError } from './open-error.ts';
import { createSealingKey, type KeyRing, type SealingKey } from './sealing.ts';

const credentialName = 'sealing_key';
const base64Key = /^[A-Za-z0-9+/]{43}=$/;

/** A key that was kept by a rotation: `sealing.key.<id>` in the data folder. */
const keptName = /^sealing\.key\.(?<id>[0-9a-f]{16})$/;

export interface SealingKeySource {
  /** systemd's `$CREDENTIALS_DIRECTORY`; its `sealing_key` wins. */
  readonly credentialsDirectory?: string | undefined;
  /** `[store] sealing_key_file`: mode 0600 or 0400. */
  readonly keyFile?: string | undefined;
  /** `[store] previous_sealing_key_files`: of the same modes. */
  readonly previousKeyFiles?: readonly string[] | undefined;
  /** Where `sealing.key` is made at the first start if nothing else is given. */
  readonly dataDir: string;
}

/**
 * The key from the credential, else from the configured file, else from the data folder, where it is
 * made if there is no database yet. Each is the base64 of 32 bytes. Throws StoreOpenError with what is
 * wrong and where.
 */
export function loadSealingKey(source: SealingKeySource): SealingKey {
  const given = findGivenKey(source);
  if (given !== undefined) return given.key;
  const { dataDir } = source;
  const file = ownKeyFile(dataDir);
  return existsSync(file) ? readPrivateKey(file) : makeKey(file, dataDir);
}

/** `loadSealingKey` with the previous keys: those that are named, and those that rotations kept. */
export function loadKeyRing(source: SealingKeySource): KeyRing {
  return {
    primary: loadSealingKey(source),
    previous: readPreviousKeys(source).map(({ key }) => key),
  };
}

/** Keys with the file of each, by its id. */
export interface FiledKeyRing extends KeyRing {
  readonly files: ReadonlyMap<string, string>;
}

/** The same of what is there: nothing is made, and a key that is missing is a StoreOpenError. */
export function readKeyRing(source: SealingKeySource): FiledKeyRing {
  const primary = findGivenKey(source) ?? readOwnKey(source.dataDir);
  const previous = readPreviousKeys(source);
  // Of a key that is in several files, the first that the ring names.
  const files = [...previous].reverse().concat(primary);
  return {
    primary: primary.key,
    previous: previous.map(({ key }) => key),
    files: new Map(files.map(({ file, key }) => [key.id, file])),
  };
}

/** `sealing.key` of a data folder. */
export function ownKeyFile(dataDir: string): string {
  return path.join(dataDir, 'sealing.key');
}

/** Where a rotation keeps the key of this id. */
export function keptKeyFile(dataDir: string, id: string): string {
  return `${ownKeyFile(dataDir)}.${id}`;
}

/** The content of a key file. */
export function keyText(bytes: Uint8Array): string {
  return `${Buffer.from(bytes).toString('base64')}\n`;
}

interface FoundKey {
  readonly file: string;
  readonly key: SealingKey;
}

/** The key that does not lie in the data folder. */
export function findGivenKey(source: SealingKeySource): FoundKey | undefined {
  const { credentialsDirectory, keyFile } = source;
  if (credentialsDirectory !== undefined && credentialsDirectory !== '') {
    const file = path.join(credentialsDirectory, credentialName);
    // Its mode is systemd's business: owned by root, readable by the service through an ACL.
    if (existsSync(file)) return { file, key: readKey(file) };
  }
  if (keyFile === undefined || keyFile === '') return undefined;
  return { file: keyFile, key: readNamedKey(keyFile, source) };
}

/** A file that the configuration names; it may stand for a credential of its own name. */
function readNamedKey(file: string, { credentialsDirectory }: SealingKeySource): SealingKey {
  return path.dirname(file) === credentialsDirectory ? readKey(file) : readPrivateKey(file);
}

function readOwnKey(dataDir: string): FoundKey {
  const file = ownKeyFile(dataDir);
  if (existsSync(file)) return { file, key: readPrivateKey(file) };
  throw new StoreOpenError(
    `sealing key file "${file}" is missing; put the key back (mode 0600), or name it as [store] sealing_key_file`,
  );
}

function readPreviousKeys(source: SealingKeySource): FoundKey[] {
  const { previousKeyFiles = [], dataDir } = source;
  const named = previousKeyFiles.map((file) => ({ file, key: readNamedKey(file, source) }));
  return [...named, ...readKeptKeys(dataDir)];
}

function readKeptKeys(dataDir: string): FoundKey[] {
  if (!existsSync(dataDir)) return [];
  return readdirSync(dataDir).flatMap((name) => {
    const id = keptName.exec(name)?.groups?.['id'];
    if (id === undefined) return [];
    const file = path.join(dataDir, name);
    const key = readPrivateKey(file);
    if (key.id === id) return [{ file, key }];
    throw new StoreOpenError(
      `sealing key file "${file}" holds key ${key.id}, not the one of its name; put the right one back, or move it away`,
    );
  });
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
  createFileSynced(file, dataDir, keyText(bytes));
  return createSealingKey(bytes);
}
