import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import {
  addUser,
  claim,
  createStore,
  eventsAfter,
  idOf,
  newJob,
  newVm,
  submitProvision,
} from '../../support/store.ts';
import { mutationOf } from '../../support/mutations.ts';

describe('users', () => {
  test('are found by id and by name regardless of case, and exist once', async () => {
    await using store = await createStore();
    const user = await store.users.create({
      id: idOf('usr', 1),
      username: 'Ada',
      email: 'ada@example.org',
      now: 5,
    });
    expect(user).toEqual({
      id: idOf('usr', 1),
      username: 'Ada',
      email: 'ada@example.org',
      vmCount: 0,
      createdAt: 5,
      updatedAt: 5,
    });
    expect(await store.users.find('ADA')).toEqual(user);
    expect(await store.users.find(user.id)).toEqual(user);
    expect(await store.users.find('bob')).toBeUndefined();
    await expect(addUser(store, 2, 'aDA')).rejects.toMatchObject({
      reason: 'USER_EXISTS',
      details: { user_id: user.id },
    });
    const events = await eventsAfter(store);
    expect(events.map(({ type, user_id }) => [type, user_id])).toEqual([['user.created', user.id]]);
  });

  test('are not deleted while they have VMs, whoever asks', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    await expect(store.users.delete(idOf('usr', 1), 9)).rejects.toMatchObject({
      reason: 'USER_HAS_VMS',
      details: { vm_ids: [vm.id] },
    });
    await expect(store.users.delete(idOf('usr', 2), 9)).rejects.toMatchObject({
      reason: 'USER_NOT_FOUND',
    });
    const raw = new BetterSqlite3(store.path);
    try {
      raw.pragma('foreign_keys = ON');
      expect(() => raw.exec('DELETE FROM users')).toThrow(/FOREIGN KEY/);
    } finally {
      raw.close();
    }
    expect(await store.users.find('user1')).toBeDefined();
  });

  test('a request remembers that a password was handed over, and only then', async () => {
    await using store = await createStore();
    const key = (requestId: string) => mutationOf({ requestId });
    const user = (n: number) => ({ id: idOf('usr', n), username: `user${n}`, now: n });
    await store.users.create({ ...user(1), passwordIssued: true }, key('r1'));
    await store.users.create({ ...user(2), passwordIssued: false }, key('r2'));
    await store.requests.record(key('r3'), { userId: idOf('usr', 1), passwordIssued: true });
    expect(await store.requests.find(key('r1'))).toEqual({
      userId: idOf('usr', 1),
      passwordIssued: true,
    });
    expect(await store.requests.find(key('r2'))).toEqual({ userId: idOf('usr', 2) });
    expect(await store.requests.find(key('r3'))).toHaveProperty('passwordIssued', true);
  });

  test('one request makes and deletes a user once', async () => {
    await using store = await createStore();
    const create = mutationOf({ requestId: 'r' });
    const user = { id: idOf('usr', 1), username: 'ada', now: 5 };
    await store.users.create(user, create);
    expect((await store.users.create({ ...user, id: idOf('usr', 2) }, create)).id).toBe(user.id);
    const remove = { ...create, method: 'delete_user' };
    await store.users.delete(user.id, 6, remove);
    await store.users.delete(user.id, 7, remove);
    expect(await store.requests.find(remove)).toEqual({ userId: user.id });
    const types = (await eventsAfter(store)).map(({ type }) => type);
    expect(types).toEqual(['user.created', 'audit', 'user.deleted', 'audit']);
    const other = { ...remove, paramsHash: 'other' };
    await expect(store.users.delete(user.id, 8, other)).rejects.toMatchObject({
      reason: 'IDEMPOTENCY_MISMATCH',
    });
  });

  test('are listed oldest first, page by page, without a repeat', async () => {
    await using store = await createStore();
    for (const n of [3, 1, 5, 2, 4]) await addUser(store, n);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.users.list({
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual([1, 2, 3, 4, 5].map((n) => idOf('usr', n)));
  });
});

describe('VMs', () => {
  test('are listed newest first under each filter', async () => {
    await using store = await createStore();
    await addUser(store, 1);
    await addUser(store, 2);
    for (const n of [1, 2, 3, 4]) await submitProvision(store, n, { userId: idOf('usr', 1) });
    await submitProvision(store, 5, { userId: idOf('usr', 2) });
    await store.vms.update(idOf('vm', 2), () => ({ state: 'ready' }), 9);
    const list = async (filter: Parameters<typeof store.vms.list>[0]) =>
      (await store.vms.list(filter, { limit: 10 })).items.map(({ id }) => Number(id.slice(3)));
    expect(await list({})).toEqual([5, 4, 3, 2, 1]);
    expect(await list({ userId: idOf('usr', 1) })).toEqual([4, 3, 2, 1]);
    expect(await list({ state: 'ready' })).toEqual([2]);
    expect(await list({ userId: idOf('usr', 1), state: 'provisioning' })).toEqual([4, 3, 1]);
    expect(await list({ backend: 'main', userId: idOf('usr', 2) })).toEqual([5]);
    expect(await list({ backend: 'other' })).toEqual([]);
    const first = await store.vms.list({ userId: idOf('usr', 1) }, { limit: 3 });
    const { nextCursor } = first;
    if (nextCursor === undefined) throw new Error('expected a second page');
    const second = await store.vms.list(
      { userId: idOf('usr', 1) },
      { limit: 3, cursor: nextCursor },
    );
    expect(second.items.map(({ id }) => id)).toEqual([idOf('vm', 1)]);
    expect(second).not.toHaveProperty('nextCursor');
  });

  test.each(['', 'x', '%%%', Buffer.from('usr_1').toString('base64url')])(
    'the cursor %j is refused by name',
    async (cursor) => {
      await using store = await createStore();
      await expect(store.vms.list({}, { limit: 1, cursor })).rejects.toMatchObject({
        reason: 'INVALID_PARAMS',
        details: { path: 'cursor' },
      });
    },
  );

  test('an update sees the row, and is an event only if clients can see it', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    const head = (await store.events.bounds()).headSeq;
    const updated = await store.vms.update(
      vm.id,
      ({ conditions }) => ({
        myceliumIp: '4f0::1',
        conditions: [
          ...conditions,
          { type: 'AddressAssigned', status: 'true', lastTransitionAt: 9 },
        ],
      }),
      9,
    );
    expect(updated).toMatchObject({ myceliumIp: '4f0::1', updatedAt: 9 });
    expect(await store.vms.update(vm.id, () => ({ myceliumIp: '4f0::1' }), 10)).toEqual(updated);
    const silent = await store.vms.update(vm.id, () => ({ operatorAccess: false }), 11);
    expect(silent).toEqual({ ...updated, operatorAccess: false });
    expect(await store.vms.find(vm.id)).toEqual(silent);
    const types = (await eventsAfter(store, head)).map(({ type }) => type);
    expect(types).toEqual(['vm.updated']);
    await expect(store.vms.update(idOf('vm', 9), () => ({}), 12)).rejects.toMatchObject({
      reason: 'VM_NOT_FOUND',
    });
  });

  test('an update whose change throws, or that breaks a constraint, changes nothing', async () => {
    await using store = await createStore();
    await addUser(store);
    const { vm } = await submitProvision(store, 1);
    await submitProvision(store, 2);
    await store.vms.update(vm.id, () => ({ backendVmId: '77' }), 9);
    const before = await store.events.bounds();
    const doubled = store.vms.update(idOf('vm', 2), () => ({ backendVmId: '77' }), 10);
    await expect(doubled).rejects.toThrow(/belongs to another VM/);
    const faulty = store.vms.update(
      vm.id,
      () => {
        throw new Error('no change');
      },
      11,
    );
    await expect(faulty).rejects.toThrow('no change');
    expect(await store.events.bounds()).toEqual(before);
    expect((await store.vms.find(idOf('vm', 2)))?.backendVmId).toBeUndefined();
    expect((await store.vms.update(vm.id, () => ({ url: 'http://x' }), 12)).url).toBe('http://x');
  });

  test('keep every field of a record across a restart', async () => {
    await using store = await createStore();
    await addUser(store);
    const full = newVm(1, {
      backendVmId: '77',
      node: 'tfnode-1',
      size: { slices: 2, cpu: 2, memory_mb: 8_192, disk_gb: 276, rootfs_mb: 5, public_ip: true },
      conditions: [
        {
          type: 'BackendRunning',
          status: 'false',
          reason: 'Stopped',
          message: 'it says "stopped"',
          lastTransitionAt: 7,
        },
      ],
      myceliumIp: '4f0::1',
      publicIp: '192.0.2.1',
      gateway: {
        kind: 'name',
        name: 'ada',
        fqdn: 'ada.example.org',
        state: 'ready',
        backendGatewayId: '9',
        attempts: 2,
        uncertainSince: 8,
        fixedName: true,
      },
      url: 'https://ada.example.org/',
      sshHostKey: 'ssh-ed25519 AAAA',
      error: { reason: 'X', message: 'm', step: 'boot', retryable: true, details: { a: [1] } },
      deploy: { attempts: 3, uncertainSince: 4, rejection: 'rejected:no' },
      operatorAccess: false,
      readyAt: 11,
      expiresAt: 12,
    });
    const { vm } = await store.jobs.submit({
      job: newJob(1, { vmId: full.id }),
      vm: { create: full },
      whenBusy: 'refuse',
    });
    const { secret, ...rest } = full;
    await using later = await store.reopen();
    expect(await later.vms.find(full.id)).toEqual({
      ...rest,
      username: 'user1',
      jobId: idOf('job', 1),
      updatedAt: full.createdAt,
    });
    expect(await later.vms.find(full.id)).toEqual(vm);
    expect(await later.vms.secret(full.id)).toBe(secret);
  });
});

test('a listener hears of every commit that appended, of no other, and of none after it left', async () => {
  await using store = await createStore();
  let pokes = 0;
  const leave = store.events.onAppend(() => (pokes += 1));
  await addUser(store);
  expect(pokes).toBe(1);
  await submitProvision(store, 1);
  expect(pokes).toBe(2);
  await expect(addUser(store)).rejects.toMatchObject({ reason: 'USER_EXISTS' });
  await store.jobs.renewClaims([], 1, 1);
  await store.jobs.find(idOf('job', 1));
  expect(pokes).toBe(2);
  leave();
  await claim(store);
  expect(pokes).toBe(2);
});
