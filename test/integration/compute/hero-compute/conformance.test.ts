import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ForgeClient } from '../../../../src/forge/forge-client.ts';
import type { ComputeBackend } from '../../../../src/core/ports/compute.ts';
import { createKeyPair } from '../../../../src/simulator/key-pair.ts';
import { startSimulator, type Simulator } from '../../../../src/simulator/simulator.ts';
import { backendFor, deploySpec, secret } from '../../../support/compute-peers.ts';

const key = createKeyPair('alice').publicKey;
const spec = { ...deploySpec, sshKeys: [key] };

let simulator: Simulator;

beforeEach(async () => {
  simulator = await startSimulator({
    speed: 'fast',
    sshServer: 'ssh2',
    sshPort: await freePort(),
    webPort: await freePort(),
    forgeUsers: [{ username: 'Alice', email: 'alice@example.org', keys: [key] }],
  });
});

afterEach(async () => {
  await simulator[Symbol.asyncDispose]();
});

/** A port that nothing listens on, at any address. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await sleep(5);
  }
}

describe.each(['auto', 'line', 'http', 'tcp'] as const)('ComputeService over %s', (way) => {
  const backendOf = (): ComputeBackend =>
    way === 'tcp'
      ? backendFor(simulator.computeUrl)
      : backendFor(`unix:${simulator.computeSocket}`, { protocol: way });

  test('has a VM from its deploy until it is gone', async () => {
    const backend = backendOf();
    await backend.check();
    const [node] = await backend.listNodes();
    expect(node).toEqual({ node: 'tfnode-1774', slicesTotal: 16, slicesFree: 16 });

    const { backendVmId, phase } = await backend.deploy(spec);
    expect(phase).toBe('pending');
    const ref = { backendVmId, secret };
    const running = await until(async () => {
      const vm = await backend.findVm(ref);
      return vm?.phase === 'running' && vm.myceliumIp !== undefined ? vm : undefined;
    });
    expect(running).toMatchObject({ backendVmId, name: 'alice-vm', state: 'running' });
    expect(await backend.findVmsBySecret(secret)).toEqual([running]);
    expect(await backend.findVm({ ...ref, secret: 'of-somebody-else' })).toBeUndefined();
    expect((await backend.vmLogs(ref)).join('\n')).toContain('running');

    await backend.deleteVm(ref);
    await until(async () => ((await backend.findVm(ref)) === undefined ? true : undefined));
    expect(await backend.findVmsBySecret(secret)).toEqual([]);
    await expect(backend.deleteVm(ref)).resolves.toBeUndefined();
  });

  test('has a gateway, whose name is then taken', async () => {
    const backend = backendOf();
    const gateway = {
      kind: 'name',
      name: 'alice1',
      target: 'http://[5a1::1]:9988',
      secret,
    } as const;
    const { backendGatewayId: id } = await backend.deployGateway(gateway);
    const ready = await until(async () => {
      const found = await backend.findGateway(id, secret);
      return found?.phase === 'ready' ? found : undefined;
    });
    expect(ready.fqdn).toMatch(/^alice1\./);
    expect(await backend.findGatewaysBySecret(secret)).toHaveLength(1);
    await expect(
      backend.deployGateway({ ...gateway, secret: 'of-somebody-else' }),
    ).rejects.toMatchObject({ failure: 'name_taken' });
    await backend.deleteGateway(id, secret);
    await until(async () =>
      (await backend.findGateway(id, secret)) === undefined ? true : undefined,
    );
  });

  test('tells a full node from any other refusal', async () => {
    const backend = backendOf();
    const size = { slices: 17, cpu: 17, memory_mb: 17 * 4_096 };
    await expect(backend.deploy({ ...spec, size })).rejects.toMatchObject({
      failure: 'no_capacity',
    });
    await expect(backend.deploy({ ...spec, node: 'tfnode-2' })).rejects.toMatchObject({
      failure: 'rejected',
    });
  });

  test('tells by the secret what a deploy with a lost answer has done', async () => {
    const backend = backendOf();
    simulator.world.loseAnswer('deploy_vm');
    await expect(backend.deploy(spec)).rejects.toMatchObject({ failure: 'unknown' });
    expect(await backend.findVmsBySecret(secret)).toHaveLength(1);
    simulator.world.loseRequest('deploy_vm');
    const other = { ...spec, secret: 'another-secret' };
    await expect(backend.deploy(other)).rejects.toMatchObject({ failure: 'unknown' });
    expect(await backend.findVmsBySecret('another-secret')).toEqual([]);
    expect(simulator.world.fleet.all).toHaveLength(1);
  });

  test('is known not to have been reached while it is down', async () => {
    const backend = backendOf();
    await backend.check();
    await simulator.world.down();
    await expect(backend.deploy(spec)).rejects.toMatchObject({ failure: 'not_sent' });
    await simulator.world.up();
    await expect(backend.deploy(spec)).resolves.toMatchObject({ phase: 'pending' });
    expect(simulator.world.fleet.all).toHaveLength(1);
  });
});

test('the Forge has accounts and keys, and refuses what it must', async () => {
  const { forgeUrl: url, forgeToken, forgeReaderToken } = simulator;
  const client = new ForgeClient({ url, readToken: async () => forgeToken });
  expect(await client.findAccount('alice')).toMatchObject({ login: 'Alice' });
  expect(await client.listKeys('alice')).toEqual([key]);
  expect(await client.findAccount('bob')).toBeUndefined();
  const bob = { username: 'bob', email: 'bob@example.org', password: 'aB3-is-long-enough' };
  expect(await client.createAccount(bob)).toMatchObject({ login: 'bob', email: bob.email });
  expect(await client.listKeys('bob')).toEqual([]);
  await expect(client.createAccount(bob)).rejects.toMatchObject({
    reason: 'FORGE_REJECTED',
    details: { status: 422 },
  });
  await client.setPassword('bob', 'aB3-is-another-one');
  expect(simulator.world.accounts.find('bob')).toMatchObject({ mustChangePassword: true });
  const reader = new ForgeClient({ url, readToken: async () => forgeReaderToken });
  await expect(reader.setPassword('bob', 'aB3-is-a-third-one')).rejects.toThrow(/write:admin/);
});
