import { afterEach, beforeEach, expect, test } from 'vitest';
import { DeployerClient } from '../../../src/client/deployer-client.ts';
import type { Problem, Vm } from '../../../src/contract/types.gen.ts';
import { ServedCore } from '../../support/served-core.ts';
import { until } from '../../support/core.ts';

let served: ServedCore;
let client: DeployerClient;

beforeEach(async () => {
  served = await ServedCore.start();
  client = await DeployerClient.connect(`unix:${served.path}`);
});
afterEach(async () => {
  await client[Symbol.asyncDispose]();
  await served[Symbol.asyncDispose]();
});

async function ready(): Promise<Vm> {
  await served.core.addUser();
  const { vm, job } = await served.core.provision();
  await served.core.ended(job.id);
  return vm;
}

/** A VM that is gone from its backend, and the problem that this is. */
async function missing(): Promise<{ vm: Vm; problem: Problem }> {
  const vm = await ready();
  served.core.backend.vms.clear();
  let problems: readonly Problem[] = [];
  await until(async () => {
    await client.call('reconcile', {});
    ({ problems } = await client.call('list_problems', {}));
    return problems.length > 0;
  });
  const [problem] = problems;
  if (problem === undefined) throw new Error('expected a problem');
  return { vm, problem };
}

test('a sweep answers with what came of it', async () => {
  const vm = await ready();
  served.core.backend.addVm('sid-second', await served.store.vms.secret(vm.id));

  expect(await client.call('reconcile', {})).toMatchObject({ opened: 0, acted: 0 });
  expect(await client.call('reconcile', {})).toMatchObject({ opened: 1, acted: 1 });
  served.core.backend.setDown(true);
  expect(await client.call('reconcile', {})).toMatchObject({
    incomplete: [{ backend: 'main', reason: 'backend "main" refuses connections' }],
  });
  expect(await client.call('reconcile', { validate_only: true })).toEqual({ validated: true });
});

test('the info tells how it is reconciled', async () => {
  expect((await client.call('get_info', {})).reconcile).toEqual({ mode: 'proven' });
  await client.call('reconcile', {});
  const { reconcile } = await client.call('get_info', {});
  expect(reconcile).toEqual({ mode: 'proven', last_sweep_at: expect.any(String) });
});

test('a problem is listed by its state', async () => {
  const { vm, problem } = await missing();

  expect(problem).toMatchObject({ kind: 'missing_vm', state: 'open', vm_id: vm.id });
  expect(await client.call('list_problems', { state: 'closed' })).toEqual({ problems: [] });
  const text = JSON.stringify(problem);
  expect(text).not.toContain(await served.store.vms.secret(vm.id));
});

test('a resolution that is not possible names those that are', async () => {
  const { problem } = await missing();

  const adopt = client.call('resolve_problem', { problem: problem.id, resolution: 'adopt' });
  await expect(adopt).rejects.toMatchObject({
    code: 1003,
    reason: 'RESOLUTION_NOT_POSSIBLE',
    details: { possible: ['delete', 'forget', 'ignore'] },
  });
  const unknown = client.call('resolve_problem', { problem: 'prb_x', resolution: 'ignore' });
  await expect(unknown).rejects.toMatchObject({ code: 1001, reason: 'PROBLEM_NOT_FOUND' });
});

test('a check only changes nothing, and says what would be refused', async () => {
  const { problem } = await missing();
  const params = { problem: problem.id, validate_only: true } as const;

  expect(await client.call('resolve_problem', { ...params, resolution: 'forget' })).toEqual({
    validated: true,
  });
  await expect(
    client.call('resolve_problem', { ...params, resolution: 'adopt' }),
  ).rejects.toMatchObject({ reason: 'RESOLUTION_NOT_POSSIBLE' });
  expect((await client.call('list_problems', {})).problems).toEqual([problem]);
});

test('a repeated request has one job and one answer', async () => {
  const { problem } = await missing();
  const params = { problem: problem.id, resolution: 'delete', request_id: 'r-1' } as const;

  const answers = await Promise.all([
    client.call('resolve_problem', params),
    client.call('resolve_problem', params),
  ]);
  const jobs = answers.map((answer) => ('job' in answer ? answer.job.id : undefined));
  expect(new Set(jobs).size).toBe(1);
  expect(jobs[0]).toMatch(/^job_/);
  await served.core.ended(jobs[0] ?? '');
  await client.call('reconcile', {});
  const later = await client.call('resolve_problem', params);
  expect(later).toMatchObject({
    problem: { id: problem.id, state: 'closed', closed_by: 'delete' },
    job: { id: jobs[0], state: 'succeeded' },
  });
  const other = { ...params, resolution: 'forget' } as const;
  await expect(client.call('resolve_problem', other)).rejects.toMatchObject({
    reason: 'IDEMPOTENCY_MISMATCH',
  });
  const again = client.call('resolve_problem', { problem: problem.id, resolution: 'ignore' });
  await expect(again).rejects.toMatchObject({ code: 1003, reason: 'PROBLEM_CLOSED' });
});

test('events tell of a problem to those who ask for that type', async () => {
  const { problem } = await missing();
  const topics = ['type:problem.opened'];

  const { events } = await client.call('read_events', { topics, after_seq: 0 });
  expect(events).toMatchObject([
    { type: 'problem.opened', vm_id: problem.vm_id, data: { problem: { id: problem.id } } },
  ]);
});
