import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../src/contract/nearest-name.ts';

describe('nearestName', () => {
  it('finds the name that differs least', () => {
    expect(nearestName('enpoint', ['protocol', 'endpoint', 'node'])).toBe('endpoint');
    expect(nearestName('Poll_Interval', ['poll_interval'])).toBe('poll_interval');
  });

  it('finds nothing where nothing is alike', () => {
    expect(nearestName('colour', ['endpoint', 'node'])).toBeUndefined();
    expect(nearestName('x', ['y'])).toBeUndefined();
    expect(nearestName('anything', [])).toBeUndefined();
  });
});
