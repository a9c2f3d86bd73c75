import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../../src/config/config-error.ts';
import { parseFaultPlan } from '../../../../src/daemon/fault-points/fault-plan.ts';

describe('a fault plan', () => {
  it('names points, the time that they are reached, and a file for the trace', () => {
    const text =
      'kill@jobs.advance:after#7;hang@jobs.claimNext:before#2;full@commit:before#2x3;full@*#1;trace@/tmp/a b#1';
    expect(parseFaultPlan(text)).toEqual({
      faults: [
        { kind: 'kill', point: 'jobs.advance:after', reach: 7 },
        { kind: 'hang', point: 'jobs.claimNext:before', reach: 2 },
        { kind: 'full', point: 'commit:before', reach: 2, commits: 3 },
        { kind: 'full', point: '*', reach: 1, commits: 1 },
      ],
      traceFile: '/tmp/a b#1',
    });
  });

  it.each([
    'kill',
    'kill@jobs.advance',
    'kill@jobs.advance:after',
    'kill@jobs.advance:after#0',
    'kill@jobs.advance:between#1',
    'kill@jobs.advance:after#1x2',
    'full@jobs.advance:after#1x0',
    'stop@jobs.advance:after#1x2',
    'hang@commit:before#1',
    'hang@*#1',
    'hang@jobs.advance:after#1x2',
    'halt@jobs.advance:after#1',
    'trace@',
    'kill@commit:during#1',
    'kill@*#1;',
  ])('is refused as a whole where a part of it is wrong: %s', (text) => {
    expect(() => parseFaultPlan(text)).toThrow(ConfigError);
    expect(() => parseFaultPlan(text)).toThrow(/HERO_DEPLOYER_FAULT_POINTS: 1 fault\n.*expected/);
  });

  it('tells every part that is wrong', () => {
    expect(() => parseFaultPlan('one;kill@*#1;two')).toThrow(/2 faults\n {2}"one".*\n {2}"two"/);
  });
});
