import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Event } from '../../../src/contract/types.gen.ts';
import { ExpiryService } from '../../../src/core/expiry/expiry-service.ts';
import { ExpirySweeper } from '../../../src/core/expiry/expiry-sweeper.ts';
import { expiryIn } from '../../../src/core/expiry/expiry-date.ts';
import type { Store } from '../../../src/core/ports/store.ts';
import { SystemIdentifiers } from '../../../src/daemon/system-identifiers.ts';
import { ManualClock, settle } from '../../support/manual-clock.ts';
import {
  addUser,
  claim,
  createStore,
  idOf,
  newJob,
  newVm,
  type TestStore,
} from '../../support/store.ts';
import { createGate } from '../../support/mutations.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const yearMs = 365 * dayMs;
/** Two sweeps: what is due is done by then. */
const momentMs = minuteMs;

const vmId = idOf('vm', 1);
const context = { caller: 'local' };

let held: TestStore;
let clock: ManualClock;
let sweeper: ExpirySweeper;
let canceled: string[];

beforeEach(async () => {
  clock = new ManualClock();
  canceled = [];
  held = await createStore({ clock });
  await addUser(held);
});

afterEach(async () => {
  await sweeper[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

/** A VM whose provision has ended, or still goes on. */
async function makeVm(
  expiresIn: string,
  { isReady = true, number = 1 }: { isReady?: boolean; number?: number } = {},
): Promise<void> {
  const now = clock.now();
  await held.jobs.submit({
    job: newJob(number, { vmId: idOf('vm', number), now }),
    vm: { create: newVm(number, { createdAt: now, ...expiryIn(expiresIn, now) }) },
    whenBusy: 'refuse',
  });
  if (!isReady) return;
  const { claim: ofJob } = await claim(held, { now });
  await held.jobs.advance(ofJob, { now, vm: { state: 'ready' }, end: { state: 'succeeded' } });
}

async function startSweeper(store: Store = held): Promise<void> {
  const quiet = () => undefined;
  sweeper = new ExpirySweeper({
    world: {
      store,
      clock,
      identifiers: new SystemIdentifiers(() => clock.now()),
      log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    },
    scheduler: { poke: quiet, cancelRequested: (id) => canceled.push(id) },
  });
  sweeper.start();
  await settle();
}

async function restartSweeper(): Promise<void> {
  await sweeper[Symbol.asyncDispose]();
  await startSweeper();
}

function createService(): ExpiryService {
  return new ExpiryService({
    world: { store: held, clock },
    requests: createGate(held.requests),
  });
}

/** Lets time pass as a sweeper sees it: in steps that it sweeps after. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 30_000) await clock.advance(Math.min(left, 30_000));
}

async function announcements() {
  const found: Event[] = [];
  for (let after = 0; ; after = found.at(-1)?.seq ?? 0) {
    const filter = { topics: ['type:vm.expiring'], logs: false };
    const { events } = await held.events.after(after, filter, 100);
    if (events.length === 0) break;
    found.push(...events);
  }
  return found.map(({ data, vm_id }) => {
    if (!('stage' in data)) throw new Error('expected an announcement');
    return { vm_id, stage: data.stage, seconds: data.expires_in_seconds, at: data.expires_at };
  });
}

const stages = async () => (await announcements()).map(({ stage }) => stage);

async function deletes() {
  const { items } = await held.jobs.list({}, { limit: 100 });
  return items.filter(({ kind }) => kind === 'delete_vm');
}

describe('a VM with a date', () => {
  it('is announced a day and an hour before, then deleted by an ordinary job', async () => {
    await makeVm('30d');
    const expiresAt = clock.now() + 30 * dayMs;
    await startSweeper();
    await clock.advance(29 * dayMs - momentMs);
    expect(await stages()).toEqual([]);
    await pass(2 * momentMs);
    expect(await stages()).toEqual(['24h']);
    await clock.advance(23 * hourMs - 2 * momentMs);
    expect(await stages()).toEqual(['24h']);
    await pass(2 * momentMs);
    const at = new Date(expiresAt).toISOString();
    expect(await announcements()).toEqual([
      { vm_id: vmId, stage: '24h', at, seconds: expect.any(Number) },
      { vm_id: vmId, stage: '1h', at, seconds: expect.any(Number) },
    ]);
    expect((await announcements())[1]?.seconds).toBeGreaterThan(3_500);
    await pass(hourMs - 2 * momentMs);
    expect(await deletes()).toEqual([]);
    await pass(3 * momentMs);
    expect(await deletes()).toMatchObject([{ requestedBy: 'expiry', state: 'queued', vmId }]);
    expect((await held.vms.find(vmId))?.state).toBe('deleting');
    expect(await stages()).toHaveLength(2);
  });

  it('that is near gets only the announcements that there is room for', async () => {
    await makeVm('12h');
    await startSweeper();
    await clock.advance(momentMs);
    expect(await stages()).toEqual([]);
    await pass(11 * hourMs);
    expect(await stages()).toEqual(['1h']);
  });

  it('of a life of minutes is announced at once, and lives for all of them', async () => {
    await makeVm('10m');
    await startSweeper();
    await pass(30_000);
    expect(await announcements()).toMatchObject([{ stage: '1h', seconds: 600 }]);
    await pass(9 * minuteMs);
    expect(await deletes()).toEqual([]);
    await pass(2 * minuteMs);
    expect(await deletes()).toHaveLength(1);
  });

  it('is announced once for all processes', async () => {
    await makeVm('30d');
    await startSweeper();
    await clock.advance(29 * dayMs + momentMs);
    await restartSweeper();
    await clock.advance(momentMs);
    await clock.advance(23 * hourMs);
    await restartSweeper();
    await clock.advance(momentMs);
    expect(await stages()).toEqual(['24h', '1h']);
  });

  it('is deleted an hour after the announcement when the daemon was down before', async () => {
    await makeVm('30d');
    await clock.advance(40 * dayMs);
    await startSweeper();
    await pass(momentMs);
    expect(await announcements()).toMatchObject([{ stage: '1h', seconds: 3_600 }]);
    await pass(hourMs - 2 * momentMs);
    expect(await deletes()).toEqual([]);
    await pass(3 * momentMs);
    expect(await deletes()).toHaveLength(1);
  });

  it('is deleted though no daemon lives for half a minute, and not before its time has passed', async () => {
    await makeVm('10m');
    await startSweeper();
    // As if the clock of every daemon were another one.
    clock.jump(yearMs);
    const live = async (): Promise<void> => {
      await restartSweeper();
      for (const ms of [1_000, 2_000, 4_000, 8_000, 5_000]) await clock.advance(ms);
    };
    for (let passedMs = 0; passedMs < 10 * minuteMs; passedMs += 20_000) await live();
    expect(await deletes()).toEqual([]);
    for (let passedMs = 0; passedMs < 4 * minuteMs; passedMs += 20_000) await live();
    expect(await deletes()).toHaveLength(1);
  });

  it('overtakes a provision that still goes on', async () => {
    await makeVm('10m', { isReady: false });
    const { job } = await claim(held, { now: clock.now() });
    await startSweeper();
    await pass(11 * minuteMs);
    const [deletion] = await deletes();
    expect(await held.jobs.find(job.id)).toMatchObject({
      state: 'canceling',
      supersededBy: deletion?.id,
    });
    expect(canceled).toEqual([job.id]);
  });

  it('whose delete was canceled is deleted again after its last notice has passed once more', async () => {
    await makeVm('10m');
    await startSweeper();
    await pass(11 * minuteMs);
    const { claim: ofDelete } = await claim(held, { now: clock.now() });
    await held.jobs.advance(ofDelete, {
      now: clock.now(),
      vm: { state: 'failed' },
      end: { state: 'canceled' },
    });
    await pass(9 * minuteMs);
    expect(await deletes()).toHaveLength(1);
    await pass(2 * minuteMs);
    expect(await deletes()).toHaveLength(2);
    expect(await stages()).toEqual(['1h']);
  });

  it('is one of very many, and none is passed over', async () => {
    for (let number = 1; number <= 450; number += 1) {
      await makeVm('10m', { number, isReady: false });
    }
    await startSweeper();
    await pass(30_000);
    const announced = new Set((await announcements()).map(({ vm_id }) => vm_id));
    expect(announced.size).toBe(450);
  });
});

it('after a restore a VM is announced, and deleted only once an operator has ended report-only', async () => {
  await makeVm('10m');
  const database = new BetterSqlite3(held.path);
  database.exec(`INSERT INTO meta (name, value) VALUES ('restored_at', '1')`);
  database.close();
  await startSweeper();
  await pass(2 * hourMs);
  expect(await stages()).toEqual(['1h']);
  expect(await deletes()).toEqual([]);
  await held.reconcile.endReportOnly();
  await pass(momentMs);
  expect(await deletes()).toHaveLength(1);
});

it('a VM whose secret does not unseal is not deleted over and over, but once it unseals', async () => {
  await makeVm('10m');
  const database = new BetterSqlite3(held.path);
  const sealed: unknown = database.prepare('SELECT sealed_secret FROM vms').pluck().get();
  database.exec('UPDATE vms SET sealed_secret = zeroblob(60)');
  await startSweeper();
  await pass(2 * hourMs);
  expect(await stages()).toEqual(['1h']);
  expect(await deletes()).toEqual([]);
  database.prepare('UPDATE vms SET sealed_secret = ?').run(sealed);
  database.close();
  await pass(momentMs);
  expect(await deletes()).toHaveLength(1);
});

describe('a clock that is a year ahead', () => {
  it('deletes nothing that was not announced for an hour', async () => {
    await makeVm('30d');
    await startSweeper();
    await clock.advance(dayMs);
    clock.jump(yearMs);
    await pass(momentMs);
    expect(await announcements()).toMatchObject([{ stage: '1h', seconds: 3_600 }]);
    await pass(hourMs - 2 * momentMs);
    expect(await deletes()).toEqual([]);
    await pass(3 * momentMs);
    expect(await deletes()).toHaveLength(1);
  });

  it('takes nothing from the hour, also across a restart', async () => {
    await makeVm('30d');
    await startSweeper();
    await clock.advance(30 * dayMs - hourMs);
    await pass(30 * minuteMs);
    expect(await stages()).toContain('1h');
    await sweeper[Symbol.asyncDispose]();
    clock.jump(yearMs);
    await startSweeper();
    await pass(29 * minuteMs);
    expect(await deletes()).toEqual([]);
    await pass(4 * minuteMs);
    expect(await deletes()).toHaveLength(1);
  });

  it('for a moment deletes nothing once it is right again', async () => {
    await makeVm('30d');
    await startSweeper();
    clock.jump(yearMs);
    await pass(30 * minuteMs);
    clock.jump(-yearMs);
    await clock.advance(2 * dayMs);
    await pass(2 * hourMs);
    expect(await deletes()).toEqual([]);
    expect(await stages()).toEqual(['1h']);
  });
});

it('a clock that is set back in the last hour announces nothing twice, and deletes in the end', async () => {
  await makeVm('2d');
  await startSweeper();
  await clock.advance(dayMs + momentMs);
  await clock.advance(23 * hourMs);
  clock.jump(-dayMs);
  await pass(2 * hourMs);
  expect(await deletes()).toEqual([]);
  clock.jump(dayMs);
  await pass(momentMs);
  expect(await deletes()).toHaveLength(1);
  expect(await stages()).toEqual(['24h', '1h']);
});

describe('set_vm_expiry', () => {
  it('moves the date, which is announced anew', async () => {
    await makeVm('10m');
    await startSweeper();
    await pass(9 * minuteMs);
    const { vm } = (await createService().setVmExpiry({ vm: vmId, expires_in: '2d' }, context)) as {
      vm: { expires_at?: string };
    };
    expect(vm.expires_at).toBe(new Date(clock.now() + 2 * dayMs).toISOString());
    await pass(2 * hourMs);
    expect(await deletes()).toEqual([]);
    await clock.advance(dayMs);
    await clock.advance(22 * hourMs);
    expect(await stages()).toEqual(['1h', '24h', '1h']);
  });

  it('with null takes the date away', async () => {
    await makeVm('10m');
    await startSweeper();
    await pass(minuteMs);
    await createService().setVmExpiry({ vm: vmId, expires_in: null }, context);
    expect(await held.vms.find(vmId)).not.toHaveProperty('expiresAt');
    expect(await held.vms.find(vmId)).not.toHaveProperty('expiryNotice');
    await pass(2 * hourMs);
    expect(await deletes()).toEqual([]);
  });

  it('counts once for one request, also after a restart', async () => {
    await makeVm('10m');
    await startSweeper();
    const params = { vm: vmId, expires_in: '2d', request_id: 'r1' };
    const first = await createService().setVmExpiry(params, context);
    await clock.advance(hourMs);
    expect(await createService().setVmExpiry(params, context)).toEqual(first);
    await expect(
      createService().setVmExpiry({ ...params, expires_in: '3d' }, context),
    ).rejects.toMatchObject({ reason: 'IDEMPOTENCY_MISMATCH' });
  });

  it('is too late once the VM is being deleted', async () => {
    await makeVm('10m');
    await startSweeper();
    await pass(11 * minuteMs);
    const service = createService();
    const late = { reason: 'VM_DELETING' };
    for (const validate_only of [false, true]) {
      const params = { vm: vmId, expires_in: '2d', validate_only };
      await expect(service.setVmExpiry(params, context)).rejects.toMatchObject(late);
    }
  });

  it('checks without a change when it is asked to', async () => {
    await makeVm('10m');
    await startSweeper();
    const before = await held.vms.find(vmId);
    const only = { vm: vmId, validate_only: true };
    const service = createService();
    expect(await service.setVmExpiry({ ...only, expires_in: '2d' }, context)).toEqual({
      validated: true,
    });
    await expect(service.setVmExpiry({ ...only, expires_in: '9m' }, context)).rejects.toMatchObject(
      { reason: 'INVALID_PARAMS' },
    );
    await expect(
      service.setVmExpiry({ ...only, vm: idOf('vm', 9), expires_in: '2d' }, context),
    ).rejects.toMatchObject({ reason: 'VM_NOT_FOUND' });
    expect(await held.vms.find(vmId)).toEqual(before);
  });

  it('in the very moment of the delete wins, or is told that it is too late', async () => {
    await makeVm('10m');
    // The date is moved between the sweeper's look and what it does about it.
    const vms = new Proxy(held.vms, {
      get: (target, name: keyof typeof held.vms) => {
        if (name !== 'listExpiring') return target[name].bind(target);
        return async (range: Parameters<typeof target.listExpiring>[0]) => {
          const due = await target.listExpiring(range);
          if (clock.now() >= (due[0]?.expiresAt ?? Infinity)) {
            await createService().setVmExpiry({ vm: vmId, expires_in: '1d' }, context);
          }
          return due;
        };
      },
    });
    await startSweeper({ ...held, events: held.events, vms });
    await pass(12 * minuteMs);
    expect(await deletes()).toEqual([]);
    expect((await held.vms.find(vmId))?.state).toBe('ready');
  });
});
