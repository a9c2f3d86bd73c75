import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';

describe('the main job', () => {
  let deployment: Deployment;

  beforeEach(async (context) => {
    skipWithoutOpenSsh(context);
    deployment = await Deployment.open({
      script: [
        '#!/bin/sh',
        'echo "for $DEPLOYER_USERNAME at $DEPLOYER_FQDN, channel $HERO_CHANNEL"',
        'touch "$HOME/.hero_ready"',
      ].join('\n'),
    });
  });

  afterEach(async () => {
    await deployment[Symbol.asyncDispose]();
  });

  it('leads from a user to a ready VM and back by the command line', async () => {
    const { daemon, simulator } = deployment;
    expect((await daemon.run('user', 'add', 'ada')).code).toBe(0);
    const provisioned = await daemon.run('provision', 'ada', '--watch');
    expect(provisioned.stderr).toBe('');
    expect(provisioned.stdout).toContain('for ada at ada.gent01.sim.test, channel latest');
    expect(provisioned.code).toBe(0);
    const listed = JSON.parse((await daemon.run('vm', 'list', '--json')).stdout) as {
      vms: { id: string; state: string; url: string; mycelium_ip: string }[];
    };
    const [vm] = listed.vms;
    expect(vm).toMatchObject({
      state: 'ready',
      url: 'https://ada.gent01.sim.test/hero_cockpit/web/',
    });
    const keysFile = path.join(deployment.home, '.ssh', 'authorized_keys');
    const keys = (await readFile(keysFile, 'utf8')).trim().split('\n');
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toBe(deployment.agent.publicKeys[0]);
    const removed = await daemon.run('vm', 'rm', vm?.id ?? '', '--watch');
    expect(removed.code).toBe(0);
    expect(simulator.world.fleet.all).toEqual([]);
    expect(simulator.world.gateways.all).toEqual([]);
    expect((await daemon.run('user', 'rm', 'ada')).code).toBe(0);
  });

  it('has one VM after the answer of the deploy was lost', async () => {
    const { simulator, client } = deployment;
    simulator.world.loseAnswer('deploy_vm');
    const { vm, job } = await deployment.provision();
    expect((await deployment.ended(job.id)).state).toBe('succeeded');
    const calls = simulator.world.journal.entries.filter(({ method }) => method === 'deploy_vm');
    expect(calls).toHaveLength(1);
    expect(simulator.world.fleet.all).toHaveLength(1);
    expect((await client.call('get_vm', { vm: vm.id })).vm.backend_vm_id).toBeDefined();
  });

  it('has one VM after the request of the deploy was lost', async () => {
    const { simulator } = deployment;
    simulator.world.loseRequest('deploy_vm');
    const { job } = await deployment.provision();
    expect((await deployment.ended(job.id)).state).toBe('succeeded');
    expect(simulator.world.fleet.all).toHaveLength(1);
  });

  it('refuses what cannot be, naming what to do', async () => {
    const { client } = deployment;
    await client.call('create_user', { username: 'eve' });
    await expect(client.call('provision_vm', { user: 'eve' })).rejects.toMatchObject({
      code: -32602,
      reason: 'NO_SSH_KEYS',
      message: expect.stringContaining('/user/settings/keys'),
    });
    const { vm, job } = await deployment.provision();
    await expect(client.call('delete_user', { user: 'ada' })).rejects.toMatchObject({
      code: 1003,
      reason: 'USER_HAS_VMS',
      details: expect.objectContaining({ vm_ids: [vm.id] }),
    });
    const size = { cpu: 16, memory_mb: 8_192, disk_gb: 200, rootfs_mb: 16_384 };
    const wrongSize = client.call('provision_vm', { user: 'eve', size });
    await expect(wrongSize).rejects.toMatchObject({
      code: 1010,
      reason: 'SIZE_NOT_EXPRESSIBLE',
      details: expect.objectContaining({ nearest: { slices: 2, cpu: 2, memory_mb: 8_192 } }),
    });
    await deployment.ended(job.id);
  });

  it('stops in order while a job runs, and takes it up again', async () => {
    const { daemon, simulator } = deployment;
    await simulator.world.setDown(true);
    const { job } = await deployment.provision();
    expect(await daemon.end('SIGTERM')).toBe(0);
    await simulator.world.setDown(false);
    await daemon.start();
    expect((await deployment.ended(job.id)).state).toBe('succeeded');
    expect(simulator.world.fleet.all).toHaveLength(1);
  });
});
