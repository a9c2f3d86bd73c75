import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUpDatabase } from '../../../src/store/backup.ts';
import { rotateSealingKey, type RotationStep } from '../../../src/store/key-rotation.ts';
import { checkSecrets } from '../../../src/store/resealing.ts';
import { readKeyRing } from '../../../src/store/sealing-key.ts';
import { Sealer } from '../../../src/store/sealing.ts';
import { MaintainedFolder } from '../../support/maintained-folder.ts';
import { addUser, claim, idOf, submitDelete, submitProvision } from '../../support/store.ts';

let place: MaintainedFolder;

/** One VM, and one tombstone. */
beforeEach(async () => {
  place = new MaintainedFolder();
  await using store = await place.open();
  await addUser(store);
  await submitProvision(store, 1);
  await submitProvision(store, 2);
  await submitDelete(store, 3, idOf('vm', 2));
  const overtaken = await claim(store);
  await store.jobs.advance(overtaken.claim, { now: 3_000, end: { state: 'canceled' } });
  const held = await claim(store);
  await store.jobs.advance(held.claim, {
    now: 3_000,
    dropVm: 'deleted',
    end: { state: 'succeeded' },
  });
});
afterEach(() => {
  place[Symbol.dispose]();
});

const ring = () => readKeyRing({ dataDir: place.dataDir });
const rotate = async (fatalStep: RotationStep | '' = '') =>
  await place.run('rotate', '', fatalStep);

/** How many secrets open with the folder's primary key alone. */
function sealedWithPrimary(): number {
  const database = new BetterSqlite3(place.database, { readonly: true });
  try {
    return checkSecrets(database, new Sealer(ring().primary)).opened;
  } finally {
    database.close();
  }
}

test('a rotation seals everything with a new key, and keeps the one before under its id', async () => {
  const old = { id: ring().primary.id, text: readFileSync(place.keyFile, 'utf8') };
  const request = { source: { dataDir: place.dataDir }, clock: { now: () => 1 } };
  const newStreamId = (): string => 'none is made';
  const report = await rotateSealingKey({ ...request, newStreamId });
  const kept = path.join(place.dataDir, `sealing.key.${old.id}`);
  expect(report).toEqual({
    previousKeyId: old.id,
    keyId: ring().primary.id,
    keptFile: kept,
    secrets: 2,
    unreadable: [],
  });
  expect(ring().primary.id).not.toBe(old.id);
  expect(readFileSync(kept, 'utf8')).toBe(old.text);
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(statSync(place.keyFile).mode & 0o777).toBe(0o600);
  expect(sealedWithPrimary()).toBe(2);
  // The database does not need the key before any more.
  rmSync(kept);
  await using store = await place.open();
  expect(await store.vms.secret(idOf('vm', 1))).toBe(`secret-of-${idOf('vm', 1)}`);
});

test.each<RotationStep>(['kept', 'replaced', 'sealed'])(
  'one that is killed after it has %s loses no secret, and the next start or rotation does the rest',
  async (step) => {
    expect(await rotate(step)).toBeUndefined();
    const store = await place.open();
    expect(await store.vms.secret(idOf('vm', 1))).toBe(`secret-of-${idOf('vm', 1)}`);
    await store[Symbol.asyncDispose]();
    expect(sealedWithPrimary()).toBe(2);
    expect(await rotate(step)).toBeUndefined();
    expect(await rotate()).toBe('done');
    expect(sealedWithPrimary()).toBe(2);
    // No half of a key file lies about.
    expect(readdirSync(place.dataDir).filter((name) => /^sealing\.key\..{17,}/.test(name))).toEqual(
      [],
    );
  },
);

test('a backup from before opens with the keys that were kept, and is sealed anew', async () => {
  const backup = place.file('backup.db');
  expect(await place.run('backup', backup)).toContain('done');
  expect(await rotate()).toBe('done');
  expect(await rotate()).toBe('done');
  expect(await place.run('restore', backup)).toBe('done');
  await using store = await place.open();
  expect(await store.vms.secret(idOf('vm', 1))).toBe(`secret-of-${idOf('vm', 1)}`);
  expect(sealedWithPrimary()).toBe(2);
});

test('a key that lies elsewhere is the operator’s to change: the steps are told', async () => {
  const keyFile = place.writeOtherKey('given');
  const rotation = rotateSealingKey({
    source: { dataDir: place.dataDir, keyFile },
    clock: { now: () => 1 },
    newStreamId: () => 'none',
  });
  await expect(rotation).rejects.toThrow(
    /sealing key is ".*given", .*\n {2}1\. .*previous_sealing_key_files\n {2}2\. .*openssl rand/,
  );
  expect(readdirSync(place.dataDir).filter((name) => name.startsWith('sealing'))).toEqual([
    'sealing.key',
  ]);
});

test('is refused, and changes no key, while a store has the folder or a key does not fit', async () => {
  const text = readFileSync(place.keyFile, 'utf8');
  const store = await place.open();
  expect(await rotate()).toContain('is in use by another daemon');
  await store[Symbol.asyncDispose]();
  writeFileSync(place.keyFile, readFileSync(place.writeOtherKey('other')));
  const other = readFileSync(place.keyFile, 'utf8');
  expect(await rotate()).toMatch(/^refused the VM secrets in the database are sealed with key /);
  expect(readFileSync(place.keyFile, 'utf8')).toBe(other);
  expect(existsSync(path.join(place.dataDir, `sealing.key.${ring().primary.id}`))).toBe(false);
  writeFileSync(place.keyFile, text);
  expect(await rotate()).toBe('done');
});

/** What a newer program leaves: this one refuses the database. */
function migrateFurther(sql: string): void {
  const database = new BetterSqlite3(place.database);
  database.exec(sql);
  database.close();
}

test('replaces nothing where a start would be refused', async () => {
  const text = readFileSync(place.keyFile, 'utf8');
  migrateFurther(`INSERT INTO schema_migrations VALUES (99, 'later', 'x', 1)`);
  expect(await rotate()).toMatch(/^refused .* newer than this program/);
  expect(readFileSync(place.keyFile, 'utf8')).toBe(text);
  expect(readdirSync(place.dataDir).filter((name) => name.startsWith('sealing'))).toEqual([
    'sealing.key',
  ]);
});

test('that fails after the key was replaced says so, and a backup names the key that it needs', async () => {
  const { id } = ring().primary;
  const kept = path.join(place.dataDir, `sealing.key.${id}`);
  const rotation = rotateSealingKey({
    source: { dataDir: place.dataDir },
    clock: { now: () => 1 },
    newStreamId: () => 'none',
    onStep: (step) => {
      if (step !== 'replaced') return;
      migrateFurther(`INSERT INTO schema_migrations VALUES (99, 'later', 'x', 1)`);
    },
  });
  await expect(rotation).rejects.toThrow(
    `The key was replaced all the same: the one before, ${id}, is kept as "${kept}"`,
  );
  migrateFurther('DELETE FROM schema_migrations WHERE version = 99');
  const keys = ring();
  expect(keys.primary.id).not.toBe(id);
  const { dataDir } = place;
  const file = place.file('backup.db');
  const { secrets } = await backUpDatabase({ dataDir, file, keys, now: 0 });
  expect(secrets.keyIds.map((keyId) => keys.files.get(keyId))).toEqual([kept]);
  expect(await rotate()).toBe('done');
  expect(sealedWithPrimary()).toBe(2);
});

test('leaves a secret that no key opens as it is, and names its VM', async () => {
  const broken = idOf('vm', 2);
  migrateFurther(`UPDATE vm_tombstones SET sealed_secret = x'01' WHERE vm_id = '${broken}'`);
  const request = { source: { dataDir: place.dataDir }, clock: { now: () => 1 } };
  const report = await rotateSealingKey({ ...request, newStreamId: () => 'none' });
  expect(report).toMatchObject({ secrets: 1, unreadable: [broken] });
});
