import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BackendError } from '../../../src/core/ports/compute.ts';
import type { Job } from '../../../src/contract/types.gen.ts';
import { TestCore, until } from '../../support/core.ts';
import { FastClock } from '../../support/fast-clock.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let held: TestStore;
let core: TestCore;
let id: string;

beforeEach(async () => {
  held = await createStore();
  core = new TestCore(held.store);
  await core.addUser();
  const { vm, job } = await core.provision();
  await core.ended(job.id);
  ({ id } = vm);
});

afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

const look = async (job: string): Promise<Job> => (await core.jobs.getJob({ job })).job;
const force = async () => await core.deleteVm(id, { force: true, confirm_vm: id });
const problems = async () => (await held.store.problems.list({}, { limit: 10 })).items;

/** From now on a minute passes in a moment, as after a restart. */
async function hurry(): Promise<void> {
  const { backend, forge, guest } = core;
  await core[Symbol.asyncDispose]();
  core = new TestCore(held.store, { backend, forge, guest, clock: new FastClock(100) });
}

function causes(): unknown[] {
  const raw = new BetterSqlite3(held.path, { readonly: true });
  const rows = raw.prepare('SELECT cause FROM vm_tombstones ORDER BY id').pluck().all();
  raw.close();
  return rows;
}

describe('delete_vm with force', () => {
  it.each([
    [{ force: true }, 'is missing'],
    [
      { force: true, confirm_vm: 'vm_00000000000000000000000000' },
      'is "vm_00000000000000000000000000"',
    ],
    [{ confirm_vm: 'vm_00000000000000000000000000' }, 'is "vm_00000000000000000000000000"'],
  ])('is refused with %j, saying what to confirm', async (options, given) => {
    const refused = core.deleteVm(id, options);
    await expect(refused).rejects.toMatchObject({
      reason: 'INVALID_PARAMS',
      details: { path: 'confirm_vm', expected: `"${id}", the id of the VM` },
    });
    await expect(refused).rejects.toThrow(`param "confirm_vm" ${given}; expected "${id}"`);
    expect((await core.getVm(id)).state).toBe('ready');
  });

  it('deletes properly where the backend answers', async () => {
    const { job } = await force();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
    expect(causes()).toEqual(['deleted']);
    expect(await problems()).toEqual([]);
  });

  it('drops the row of a dead backend, keeps the secret and says what may still run', async () => {
    core.backend.setDown(true);
    await hurry();
    const { job } = await force();
    const ended = await core.ended(job.id);
    expect(ended.state).toBe('succeeded');
    expect(ended.steps.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'settle succeeded',
      'gateway succeeded',
      'delete skipped',
      'confirm skipped',
    ]);
    expect(ended.steps[1]?.message).toMatch(
      /^gave up: backend "main" has given no answer for \d+ s/,
    );
    await expect(core.getVm(id)).rejects.toMatchObject({ reason: 'VM_NOT_FOUND' });
    expect(causes()).toEqual(['forced']);
    const [problem, ...others] = await problems();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      kind: 'orphan_vm',
      state: 'open',
      backend: 'main',
      subject: id,
      vmId: id,
      backendVmId: 'sid-1',
      tombstoneId: 1,
      resolutions: ['delete', 'forget', 'ignore'],
    });
    expect(problem?.summary).toContain(
      'VM "sid-1" and gateway "ada.gent01.example" may still run and cost money',
    );
    expect((await core.users.getUser({ user: 'ada' })).user.vm_count).toBe(0);
    const { events } = await held.store.events.after(0, { topics: [], logs: false }, 1_000);
    const types = events.map(({ type }) => type);
    expect(types.slice(types.indexOf('vm.deleted'))).toContain('problem.opened');
    core.backend.setDown(false);
    expect([...core.backend.vms.keys()]).toEqual(['sid-1']);
  });

  it('waits for as long as a backend is away for less', async () => {
    core.backend.setDown(true);
    const { job } = await force();
    await until(async () => (await look(job.id)).blocked_on === 'backend main');
    core.backend.setDown(false);
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(core.backend.vms.size).toBe(0);
    expect(causes()).toEqual(['deleted']);
  });

  it.each([
    ['to refuse', 'rejected'],
    ['with what is not understood', 'unknown'],
    ['that it turns us away', 'not_sent'],
  ] as const)('does not give up on a backend that answers, if only %s', async (_, failure) => {
    await hurry();
    const { deleteVm } = core.backend;
    const { clock } = core.world;
    const endsAt = clock.monotonic() + 300_000;
    let refusals = 0;
    core.backend.deleteVm = async (ref) => {
      if (clock.monotonic() < endsAt) {
        refusals += 1;
        throw new BackendError(failure, 'the chain is down');
      }
      await deleteVm.call(core.backend, ref);
    };
    const { job } = await force();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(refusals).toBeGreaterThan(2);
    expect(causes()).toEqual(['deleted']);
  });

  it('overtakes a delete that is not forced, and is the answer from then on', async () => {
    core.backend.setDown(true);
    const { job: patient } = await core.deleteVm(id);
    await until(async () => (await look(patient.id)).blocked_on !== undefined);
    const { job } = await force();
    expect(job.id).not.toBe(patient.id);
    expect((await force()).job.id).toBe(job.id);
    expect((await core.deleteVm(id)).job.id).toBe(job.id);
    expect(await core.ended(patient.id)).toMatchObject({
      state: 'canceled',
      error: { reason: 'SUPERSEDED' },
      superseded_by: job.id,
    });
    await hurry();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(causes()).toEqual(['forced']);
  });

  it('that overtakes a delete in the commit that drops the row finds nothing to do', async () => {
    const errors: string[] = [];
    Object.assign(core.world, {
      log: { ...core.world.log, error: (_: object, message: string) => errors.push(message) },
    });
    const { jobs } = held.store;
    const advance = jobs.advance.bind(jobs);
    let job: Job | undefined;
    jobs.advance = async (claim, change) => {
      if (change.dropVm === 'deleted') {
        jobs.advance = advance;
        ({ job } = await force());
        const forced = job.id;
        await until(async () => (await look(forced)).blocked_on === `job ${claim.jobId}`);
      }
      return await advance(claim, change);
    };
    const { job: patient } = await core.deleteVm(id);
    expect((await core.ended(patient.id)).state).toBe('succeeded');
    const ended = await core.ended(job?.id ?? '');
    expect(ended).toMatchObject({ state: 'succeeded' });
    expect(ended.steps.map(({ state }) => state)).toEqual(Array(4).fill('skipped'));
    expect(errors).toEqual([]);
  });

  it('stays a forced one in a retry', async () => {
    core.backend.setDown(true);
    const { job } = await force();
    await until(async () => (await look(job.id)).state === 'running');
    await core.jobs.cancelJob({ job: job.id }, core.context);
    expect((await core.ended(job.id)).state).toBe('canceled');
    await hurry();
    const retried = await core.retry(job.id);
    expect((await core.ended(retried.id)).state).toBe('succeeded');
    expect(causes()).toEqual(['forced']);
  });

  it('drops at once what is at a backend that is no longer configured', async () => {
    const { forge } = core;
    await core[Symbol.asyncDispose]();
    core = new TestCore(held.store, { forge, backends: new Map() });
    const { job } = await force();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect(causes()).toEqual(['forced']);
    expect((await problems())[0]?.summary).toContain('is not in the configuration any more');
  });

  it('has no problem with a VM that was never asked for', async () => {
    core.backend.setDown(true);
    await core.addUser('eve');
    const other = await core.provision('eve');
    await until(async () => (await look(other.job.id)).blocked_on !== undefined);
    const { job } = await core.deleteVm(other.vm.id, { force: true, confirm_vm: other.vm.id });
    await hurry();
    expect((await core.ended(job.id)).state).toBe('succeeded');
    expect((await core.ended(other.job.id)).error?.reason).toBe('SUPERSEDED');
    expect(causes()).toEqual(['forced']);
    expect(await problems()).toEqual([]);
  });
});
