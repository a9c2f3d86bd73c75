import { afterEach, beforeEach, expect, test } from 'vitest';
import { meteredWorld } from '../../../src/daemon/metered-world.ts';
import { PrometheusMetrics } from '../../../src/metrics/prometheus-metrics.ts';
import { BackendError } from '../../../src/core/ports/compute.ts';
import { JobScheduler } from '../../../src/core/jobs/job-scheduler.ts';
import { ReconcileSweeper } from '../../../src/core/reconcile/reconcile-sweeper.ts';
import { TestCore, until } from '../../support/core.ts';
import { createStore, type TestStore } from '../../support/store.ts';

let held: TestStore;
let core: TestCore;
let metrics: PrometheusMetrics;

beforeEach(async () => {
  held = await createStore();
  core = new TestCore(held.store);
  metrics = new PrometheusMetrics({ version: '0.1.0' });
});
afterEach(async () => {
  await core[Symbol.asyncDispose]();
  await held[Symbol.asyncDispose]();
});

async function valueOf(series: string): Promise<number | undefined> {
  const { body } = await metrics.exposition();
  const line = body.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
}

/** The jobs of the core, worked on in a metered world. */
async function provisionMetered(): Promise<void> {
  await core[Symbol.asyncDispose]();
  const world = meteredWorld(core.world, metrics);
  await using scheduler = new JobScheduler(world, { owner: 'metered', jobsRunningMax: 1 });
  await core.addUser('ada');
  const { job } = await core.provision('ada');
  scheduler.start();
  await core.ended(job.id);
}

test('backend and Forge calls are counted, and each step of a job is timed', async () => {
  await provisionMetered();
  const deploy = 'backend="main",operation="deploy"';
  expect(await valueOf(`hero_deployer_backend_calls_total{${deploy},outcome="ok"}`)).toBe(1);
  expect(await valueOf(`hero_deployer_backend_call_duration_seconds_count{${deploy}}`)).toBe(1);
  const keys = 'operation="listKeys",outcome="ok"';
  expect(await valueOf(`hero_deployer_forge_calls_total{${keys}}`)).toBeGreaterThan(0);
  for (const step of ['read_keys', 'deploy', 'boot', 'reach', 'gateway', 'bootstrap', 'verify']) {
    const labels = `step="${step}",outcome="succeeded"`;
    expect(await valueOf(`hero_deployer_step_duration_seconds_count{${labels}}`), step).toBe(1);
  }
  const ended = 'kind="provision_vm",state="succeeded",reason=""';
  expect(await valueOf(`hero_deployer_jobs_ended_total{${ended}}`)).toBe(1);
});

test('a call that fails is counted by how it failed, and fails as before', async () => {
  core.backend.check = async () => await Promise.reject(new BackendError('not_sent', 'refused'));
  const [backend] = meteredWorld(core.world, metrics).backends.values();
  await expect(backend?.check()).rejects.toThrow('refused');
  const labels = 'backend="main",operation="check",outcome="not_sent"';
  expect(await valueOf(`hero_deployer_backend_calls_total{${labels}}`)).toBe(1);
});

test('a VM without a row adds up to VM-seconds from sweep to sweep', async () => {
  await core.addUser('ada');
  const { job } = await core.provision('ada');
  await core.ended(job.id);
  const [own] = core.backend.vms.values();
  core.backend.vms.set('stray', { ...own!, id: 'stray' });
  const world = meteredWorld(core.world, metrics);
  await using sweeper = new ReconcileSweeper(world, { intervalMs: 120_000, act: 'report' });
  await until(async () => (await sweeper.sweep()).opened === 1);
  const series = 'hero_deployer_unowned_vm_seconds_total{backend="main"}';
  const atFirst = (await valueOf(series)) ?? 0;
  await until(async () => {
    await sweeper.sweep();
    return ((await valueOf(series)) ?? 0) > atFirst;
  });
  expect((await held.store.tallies()).unownedVms).toEqual([{ backend: 'main', count: 1 }]);
});
