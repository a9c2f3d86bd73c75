import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Deployment } from '../support/deployment.ts';
import { skipWithoutOpenSsh } from '../support/openssh.ts';

let deployment: Deployment;

beforeEach(async (context) => {
  skipWithoutOpenSsh(context);
  deployment = await Deployment.open();
});

afterEach(async () => {
  await deployment[Symbol.asyncDispose]();
});

/** Starts the daemon anew with another configuration. */
async function configure(change: (text: string) => string): Promise<void> {
  const file = path.join(deployment.folder, 'deployer.toml');
  await writeFile(file, change(await readFile(file, 'utf8')));
  await deployment.daemon.end('SIGTERM');
  await deployment.daemon.start();
}

it('a forced delete gives up on a backend that is gone, and what it leaves is known', async () => {
  const { client, daemon, simulator } = deployment;
  const { vm, job } = await deployment.provision();
  expect((await deployment.ended(job.id)).error).toBeUndefined();
  await configure((text) =>
    text
      .replace(/^\[backends\.main\]$/m, '[backends.other]')
      .replace(/^backend = "main"$/m, 'backend = "other"'),
  );

  const unconfirmed = await daemon.run('vm', 'rm', vm.id, '--force');
  expect(unconfirmed.code).toBe(2);
  expect(unconfirmed.stderr).toContain(`--confirm ${vm.id}`);
  const removed = await daemon.run('vm', 'rm', vm.id, '--force', '--confirm', vm.id, '--watch');
  expect(removed.code).toBe(0);
  expect(removed.stdout).toContain('may still run and cost money');
  await expect(client.call('get_vm', { vm: vm.id })).rejects.toMatchObject({
    reason: 'VM_NOT_FOUND',
  });

  await configure((text) => text.replaceAll('other', 'main'));
  const [left, ...others] = simulator.world.fleet.all;
  expect(others).toEqual([]);
  const { events } = await client.call('read_events', {
    after_seq: 0,
    topics: ['type:problem.opened'],
  });
  expect(events).toMatchObject([
    { data: { problem: { kind: 'orphan_vm', vm_id: vm.id, backend_vm_id: left?.sid } } },
  ]);
  expect((await daemon.run('user', 'rm', 'ada')).code).toBe(0);
});
