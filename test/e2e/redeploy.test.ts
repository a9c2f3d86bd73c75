import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job } from '../../src/contract/types.gen.ts';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';
import { eventually } from '../support/socket-clients.ts';

const lineCount = 60;

/** Slow enough to be met in the middle. */
const script = `#!/bin/sh
echo run >> "$HOME/runs"
n=1
while [ "$n" -le ${lineCount} ]; do
  echo "line $n"
  [ $((n % 10)) -ne 0 ] || sleep 0.2
  n=$((n + 1))
done
touch "$HOME/.hero_ready"
`;

const lines = Array.from({ length: lineCount }, (_, at) => `line ${at + 1}`);

let deployment: Deployment;

beforeEach(async (context) => {
  skipWithoutOpenSsh(context);
  deployment = await Deployment.open({ script, keepOperatorAccess: true });
});

afterEach(async () => {
  await deployment[Symbol.asyncDispose]();
});

async function readyVm(): Promise<{ id: string; job: string }> {
  const { vm, job } = await deployment.provision();
  expect((await deployment.ended(job.id)).error).toBeUndefined();
  return { id: vm.id, job: job.id };
}

const getJob = async (job: string): Promise<Job> =>
  (await deployment.client.call('get_job', { job })).job;

/** Every line of the script once, numbered with the daemon's own remarks without a hole. */
async function expectCompleteLog(job: string): Promise<void> {
  const { client } = deployment;
  const { lines: stored, last_line } = await client.call('job_logs', { job });
  expect(stored.map(({ line }) => line)).toEqual(
    Array.from({ length: last_line }, (_, at) => at + 1),
  );
  expect(stored.filter(({ stream }) => stream === 'stdout').map(({ text }) => text)).toEqual(lines);
}

describe('a redeploy', () => {
  it('that is killed in both of its halves makes one VM anew, with the name of the old one', async () => {
    const { client, simulator, daemon } = deployment;
    const { world } = simulator;
    const { id } = await readyVm();
    const { vm: before } = await client.call('get_vm', { vm: id });

    await world.setDown(true);
    const answer = await client.call('redeploy_vm', { vm: id, request_id: 'again' });
    if ('validated' in answer) throw new Error('expected a job');
    const { job } = answer;
    await eventually(async () => (await getJob(job.id)).blocked_on !== undefined);
    await deployment.crash();
    await world.setDown(false);
    await eventually(async () => (await getJob(job.id)).step === 'bootstrap');
    await eventually(async () => (await client.call('job_logs', { job: job.id })).last_line > 20);
    await deployment.crash();

    const ended = await deployment.ended(job.id);
    expect(ended.error).toBeUndefined();
    expect(ended.steps.map(({ state }) => state)).toEqual(ended.steps.map(() => 'succeeded'));
    const { vm: after } = await client.call('get_vm', { vm: id });
    expect(after).toMatchObject({ state: 'ready', url: before.url, gateway: before.gateway });
    expect(after.backend_vm_id).not.toBe(before.backend_vm_id);
    expect(after.ssh_host_key).not.toBe(before.ssh_host_key);
    expect(world.fleet.all.map(({ sid }) => sid)).toEqual([after.backend_vm_id]);
    expect(world.gateways.all).toHaveLength(1);
    const secrets = world.journal.of('deploy_vm').map(({ params }) => params);
    expect(new Set(secrets.map((params) => (params as { secret: string }).secret)).size).toBe(2);
    expect(await readFile(path.join(deployment.home, 'runs'), 'utf8')).toBe('run\n');
    await expectCompleteLog(job.id);

    const repeated = await client.call('redeploy_vm', { vm: id, request_id: 'again' });
    expect(repeated).toMatchObject({ job: { id: job.id, state: 'succeeded' } });
    const removed = await daemon.run('vm', 'rm', id, '--watch');
    expect(removed.code).toBe(0);
    expect(world.fleet.all).toEqual([]);
    expect(world.gateways.all).toEqual([]);
  });

  it('that a delete overtakes leaves nothing', async () => {
    const { client, simulator } = deployment;
    const { id } = await readyVm();
    const answer = await client.call('redeploy_vm', { vm: id });
    if ('validated' in answer) throw new Error('expected a job');
    await eventually(async () => (await getJob(answer.job.id)).step === 'bootstrap');
    expect((await deployment.delete(id)).state).toBe('succeeded');
    expect((await getJob(answer.job.id)).error?.reason).toBe('SUPERSEDED');
    expect(simulator.world.fleet.all).toEqual([]);
    expect(simulator.world.gateways.all).toEqual([]);
  });
});

describe('a second bootstrap', () => {
  it('runs the script once more and gives its whole log, through a kill -9', async () => {
    const { client, daemon } = deployment;
    const first = await readyVm();
    const answer = await client.call('bootstrap_vm', { vm: first.id });
    if ('validated' in answer) throw new Error('expected a job');
    const { job } = answer;
    await eventually(async () => (await client.call('job_logs', { job: job.id })).last_line > 20);
    await deployment.crash();
    expect((await deployment.ended(job.id)).error).toBeUndefined();
    expect(await readFile(path.join(deployment.home, 'runs'), 'utf8')).toBe('run\nrun\n');
    await expectCompleteLog(first.job);
    await expectCompleteLog(job.id);
    expect((await client.call('get_vm', { vm: first.id })).vm.state).toBe('ready');

    const stats = await daemon.run('vm', 'stats', first.id, '--json');
    expect(JSON.parse(stats.stdout)).toMatchObject({ memory: { total_bytes: os.totalmem() } });
  });
});
