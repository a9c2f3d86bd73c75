import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JobRecord } from '../../../src/core/records.ts';
import { createSealingKey } from '../../../src/store/sealing.ts';
import { TestCore, until } from '../../support/core.ts';
import { HurriedClock } from '../../support/hurried-clock.ts';
import {
  addUser,
  createStore,
  eventsAfter,
  idOf,
  newJob,
  newVm,
  type TestStore,
} from '../../support/store.ts';

const sealingKey = createSealingKey(Buffer.alloc(32, 1));
const context = { caller: 'local' };

let dataDir: string;
let held: TestStore;
let core: TestCore | undefined;

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'poison-'));
  held = await createStore({ dataDir, sealingKey });
});

afterEach(async () => {
  await core?.[Symbol.asyncDispose]();
  core = undefined;
  await held[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true });
});

/** A provision by the user of this number, submitted and not begun. */
async function submit(number: number, username: string): Promise<void> {
  await addUser(held, number, username);
  const userId = idOf('usr', number);
  await held.jobs.submit({
    job: newJob(number, { vmId: idOf('vm', number), userId }),
    vm: { create: newVm(number, { userId, bootstrap: 'none' }) },
    whenBusy: 'refuse',
  });
}

/** The same for a delete. */
async function submitDelete(number: number): Promise<void> {
  await held.jobs.submit({
    job: newJob(100 + number, {
      kind: 'delete_vm',
      vmId: idOf('vm', number),
      userId: idOf('usr', number),
    }),
    vm: { id: idOf('vm', number), patch: { state: 'deleting' } },
    whenBusy: 'supersede',
  });
}

/** Writes into the closed database by hand. */
async function spoil(sql: string): Promise<void> {
  const { path: file } = held;
  await held[Symbol.asyncDispose]();
  const database = new BetterSqlite3(file);
  try {
    database.exec(sql);
  } finally {
    database.close();
  }
  held = await createStore({ dataDir, sealingKey });
}

function start(usernames: readonly string[]): TestCore {
  core = new TestCore(held.store, { clock: new HurriedClock() });
  for (const username of usernames) core.forge.addAccount(username);
  return core;
}

async function ended(number: number): Promise<JobRecord> {
  const find = async () => await held.jobs.find(idOf('job', number));
  await until(async () => (await find())?.endedAt !== undefined);
  const job = await find();
  if (job === undefined) throw new Error('expected a job');
  return job;
}

const poisoned = `id = '${idOf('vm', 1)}'`;
const ofPoisoned = `job_id = '${idOf('job', 1)}'`;

describe('a row that was spoiled', () => {
  it.each([
    ['without steps', `DELETE FROM job_steps WHERE ${ofPoisoned}`],
    ['without one of its steps', `DELETE FROM job_steps WHERE ${ofPoisoned} AND position = 4`],
    ['with a time that is none', `UPDATE jobs SET created_at = 9e15 WHERE ${idIs(1)}`],
    [
      'with steps of a time that is none',
      `UPDATE job_steps SET ended_at = 9e15 WHERE ${ofPoisoned}`,
    ],
    ['of a VM whose intent is none', `UPDATE vms SET deploy = 'null' WHERE ${poisoned}`],
    ['of a VM whose conditions are none', `UPDATE vms SET conditions = '{}' WHERE ${poisoned}`],
    [
      'of a VM whose secret does not unseal',
      `UPDATE vms SET sealed_secret = x'00' WHERE ${poisoned}`,
      'SECRET_UNREADABLE',
    ],
  ])('%s is put aside, and the others go on', async (_name, sql, reason = 'INTERNAL') => {
    await submit(1, 'poison');
    await submit(2, 'grace');
    await spoil(sql);
    const { vms: service, jobs: jobService } = start(['poison', 'grace']);
    expect((await ended(2)).state).toBe('succeeded');
    const job = await ended(1);
    expect(job).toMatchObject({ state: 'failed', error: { reason } });
    expect(job.error?.message).not.toBe('');
    expect(await held.vms.find(idOf('vm', 1))).toMatchObject({ state: 'failed' });
    const { vms } = await service.listVms({});
    expect(vms.map(({ id }) => id)).toContain(idOf('vm', 2));
    const { jobs } = await jobService.listJobs({});
    expect(jobs.map(({ id }) => id)).toContain(idOf('job', 2));
  });

  it('whose memory is of another shape goes on', async () => {
    await submit(1, 'poison');
    await spoil(`UPDATE job_steps SET data = '[7]'; UPDATE jobs SET error = '"x"'`);
    start(['poison']);
    expect((await ended(1)).state).toBe('succeeded');
  });

  it('is told as ended, and can be deleted, but not retried without its steps', async () => {
    await submit(1, 'poison');
    await spoil(`DELETE FROM job_steps WHERE ${ofPoisoned}`);
    const { jobs, vms, ...rest } = start(['poison']);
    await ended(1);
    const types = (await eventsAfter(held)).map(({ type }) => type);
    expect(types.slice(-3)).toEqual(['vm.updated', 'job.updated', 'job.ended']);
    await expect(jobs.retryJob({ job: idOf('job', 1) }, context)).rejects.toMatchObject({
      reason: 'JOB_NOT_RETRYABLE',
    });
    const deletion = await vms.deleteVm({ vm: idOf('vm', 1) }, context);
    if (!('job' in deletion)) throw new Error('expected a job');
    await until(async () => (await held.vms.find(idOf('vm', 1))) === undefined);
    expect(rest.backend.vms.size).toBe(0);
  });

  it('of a delete leaves a VM that can be deleted', async () => {
    await submit(1, 'poison');
    await submitDelete(1);
    await spoil(`DELETE FROM job_steps WHERE job_id = '${idOf('job', 101)}'`);
    const { vms } = start(['poison']);
    expect(await ended(101)).toMatchObject({ state: 'failed' });
    // The provision that it overtook is not put aside with it.
    expect(await ended(1)).toMatchObject({ state: 'canceled', error: { reason: 'SUPERSEDED' } });
    expect((await held.vms.find(idOf('vm', 1)))?.state).toBe('failed');
    await vms.deleteVm({ vm: idOf('vm', 1) }, context);
    await until(async () => (await held.vms.find(idOf('vm', 1))) === undefined);
  });

  it('keeps no delete of its VM waiting', async () => {
    await submit(1, 'poison');
    await submitDelete(1);
    await spoil(`DELETE FROM job_steps WHERE ${ofPoisoned}`);
    start(['poison']);
    expect((await ended(101)).state).toBe('succeeded');
    expect((await ended(1)).state).toBe('failed');
    expect(await held.vms.find(idOf('vm', 1))).toBeUndefined();
  });
});

describe('a job that ends its process', () => {
  const script = fileURLToPath(new URL('../../support/poison-child.ts', import.meta.url));

  it('is put aside after five recoveries; the others go on between them, and one can retry it', async () => {
    await submit(1, 'poison');
    for (const number of [2, 3, 4]) await submit(number, `user${number}`);
    await held[Symbol.asyncDispose]();
    let deaths = 0;
    let said = '';
    while (said === '') {
      const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      said = await text(child.stdout);
      if (said === '') deaths += 1;
      expect(deaths).toBeLessThanOrEqual(6);
    }
    held = await createStore({ dataDir, sealingKey });
    // The first time it was no recovery.
    expect(deaths).toBe(6);
    for (const number of [2, 3, 4]) expect((await ended(number)).state).toBe('succeeded');
    const job = await ended(1);
    expect(job).toMatchObject({
      state: 'failed',
      error: { reason: 'INTERNAL', step: 'read_keys', retryable: true },
    });
    expect(job.error?.message).toMatch(/^5 recoveries in a row failed: .*`retry_job`/);
    expect((await held.vms.find(idOf('vm', 1)))?.state).toBe('failed');
    const later = start(['poison']);
    later.backend.nextId = 'sid-9';
    const retried = await later.jobs.retryJob({ job: job.id }, context);
    if (!('job' in retried)) throw new Error('expected a job');
    expect((await later.ended(retried.job.id)).state).toBe('succeeded');
  }, 90_000);
});

function idIs(number: number): string {
  return `id = '${idOf('job', number)}'`;
}
