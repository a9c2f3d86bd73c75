import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chaos, type ChaosOptions } from '../../../src/simulator/chaos.ts';
import type { Fleet } from '../../../src/simulator/compute/fleet.ts';

const vm = { answer: () => ({ sid: '0001', state: 'running' }) };
const fleet = {
  owned: () => [vm],
  ownedAsOf: () => [],
} as unknown as Fleet; // All that it asks of the fleet.

const call = (method: string, secret = 's') => ({ method, params: { sid: '0001', secret } });

function createChaos(options: ChaosOptions): {
  readonly chaos: Chaos;
  readonly restarts: number[];
} {
  const restarts: number[] = [];
  const chaos = new Chaos({ fleet, restart: (downMs) => restarts.push(downMs) });
  chaos.start(options);
  return { chaos, restarts };
}

describe('chaos', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the same for the same seed and calls', () => {
    const names = (seed: number): readonly (string | undefined)[] => {
      const { chaos } = createChaos({ seed });
      return Array.from({ length: 500 }, () => chaos.take(call('list_vms'))?.name);
    };
    expect(names(1)).toEqual(names(1));
    expect(names(1)).not.toEqual(names(2));
    const faults = names(1).filter((name) => name !== undefined);
    expect(new Set(faults).size).toBeGreaterThan(5);
    expect(faults.length).toBeLessThan(200);
  });

  it('meets no call before it is started, after it is calm, and none of another service', () => {
    const chaos = new Chaos({ fleet, restart: () => undefined });
    expect(chaos.take(call('deploy_vm'))).toBeUndefined();
    chaos.start({ seed: 1, rates: { hang: 1 } });
    expect(chaos.take(call('deploy_vm'))).toEqual({ name: 'hang', fault: { kind: 'hang' } });
    expect(chaos.take(call('forge.list_keys'))).toBeUndefined();
    chaos.calm();
    expect(chaos.take(call('deploy_vm'))).toBeUndefined();
  });

  it('lies about one secret for a while, and then says the truth for longer', () => {
    const { chaos } = createChaos({ seed: 1, rates: { empty_list: 1 }, longestMs: 100 });
    const answers: boolean[] = [];
    for (let at = 0; at < 500; at += 50) {
      answers.push(chaos.take(call('list_vms')) !== undefined);
      vi.advanceTimersByTime(50);
    }
    expect(answers).toEqual([true, true, ...Array<boolean>(8).fill(false)]);
    expect(chaos.take(call('list_vms', 'another'))?.fault).toEqual({ kind: 'answer', result: [] });
  });

  it('answers a wrong secret like a VM that does not exist, and only where there is one', () => {
    const { chaos } = createChaos({ seed: 1, rates: { wrong_secret: 1 } });
    const fault = { kind: 'fail', message: "vm '0001' not found" };
    expect(chaos.take(call('get_vm'))?.fault).toEqual(fault);
    expect(chaos.take(call('deploy_vm'))).toBeUndefined();
  });

  it('has deploys arrive when nobody waits for them any more, and only deploys', () => {
    const { chaos } = createChaos({ seed: 1, rates: { very_late: 1 }, longestMs: 100 });
    const fault = { kind: 'late_arrival', delayMs: 1_200 };
    expect(chaos.take(call('deploy_vm'))).toEqual({ name: 'very_late', fault });
    expect(chaos.take(call('delete_vm'))).toBeUndefined();
  });

  it('shows states that nobody knows', () => {
    const { chaos } = createChaos({ seed: 1, rates: { unknown_state: 1 } });
    const met = chaos.take(call('list_vms'))?.fault;
    expect(met).toMatchObject({ kind: 'answer', result: [{ sid: '0001' }] });
    expect(JSON.stringify(met)).not.toContain('running');
  });

  it('restarts the service, and lets nothing last longer than the longest', () => {
    const { chaos, restarts } = createChaos({ seed: 1, rates: { restart: 1 }, longestMs: 30 });
    for (let n = 0; n < 50; n += 1) {
      expect(chaos.take(call('deploy_vm'))?.fault.kind).toMatch(/^lose_/);
    }
    expect(restarts).toHaveLength(50);
    expect(Math.max(...restarts)).toBeLessThanOrEqual(30);
  });
});
