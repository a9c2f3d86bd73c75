import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSealingKey } from '../../../src/store/sealing.ts';
import { loadKeyRing, loadSealingKey, readKeyRing } from '../../../src/store/sealing-key.ts';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'key-'));
  dataDir = path.join(folder, 'data');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const idOfBytes = (byte: number): string => createSealingKey(Buffer.alloc(32, byte)).id;
function writeKey(name: string, byte: number, mode = 0o600): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${Buffer.alloc(32, byte).toString('base64')}\n`);
  chmodSync(file, mode);
  return file;
}

test('the first start makes a key for the owner alone, and later starts read it', () => {
  const made = loadSealingKey({ dataDir });
  expect(readdirSync(dataDir)).toEqual(['sealing.key']);
  expect(statSync(path.join(dataDir, 'sealing.key')).mode & 0o777).toBe(0o600);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  expect(loadSealingKey({ dataDir }).id).toBe(made.id);
  const other = loadSealingKey({ dataDir: path.join(folder, 'other') });
  expect(other.id).not.toBe(made.id);
});

test('the credential wins over the configured file, and that over the data folder', () => {
  const keyFile = writeKey('key', 2);
  writeKey('sealing_key', 3, 0o440);
  loadSealingKey({ dataDir });
  const empty = path.join(folder, 'credentials');
  mkdirSync(empty);
  const source = { dataDir, keyFile, credentialsDirectory: folder };
  expect(loadSealingKey(source).id).toBe(idOfBytes(3));
  expect(loadSealingKey({ ...source, credentialsDirectory: empty }).id).toBe(idOfBytes(2));
  expect(loadSealingKey({ dataDir, keyFile: writeKey('ro', 4, 0o400) }).id).toBe(idOfBytes(4));
});

test.each([0o644, 0o640, 0o660, 0o700])('a key file of mode %o is refused', (mode) => {
  const keyFile = writeKey('key', 2, mode);
  expect(() => loadSealingKey({ dataDir, keyFile })).toThrow(
    `"${keyFile}" has mode 0${mode.toString(8)}; expected 0600 or 0400`,
  );
});

test.each(['', 'short', Buffer.alloc(31).toString('base64'), `${'A'.repeat(43)}=x`])(
  'a key file that holds %j is refused',
  (text) => {
    const keyFile = path.join(folder, 'key');
    writeFileSync(keyFile, text, { mode: 0o600 });
    expect(() => loadSealingKey({ dataDir, keyFile })).toThrow(/expected the base64 of 32 bytes/);
  },
);

test('a configured file that is missing is not replaced by a new key', () => {
  const keyFile = path.join(folder, 'nowhere');
  expect(() => loadSealingKey({ dataDir, keyFile })).toThrow(/cannot be read/);
});

test('a key that went missing beside a database is not replaced by a new one', () => {
  mkdirSync(dataDir);
  writeFileSync(path.join(dataDir, 'deployer.db'), '');
  expect(() => loadSealingKey({ dataDir })).toThrow(/is missing, but database .* exists/);
  expect(readdirSync(dataDir)).toEqual(['deployer.db']);
});

test('the ring has the keys that are named, and those that rotations kept under their ids', () => {
  loadSealingKey({ dataDir });
  const named = writeKey('named', 2, 0o400);
  const kept = path.join(dataDir, `sealing.key.${idOfBytes(3)}`);
  writeFileSync(kept, `${Buffer.alloc(32, 3).toString('base64')}\n`, { mode: 0o600 });
  writeFileSync(path.join(dataDir, 'sealing.key.old'), 'of no concern');
  const { primary, previous } = loadKeyRing({ dataDir, previousKeyFiles: [named] });
  expect(primary.id).toBe(loadSealingKey({ dataDir }).id);
  expect(previous.map(({ id }) => id)).toEqual([idOfBytes(2), idOfBytes(3)]);
  chmodSync(kept, 0o640);
  expect(() => loadKeyRing({ dataDir })).toThrow(/has mode 0640; expected 0600 or 0400/);
  writeFileSync(kept, `${Buffer.alloc(32, 4).toString('base64')}\n`);
  chmodSync(kept, 0o600);
  expect(() => loadKeyRing({ dataDir })).toThrow(/holds key .*, not the one of its name/);
});

test('who only reads the ring makes no key, and is told of the files', () => {
  expect(() => readKeyRing({ dataDir })).toThrow(/sealing\.key" is missing; put the key back/);
  expect(readdirSync(folder)).toEqual([]);
  const made = loadSealingKey({ dataDir });
  const previous = writeKey('previous', 2);
  const { primary, files } = readKeyRing({ dataDir, previousKeyFiles: [previous] });
  expect(primary.id).toBe(made.id);
  expect(new Map(files)).toEqual(
    new Map([
      [made.id, path.join(dataDir, 'sealing.key')],
      [idOfBytes(2), previous],
    ]),
  );
});

test('a file that stands for a credential has the mode that systemd gave it', () => {
  const keyFile = writeKey('key', 2, 0o440);
  const source = { dataDir, keyFile, previousKeyFiles: [keyFile], credentialsDirectory: folder };
  expect(loadKeyRing(source).previous.map(({ id }) => id)).toEqual([idOfBytes(2)]);
});
