import { describe, expect, it } from 'vitest';
import { observe, unknownConditions } from '../../../../src/core/vms/conditions.ts';

describe('observe', () => {
  it('moves the transition time when the status changes', () => {
    const [first] = observe(unknownConditions(1), 'BackendRunning', { status: 'true', now: 5 });
    expect(first).toEqual({ type: 'BackendRunning', status: 'true', lastTransitionAt: 5 });
  });

  it('keeps the transition time and takes the new reason when the status stays', () => {
    const once = observe(unknownConditions(1), 'Healthy', { status: 'false', reason: 'A', now: 5 });
    const twice = observe(once, 'Healthy', { status: 'false', reason: 'B', now: 9 });
    const healthy = twice.find(({ type }) => type === 'Healthy');
    expect(healthy).toEqual({ type: 'Healthy', status: 'false', reason: 'B', lastTransitionAt: 5 });
  });
});
