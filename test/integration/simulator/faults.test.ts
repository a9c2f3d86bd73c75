import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Simulator } from '../../../src/simulator/simulator.ts';
import { askLine, callCompute, image, startFastSimulator, until } from '../../support/simulator.ts';

let sim: Simulator;

beforeEach(async () => {
  sim = await startFastSimulator({ sshServer: 'ssh2' });
});

afterEach(async () => {
  await sim[Symbol.asyncDispose]();
});

const secret = 'nobody-may-read-this';
const params = { name: 'one', slice_count: 1, secret, image, ssh_keys: [] };

const deploy = async (): Promise<unknown> => await callCompute(sim, 'deploy_vm', params);
const owned = async (): Promise<unknown> => await callCompute(sim, 'list_vms', { secret });

async function post(): Promise<unknown> {
  const request = { jsonrpc: '2.0', id: 1, method: 'ComputeService.deploy_vm', params };
  const response = await fetch(sim.computeUrl, { method: 'POST', body: JSON.stringify(request) });
  return await response.json();
}

describe('a lost request', () => {
  it('has no effect and no answer, as often as it was asked for', async () => {
    sim.world.loseRequest('deploy_vm', 2);
    await expect(deploy()).rejects.toThrow('no answer');
    await expect(post()).rejects.toThrow('fetch failed');
    expect(await owned()).toEqual([]);
    await deploy();
    expect(await owned()).toHaveLength(1);
  });
});

describe('a lost answer', () => {
  it('has its effect, over lines and over HTTP', async () => {
    sim.world.loseAnswer('deploy_vm', 2);
    await expect(deploy()).rejects.toThrow('no answer');
    expect(await owned()).toHaveLength(1);
    await expect(post()).rejects.toThrow('fetch failed');
    expect(await owned()).toHaveLength(2);
  });
});

describe('a late arrival', () => {
  it('has its effect after the caller has gone', async () => {
    sim.world.lateArrival('deploy_vm', 50);
    await expect(deploy()).rejects.toThrow('no answer');
    expect(sim.world.journal.of('deploy_vm')).toMatchObject([
      { outcome: 'lost', tookEffect: false },
    ]);
    await until(() => sim.world.fleet.all.length === 1);
    expect(sim.world.journal.of('deploy_vm')).toMatchObject([
      { outcome: 'lost', tookEffect: true },
    ]);
  });

  it('does not arrive any more once the simulator has ended', async () => {
    sim.world.lateArrival('deploy_vm', 60_000);
    await expect(deploy()).rejects.toThrow('no answer');
    await sim[Symbol.asyncDispose]();
    expect(sim.world.journal.of('deploy_vm')).toMatchObject([{ tookEffect: false }]);
  });
});

describe('a programmed failure', () => {
  it('meets the next call of its method, and no other', async () => {
    sim.world.failNext('deploy_vm', 'the grid is closed today');
    expect(await owned()).toEqual([]);
    await expect(deploy()).rejects.toThrow('the grid is closed today');
    await deploy();
    expect(await owned()).toHaveLength(1);
  });

  it('meets the Forge too', async () => {
    sim.world.failNext('forge.get_user', 'database is locked');
    const ask = async (): Promise<number> => {
      const headers = { authorization: `token ${sim.forgeToken}` };
      return (await fetch(`${sim.forgeUrl}/api/v1/users/alice`, { headers })).status;
    };
    expect([await ask(), await ask()]).toEqual([500, 200]);
  });
});

describe('a service that is down', () => {
  it('is not there, comes back at the same place, and went on with what it had begun', async () => {
    await deploy();
    await sim.world.setDown(true);
    await expect(owned()).rejects.toThrow();
    await expect(post()).rejects.toThrow('fetch failed');
    await until(() => sim.world.fleet.all[0]?.state === 'running');
    await sim.world.setDown(false);
    expect(await owned()).toMatchObject([{ state: 'running' }]);
    expect(await post()).toMatchObject({ result: { state: 'provisioning' } });
  });

  it('can be brought up from another process by the socket that stays', async () => {
    await sim.world.setDown(true);
    const line = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'sim.up', params: {} });
    expect(await askLine(sim.controlSocket, line)).toContain('"result"');
    expect(await owned()).toEqual([]);
  });
});

describe('the journal', () => {
  it('has every call with its outcome, and no secret', async () => {
    await deploy();
    await expect(callCompute(sim, 'vm_exec')).rejects.toThrow('not supported');
    const digest = `sha256:${createHash('sha256').update(secret).digest('hex')}`;
    expect(sim.world.journal.entries).toMatchObject([
      { seq: 1, method: 'deploy_vm', params: { name: 'one', secret: digest }, outcome: 'answered' },
      { seq: 2, method: 'vm_exec', outcome: 'refused' },
    ]);
    expect(JSON.stringify(sim.world.journal.entries)).not.toContain(secret);
    for (const { receivedAt } of sim.world.journal.entries) {
      expect(new Date(receivedAt).toISOString()).toBe(receivedAt);
    }
  });
});

describe('a list that lags behind', () => {
  const lagging = async (): Promise<unknown> => {
    sim.world.chaos.start({ seed: 1, rates: { lagging_list: 1 }, longestMs: 2_000 });
    const seen = await owned();
    sim.world.chaos.calm();
    return seen;
  };

  it('does not show what is new, and still shows what is gone', async () => {
    const { sid } = (await deploy()) as { sid: string };
    expect(await lagging()).toEqual([]);
    await until(() => sim.world.fleet.get(sid, secret).myceliumIp);
    const before = Date.now() - 1;
    await callCompute(sim, 'delete_vm', { sid, secret });
    await until(() => sim.world.fleet.all.length === 0);
    expect(await owned()).toEqual([]);
    expect(sim.world.fleet.ownedAsOf(secret, before)).toMatchObject([{ sid, state: 'deleting' }]);
    expect(sim.world.fleet.ownedAsOf('another', before)).toEqual([]);
  });
});

describe('a restart by chance', () => {
  it('breaks the connection and is over by itself', async () => {
    sim.world.chaos.start({ seed: 1, rates: { restart: 1 }, longestMs: 50 });
    await expect(deploy()).rejects.toThrow('no answer');
    sim.world.chaos.calm();
    await until(async () => await owned().then(Array.isArray, () => false));
  });
});
