import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../../../src/contract/types.gen.ts';
import { until } from '../../support/core.ts';
import { skipWithoutOpenSsh } from '../../support/openssh.ts';
import { expectSurvival } from '../share.ts';
import { ChaosWorld } from './chaos-world.ts';
import { Phases } from './phases.ts';
import { sshChaos } from './ssh-chaos-family.ts';

beforeEach(skipWithoutOpenSsh);

describe.concurrent('a bootstrap arrives whole and runs once', () => {
  test('when the connection is cut in each of its phases', async () => {
    await using world = await ChaosWorld.open({ lines: 1_500, ballastBytes: 90_000 });
    const phases = new Phases(await world.loginBytes());
    world.proxy.disturb([
      phases.connect,
      phases.banner('cut'),
      phases.keyExchange('reset'),
      phases.authentication('cut'),
      phases.upload('cut', 1_000),
      phases.upload('reset', 80_000),
      phases.output('cut', 300),
      phases.output('reset', 8_000),
      phases.output('cut', 20_000),
      phases.output('garble', 30_000),
      phases.output('reset', 40_000),
    ]);

    expect(await world.faultsOf(await world.provision())).toEqual([]);
    expect(world.proxy.plan).toEqual([]);
  });

  test('when the peer falls silent, and closes nothing', async () => {
    await using world = await ChaosWorld.open({ lines: 500, ballastBytes: 60_000 });
    const phases = new Phases(await world.loginBytes());
    world.proxy.disturb([
      phases.keyExchange('freeze'),
      phases.upload('freeze', 30_000),
      phases.output('swallow', 20_000),
    ]);

    expect(await world.faultsOf(await world.provision())).toEqual([]);
    expect(world.proxy.plan).toEqual([]);
  });

  test('when it comes byte by byte', async () => {
    await using world = await ChaosWorld.open({ lines: 150, ballastBytes: 1_000 });
    const phases = new Phases(await world.loginBytes());
    world.proxy.disturb([
      phases.banner('drip'),
      phases.upload('drip', 500),
      phases.output('drip', 500),
    ]);

    expect(await world.faultsOf(await world.provision())).toEqual([]);
    expect(world.proxy.plan).toEqual([]);
  });

  test('when the script runs, and the answer that says so is lost', async () => {
    await using world = await ChaosWorld.open({ lines: 100, ballastBytes: 0 });
    const phases = new Phases(await world.loginBytes());
    // A login by itself may get that far, too: then it is the turn of the next connection.
    world.proxy.disturb(Array.from({ length: 10 }, () => phases.output('crawl', 10)));
    const job = await world.provision();
    await until(async () =>
      (await world.vm.namesIn(world.vm.runFolder(job.id))).includes('launched'),
    );
    world.proxy.disturb([]);
    world.proxy.cutAll();

    expect(await world.faultsOf(job)).toEqual([]);
    expect(world.guest.startAnswers).toEqual(['present']);
  });

  test('when the SSH server restarts in the middle', async () => {
    await using world = await ChaosWorld.open({ lines: 200, ballastBytes: 0, pauseAfter: 100 });
    const job = await begun(world);
    await world.vm.stop();
    await world.go(job);
    await world.vm.start();

    expect(await world.faultsOf(job)).toEqual([]);
  });

  test('whatever the network does', async () => {
    await expectSurvival(sshChaos);
  });
});

describe.concurrent('a bootstrap ends, and is not run again', () => {
  test('at once and for good when the host key is another one than at the first contact', async () => {
    await using world = await ChaosWorld.open({ lines: 200, ballastBytes: 0, pauseAfter: 100 });
    const job = await begun(world);
    const pinned = (await world.core.getVm(job.vm_id!)).ssh_host_key;
    expect(pinned).toBe(world.vm.hostKey);
    await world.vm.stop();
    await world.vm.makeHostKeys();
    await world.vm.start();
    await world.go(job);
    const ended = await world.core.ended(job.id);
    const connections = world.proxy.connections;

    expect(ended).toMatchObject({
      state: 'failed',
      error: { reason: 'HOST_KEY_CHANGED', retryable: false, step: 'bootstrap' },
    });
    expect((await world.core.getVm(job.vm_id!)).ssh_host_key).toBe(pinned);
    expect(world.proxy.connections).toBe(connections);
  });

  test.each([
    ['keeps its disk', false],
    ['comes back empty', true],
  ])('when the VM restarts in the middle and %s', async (_what, isEmptied) => {
    await using world = await ChaosWorld.open({ lines: 200, ballastBytes: 0, pauseAfter: 100 });
    const job = await begun(world);
    await world.vm.powerOff();
    if (isEmptied) await rm(world.vm.runFolder(job.id), { recursive: true });
    await world.vm.start();

    expect(await world.core.ended(job.id)).toMatchObject({
      state: 'failed',
      error: { reason: 'BOOTSTRAP_INTERRUPTED', step: 'bootstrap' },
    });
    expect(await world.runs()).toBe(1);
    await until(() => world.vm.processes().length === 0);
  });
});

/** A bootstrap that waits in the middle of its output. */
async function begun(world: ChaosWorld): Promise<Job> {
  const job = await world.provision();
  await until(async () => (await world.core.lines(job.id)).length >= 200);
  return job;
}
