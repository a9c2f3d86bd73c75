import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/core.ts';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';

describe('reconciliation', () => {
  let deployment: Deployment;

  beforeEach(async (context) => {
    skipWithoutOpenSsh(context);
    deployment = await Deployment.open();
  });

  afterEach(async () => {
    await deployment[Symbol.asyncDispose]();
  });

  const sids = (): string[] => deployment.simulator.world.fleet.all.map(({ sid }) => sid);

  async function openKinds(): Promise<string[]> {
    const { problems } = await deployment.client.call('list_problems', {});
    return problems.map(({ kind }) => kind);
  }

  it('leaves one VM of a deploy that was delivered twice', async () => {
    const { simulator, client, daemon } = deployment;
    simulator.world.faults.add('deploy_vm', { kind: 'duplicate' });
    const { vm, job } = await deployment.provision();
    expect((await deployment.ended(job.id)).state).toBe('succeeded');
    expect(sids()).toHaveLength(2);

    expect((await daemon.run('reconcile')).code).toBe(0);
    expect((await daemon.run('reconcile')).code).toBe(0);
    await until(() => sids().length === 1);
    const { backend_vm_id: own } = (await client.call('get_vm', { vm: vm.id, refresh: true })).vm;
    expect(sids()).toEqual([own]);
    await client.call('reconcile', {});
    await client.call('reconcile', {});
    expect(await openKinds()).toEqual([]);
    const listed = await daemon.run('problem', 'list', '--state', 'closed');
    expect(listed.stdout).toMatch(/prb_\w+ +orphan_vm +main/);
  });

  it('deletes a VM that arrives after its delete and a crash', async () => {
    const { simulator, client } = deployment;
    simulator.world.faults.lateArrival('deploy_vm', 8_000);
    const { vm } = await deployment.provision();
    await until(() => simulator.world.journal.of('deploy_vm').length === 1);
    expect((await deployment.delete(vm.id)).state).toBe('succeeded');
    expect(sids()).toEqual([]);
    await deployment.crash();
    await until(() => sids().length === 1);

    await client.call('reconcile', {});
    await client.call('reconcile', {});
    await until(() => sids().length === 0);
    expect(await openKinds()).toEqual(['leftover_after_delete']);
  });

  it('does not believe a backend that shows nothing once or twice', async () => {
    const { simulator, client } = deployment;
    const { vm, job } = await deployment.provision();
    expect((await deployment.ended(job.id)).state).toBe('succeeded');
    simulator.world.faults.add('list_vms', { kind: 'answer', result: [] }, 4);
    simulator.world.faults.failNext('get_vm', `vm not found`, 2);

    for (let sweep = 0; sweep < 3; sweep += 1) {
      expect(await client.call('reconcile', {})).toMatchObject({ opened: 0, acted: 0 });
    }
    expect(await openKinds()).toEqual([]);
    expect((await client.call('get_vm', { vm: vm.id })).vm.state).toBe('ready');
    expect(sids()).toHaveLength(1);
  });
});
