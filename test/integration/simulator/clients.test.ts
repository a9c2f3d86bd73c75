import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HeroComputeBackend } from '../../../src/compute/hero-compute/hero-compute-backend.ts';
import type { BackendGateway, BackendVm } from '../../../src/core/ports/compute.ts';
import { ForgeClient } from '../../../src/forge/forge-client.ts';
import { createKeyPair } from '../../../src/simulator/key-pair.ts';
import type { Simulator } from '../../../src/simulator/simulator.ts';
import { image, startFastSimulator, until } from '../../support/simulator.ts';

let sim: Simulator;

beforeEach(async () => {
  sim = await startFastSimulator({ sshServer: 'ssh2', forgeUsers: [] });
});

afterEach(async () => {
  await sim[Symbol.asyncDispose]();
});

function backend(endpoint: string, protocol: 'auto' | 'line' | 'http'): HeroComputeBackend {
  return new HeroComputeBackend({
    name: 'main',
    endpoint,
    protocol,
    methodPrefix: 'ComputeService.',
    node: sim.node,
    pollIntervalMs: 10,
    deployTimeoutMs: 10_000,
    requestTimeoutMs: 10_000,
  });
}

const secret = 'a-secret-of-its-own';
const spec = {
  name: 'ada-demo',
  size: { slices: 2, cpu: 2, memory_mb: 8_192 },
  image,
  sshKeys: [createKeyPair('ada').publicKey],
  secret,
};

async function untilReady(compute: HeroComputeBackend, id: string): Promise<BackendVm> {
  return await until(async () => {
    const vm = await compute.findVm({ backendVmId: id, secret });
    return vm?.phase === 'running' && vm.myceliumIp !== undefined ? vm : undefined;
  });
}

async function untilSettled(compute: HeroComputeBackend, id: string): Promise<BackendGateway> {
  return await until(async () => {
    const gateway = await compute.findGateway(id, secret);
    return gateway?.phase === 'pending' ? undefined : gateway;
  });
}

describe.each(['line', 'http', 'auto', 'router'] as const)('ComputeService over %s', (way) => {
  const connect = (): HeroComputeBackend =>
    way === 'router' ? backend(sim.computeUrl, 'http') : backend(`unix:${sim.computeSocket}`, way);

  it('takes a VM from its deploy to its end', async () => {
    const compute = connect();
    expect(await compute.listNodes()).toEqual([
      { node: 'tfnode-1774', slicesTotal: 16, slicesFree: 16 },
    ]);
    const { backendVmId, phase, myceliumIp } = await compute.deploy(spec);
    expect({ phase, myceliumIp }).toEqual({ phase: 'pending', myceliumIp: undefined });
    expect(await compute.listNodes()).toMatchObject([{ slicesFree: 14 }]);
    expect(await untilReady(compute, backendVmId)).toMatchObject({
      name: 'ada-demo',
      state: 'running',
    });
    expect(await compute.findVmsBySecret(secret)).toHaveLength(1);
    expect((await compute.vmLogs({ backendVmId, secret })).length).toBeGreaterThan(0);

    await compute.deleteVm({ backendVmId, secret });
    await compute.deleteVm({ backendVmId, secret });
    await until(async () => (await compute.findVmsBySecret(secret)).length === 0);
    await compute.deleteVm({ backendVmId, secret });
    expect(await compute.findVm({ backendVmId, secret })).toBeUndefined();
    expect(await compute.listNodes()).toMatchObject([{ slicesFree: 16 }]);
  });
});

describe('ComputeService', () => {
  it('shows a VM to nobody who has another secret', async () => {
    const compute = backend(`unix:${sim.computeSocket}`, 'line');
    const { backendVmId } = await compute.deploy(spec);
    const stranger = { backendVmId, secret: 'another' };
    expect(await compute.findVm(stranger)).toBeUndefined();
    expect(await compute.findVmsBySecret('another')).toEqual([]);
    await compute.deleteVm(stranger);
    expect(await compute.findVm({ backendVmId, secret })).toMatchObject({ phase: 'pending' });
  });

  it('refuses what it has no slices or no node for', async () => {
    const compute = backend(`unix:${sim.computeSocket}`, 'line');
    const size = { slices: 17, cpu: 17, memory_mb: 69_632 };
    await expect(compute.deploy({ ...spec, size })).rejects.toMatchObject({
      failure: 'no_capacity',
    });
    await expect(compute.deploy({ ...spec, node: 'tfnode-1' })).rejects.toMatchObject({
      failure: 'rejected',
    });
    await expect(compute.deploy({ ...spec, image: 'ubuntu' })).rejects.toThrow(/flist/);
    expect(await compute.findVmsBySecret(secret)).toEqual([]);
  });

  it('ends a deploy in failed when the grid does', async () => {
    sim.world.fleet.failNextDeploy('contract refused');
    const compute = backend(`unix:${sim.computeSocket}`, 'line');
    const { backendVmId } = await compute.deploy(spec);
    await until(async () => (await compute.findVm({ backendVmId, secret }))?.phase === 'failed');
    const log = await compute.vmLogs({ backendVmId, secret });
    expect(log.at(-1)).toContain('contract refused');
  });

  it('gives a gateway of a name its FQDN once it is ready', async () => {
    const compute = backend(`unix:${sim.computeSocket}`, 'line');
    const wanted = {
      kind: 'name',
      name: 'adaone',
      target: 'http://[400::1]:9988',
      secret,
    } as const;
    const deployed = await compute.deployGateway(wanted);
    expect(deployed).toMatchObject({ phase: 'pending', name: 'adaone' });
    expect(deployed.fqdn).toBeUndefined();
    const id = deployed.backendGatewayId;
    expect(await untilSettled(compute, id)).toMatchObject({
      phase: 'ready',
      fqdn: 'adaone.gent01.sim.test',
    });
    await expect(compute.deployGateway({ ...wanted, secret: 'another' })).rejects.toMatchObject({
      failure: 'name_taken',
    });
    expect(await compute.findGateway(id, 'another')).toBeUndefined();

    await compute.deleteGateway(id, secret);
    await until(async () => (await compute.findGatewaysBySecret(secret)).length === 0);
    await compute.deleteGateway(id, secret);
    expect(await compute.deployGateway(wanted)).toMatchObject({ phase: 'pending' });
  });

  it('takes the FQDN of a gateway from the caller', async () => {
    const compute = backend(`unix:${sim.computeSocket}`, 'line');
    const fqdn = 'ada.example.org';
    const target = 'http://[400::1]:9988';
    const deployed = await compute.deployGateway({ kind: 'fqdn', fqdn, target, secret });
    expect(deployed.fqdn).toBe(fqdn);
    expect(await untilSettled(compute, deployed.backendGatewayId)).toMatchObject({
      phase: 'ready',
      fqdn,
    });
  });

  it('leaves the name of a gateway that failed taken', async () => {
    sim.world.gateways.failLater('adaone');
    const compute = backend(`unix:${sim.computeSocket}`, 'line');
    const wanted = {
      kind: 'name',
      name: 'adaone',
      target: 'http://[400::1]:9988',
      secret,
    } as const;
    const { backendGatewayId } = await compute.deployGateway(wanted);
    expect(await untilSettled(compute, backendGatewayId)).toMatchObject({ phase: 'failed' });
    await compute.deleteGateway(backendGatewayId, secret);
    await until(async () => (await compute.findGatewaysBySecret(secret)).length === 0);
    await expect(compute.deployGateway(wanted)).rejects.toMatchObject({ failure: 'name_taken' });
  });
});

describe('the Forge', () => {
  const forge = (token = sim.forgeToken): ForgeClient =>
    new ForgeClient({ url: sim.forgeUrl, readToken: async () => token });
  const account = { username: 'ada', email: 'ada@example.org', password: 'Lovelace-1815' };

  it('finds users whatever the case, and no one else', async () => {
    sim.world.addUser('Ada');
    expect(await forge().findAccount('ada')).toMatchObject({ login: 'Ada' });
    expect(await forge().findAccount('eve')).toBeUndefined();
  });

  it('pages through keys', async () => {
    const keys = Array.from({ length: 51 }, (_, at) => `ssh-ed25519 AAAA${at}x key-${at}`);
    sim.world.addUser('ada', keys);
    expect(await forge().listKeys('ada')).toEqual(keys);
    const calls = sim.world.journal.of('forge.list_keys').map(({ params }) => params);
    expect(calls).toEqual([
      { username: 'ada', page: 1, limit: 50 },
      { username: 'ada', page: 2, limit: 50 },
    ]);
  });

  it('counts all keys beside each page', async () => {
    sim.world.addUser('ada', ['ssh-ed25519 AAAA1 a', 'ssh-ed25519 AAAA2 b']);
    const response = await fetch(`${sim.forgeUrl}/api/v1/users/ada/keys?page=2&limit=1`, {
      headers: { authorization: `token ${sim.forgeToken}` },
    });
    expect(response.headers.get('x-total-count')).toBe('2');
    expect(await response.json()).toEqual([
      expect.objectContaining({ key: 'ssh-ed25519 AAAA2 b', title: 'b' }),
    ]);
  });

  it('makes accounts and sets passwords, which its journal does not show', async () => {
    expect(await forge().createAccount(account)).toMatchObject({ login: 'ada' });
    await forge().setPassword('ADA', 'Byron-1788');
    const kept = sim.world.accounts.find('ada');
    expect(kept).toMatchObject({ password: 'Byron-1788', mustChangePassword: true });
    const journal = JSON.stringify(sim.world.journal.entries);
    expect(journal).not.toContain('Lovelace-1815');
    expect(journal).not.toContain('Byron-1788');
  });

  it.each([
    ['a name that is there', { username: 'ADA2', email: 'x@example.org' }, 422],
    ['an e-mail that is there', { email: 'ada2@example.org' }, 422],
    ['a reserved name', { username: 'admin' }, 422],
    ['a malformed name', { username: 'a--b' }, 422],
    ['a weak password', { password: 'lovelace' }, 400],
  ])('refuses %s', async (_what, changes, status) => {
    sim.world.addUser('ada2');
    await expect(forge().createAccount({ ...account, ...changes })).rejects.toMatchObject({
      reason: 'FORGE_REJECTED',
      details: { status },
    });
  });

  it('lets administrators administrate only', async () => {
    const reader = forge(sim.forgeReaderToken);
    expect(await reader.findAccount('ada')).toBeUndefined();
    await expect(reader.createAccount(account)).rejects.toMatchObject({ details: { status: 403 } });
    const stranger = forge('unknown');
    await expect(stranger.findAccount('ada')).rejects.toMatchObject({ details: { status: 401 } });
  });
});
