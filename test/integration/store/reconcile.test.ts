import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { SecretHolder } from '../../../src/core/ports/reconcile.ts';
import {
  addUser,
  claim,
  createStore,
  idOf,
  newProblem,
  submitDelete,
  submitProvision,
  type TestStore,
} from '../../support/store.ts';

const dayMs = 86_400_000;

/** VM 1 idle, VM 2 with an unfinished job, VM 3 deleted at 5_000. */
async function createFleet(): Promise<TestStore> {
  const store = await createStore();
  await addUser(store);
  for (const number of [1, 3]) {
    await submitProvision(store, number);
    const { claim: held } = await claim(store);
    await store.jobs.advance(held, { now: 3_000, end: { state: 'succeeded' } });
  }
  await submitDelete(store, 4, idOf('vm', 3));
  const { claim: deleting } = await claim(store);
  const end = { state: 'succeeded' } as const;
  await store.jobs.advance(deleting, { now: 5_000, dropVm: 'deleted', end });
  await submitProvision(store, 2);
  return store;
}

function namesOf(holders: readonly SecretHolder[]): string[] {
  return holders.map((holder) => (holder.kind === 'row' ? holder.vm.id : String(holder.id)));
}

test('holders are the rows, with whether a job works on them, and the tombstones that are due', async () => {
  await using store = await createFleet();
  const holders = await store.reconcile.holders('main', 5_000);

  expect(holders).toMatchObject([
    { kind: 'row', vm: { id: idOf('vm', 1) }, isBusy: false },
    { kind: 'row', vm: { id: idOf('vm', 2) }, isBusy: true },
    { kind: 'tombstone', id: 1, vmId: idOf('vm', 3), cause: 'deleted', deletedAt: 5_000 },
  ]);
  expect(await store.reconcile.holders('other', 5_000)).toEqual([]);
  expect(namesOf(await store.reconcile.holders('main', 4_999))).toEqual([
    idOf('vm', 1),
    idOf('vm', 2),
  ]);
});

test('a tombstone is due when it was said, while a problem is about it, and after a clock went wrong', async () => {
  await using store = await createFleet();
  const isDue = async (now: number): Promise<boolean> => {
    const holders = await store.reconcile.holders('main', now);
    return holders.some(({ kind }) => kind === 'tombstone');
  };
  await store.reconcile.noteLooks([{ id: 1, nextLookAt: 9_000, seenAt: 8_000 }], []);
  expect(await isDue(8_999)).toBe(false);
  expect(await isDue(9_000)).toBe(true);

  await store.problems.apply({ now: 1, opened: [newProblem(1, { tombstoneId: 1 })] });
  expect(await isDue(8_000)).toBe(true);
  await store.problems.apply({ now: 1, closed: [{ id: idOf('prb', 1), by: 'not_seen' }] });
  expect(await isDue(8_000)).toBe(false);

  await store.reconcile.noteLooks([{ id: 1, nextLookAt: 90 * dayMs }], []);
  expect(await isDue(8_000)).toBe(true);
  const [tombstone] = (await store.reconcile.holders('main', 8_000)).slice(-1);
  expect(tombstone).toMatchObject({ seenAt: 8_000 });
});

test('a secret is opened for its holder, until the holder is gone', async () => {
  await using store = await createFleet();
  const [first, , tombstone] = await store.reconcile.holders('main', 5_000);
  if (first === undefined || tombstone?.kind !== 'tombstone') throw new Error('expected holders');

  expect(await store.reconcile.secret(first)).toEqual({
    kind: 'secret',
    secret: `secret-of-${idOf('vm', 1)}`,
  });
  expect(await store.reconcile.secret(tombstone)).toEqual({
    kind: 'secret',
    secret: `secret-of-${idOf('vm', 3)}`,
  });
  const database = new BetterSqlite3(store.path);
  database.prepare('UPDATE vms SET sealed_secret = zeroblob(60)').run();
  database.close();
  expect(await store.reconcile.secret(first)).toEqual({ kind: 'unreadable' });
  await store.reconcile.noteLooks([], [tombstone.id]);
  expect(await store.reconcile.secret(tombstone)).toEqual({ kind: 'gone' });
});

test('a row changes only while no job works on it', async () => {
  await using store = await createFleet();
  const enter = () => ({ backendVmId: 'sid-9' });

  const changed = await store.reconcile.updateIdle(idOf('vm', 1), enter, 6_000);
  expect(changed).toMatchObject({ backendVmId: 'sid-9', updatedAt: 6_000 });
  expect(await store.reconcile.updateIdle(idOf('vm', 2), enter, 6_000)).toBeUndefined();
  expect(await store.reconcile.updateIdle(idOf('vm', 9), enter, 6_000)).toBeUndefined();
});
