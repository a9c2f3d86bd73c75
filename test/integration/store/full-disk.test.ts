import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadKeyRing } from '../../../src/store/sealing-key.ts';
import type { KeyRing } from '../../../src/store/sealing.ts';
import type { StoreOptions } from '../../../src/store/open-store.ts';
import { TestCore, until } from '../../support/core.ts';
import { ServedCore } from '../../support/served-core.ts';
import { SmallDisk } from '../../support/small-disk.ts';
import { askHttp } from '../../support/socket-clients.ts';
import { createStore, addUser, claim, submitDelete, submitProvision } from '../../support/store.ts';

const reserveBytes = 8 * 1024 * 1024;

describe('a disk that is full', () => {
  let disk: SmallDisk;
  let options: Pick<StoreOptions, 'dataDir' | 'reserveBytes'>;

  beforeEach((context) => {
    disk = SmallDisk.mount(context, 24);
    options = { dataDir: path.join(disk.path, 'data'), reserveBytes };
  });

  afterEach(() => {
    disk[Symbol.dispose]();
  });

  const reservedBytes = (): number => statSync(path.join(disk.path, 'data/reserve')).blocks * 512;

  it('refuses what costs, deletes what is there, and needs no restart when it has room again', async () => {
    await using served = await ServedCore.start({}, (services) => services, options);
    const { core } = served;
    const health = async () => await askHttp(served.path, { path: '/health' });
    const provision = async () => {
      const call = { jsonrpc: '2.0', id: 1, method: 'provision_vm', params: { user: 'eve' } };
      const body = JSON.stringify(call);
      const answer = await askHttp(served.path, { method: 'POST', path: '/rpc', body });
      return JSON.parse(answer.body) as { error?: unknown; result?: { job: { id: string } } };
    };
    const refusal = {
      code: 1005,
      message: expect.stringContaining('the disk of the database is full'),
      data: expect.objectContaining({ reason: 'STORE_UNAVAILABLE', retryable: true }),
    };
    await core.addUser('ada');
    await core.addUser('eve');
    const { vm, job } = await core.provision('ada');
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(reservedBytes()).toBeGreaterThanOrEqual(reserveBytes);
    expect((await health()).status).toBe(200);

    disk.fill();
    expect((await provision()).error).toEqual(refusal);
    const ill = await health();
    expect(ill.status).toBe(503);
    expect(JSON.parse(ill.body)).toMatchObject({
      status: 'degraded',
      reasons: [expect.stringContaining('only deletes and cancels')],
    });
    expect(core.backend.vms.size).toBe(1);

    const { job: deletion } = await core.deleteVm(vm.id);
    expect((await core.ended(deletion.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
    expect(reservedBytes()).toBe(0);
    // What the reserve gave is for deletes.
    expect(disk.freeBytes).toBeGreaterThan(reserveBytes / 2);
    expect((await provision()).error).toEqual(refusal);
    expect((await health()).status).toBe(503);

    disk.clear();
    expect((await health()).status).toBe(200);
    const { result } = await provision();
    expect((await core.ended(result?.job.id ?? '')).state).toBe('succeeded');
    expect(reservedBytes()).toBeGreaterThanOrEqual(reserveBytes);
    expect(served.errors).toEqual([]);
  });

  it('refuses a first start with what to do, and leaves nothing in the way of the next', async () => {
    const { dataDir } = options;
    const sealingKey = (): KeyRing => loadKeyRing({ dataDir });
    disk.fill();
    await expect(createStore({ ...options, sealingKey })).rejects.toThrow(
      `data folder "${dataDir}" cannot be written: ENOSPC: no space left on device, write; the disk is full: make room on it, then start again`,
    );
    disk.clear();
    await using store = await createStore({ ...options, sealingKey });
    await addUser(store);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('sealing.key'))).toEqual([
      'sealing.key',
    ]);
  });

  it('keeps no sweep from deleting what is too much, nor an operator from asking for it', async () => {
    await using store = await createStore(options);
    await using core = new TestCore(store);
    await core.addUser();
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    const secret = await store.vms.secret(vm.id);
    await core.ended((await core.deleteVm(vm.id)).job.id);
    for (let number = 1; number <= 4; number += 1) core.backend.addVm(`sid-${number + 1}`, secret);
    await core.sweeper.sweep();
    await core.sweeper.sweep();
    expect(core.backend.vms.size).toBe(4);
    const [problem] = (await store.problems.list({}, { limit: 1 })).items;
    const params = { problem: problem?.id ?? '', resolution: 'delete' } as const;

    disk.fill();
    await expect(addUser(store, 7)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    await core.problems.resolveProblem(params, core.context);
    await until(async () => {
      await core.sweeper.sweep();
      return core.backend.vms.size === 0;
    });
  });

  it('keeps no redeploy from ending what costs money', async () => {
    await using store = await createStore(options);
    await using core = new TestCore(store);
    await core.addUser();
    const { vm, job } = await core.provision();
    await core.ended(job.id);
    core.backend.setDown(true);
    const { job: redeploy } = await core.redeploy(vm.id);
    await until(async () => (await store.jobs.find(redeploy.id))?.blockedOn !== undefined);
    disk.fill();
    await expect(addUser(store, 7)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    core.backend.setDown(false);
    await until(() => core.backend.vms.size === 0);
    disk.clear();
    expect(await core.ended(redeploy.id)).toMatchObject({ state: 'succeeded' });
  });

  it('has room for a start, and for the deletes that wait for it', async () => {
    const first = await createStore(options);
    await addUser(first);
    const { vm } = await submitProvision(first, 1);
    disk.fill();
    await using store = await first.reopen();
    await submitDelete(store, 2, vm.id);
    const held = await claim(store);
    await store.jobs.advance(held.claim, { now: 3_000, end: { state: 'canceled' } });
    const deletion = await claim(store);
    expect(deletion.job.kind).toBe('delete_vm');
    await store.jobs.advance(deletion.claim, {
      now: 3_000,
      dropVm: 'deleted',
      end: { state: 'succeeded' },
    });
    expect(await store.vms.find(vm.id)).toBeUndefined();
    await expect(addUser(store, 2)).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    disk.clear();
    await addUser(store, 2);
  });

  it('lets hundreds of deletes through, one after the other', async () => {
    await using store = await createStore(options);
    await addUser(store);
    const count = 200;
    for (let n = 1; n <= count; n += 1) await submitProvision(store, n);
    disk.fill();
    for (let n = 1; n <= count; n += 1) {
      const { vm } = await submitDelete(store, count + n, `vm_${String(n).padStart(26, '0')}`);
      const overtaken = await claim(store);
      await store.jobs.advance(overtaken.claim, { now: 3_000, end: { state: 'canceled' } });
      const held = await claim(store);
      await store.jobs.advance(held.claim, { now: 3_000, steps: [{ index: 0, attempt: 1 }] });
      await store.jobs.advance(held.claim, {
        now: 3_000,
        dropVm: 'deleted',
        end: { state: 'succeeded' },
      });
      expect(await store.vms.find(vm.id)).toBeUndefined();
    }
    expect((await store.counts()).vms).toBe(0);
  });
});
