import { describe, expect, it } from 'vitest';
import { caseName, crashCases, parseCase, sample } from './crash-cases.ts';

const trace = [
  'jobs.find:before#1',
  'backend.resolveSize:before#1',
  'backend.deploy:before#1',
  'backend.deploy:after#1',
  'jobs.advance:before#1',
  'commit:before#1',
  'commit:after#1',
  'jobs.advance:after#1',
];

describe('the crash matrix', () => {
  const cases = crashCases('plain', trace, 1);

  it('has every place but reads, for each kind of fault that fits it', () => {
    const placesOf = (kind: string): readonly (string | undefined)[] =>
      cases.filter((crash) => crash.kind === kind).map(({ plans: [plan] }) => plan?.split('@')[1]);
    expect(placesOf('kill')).toEqual([trace[2], trace[3], trace[4], trace[7]]);
    expect(placesOf('stop')).toEqual([trace[2], trace[7]]);
    expect(placesOf('twice')).toEqual([trace[3], trace[7]]);
    expect(placesOf('full').map((place) => place?.split('x')[0])).toEqual([trace[3], trace[5]]);
  });

  it('is the same for the same seed', () => {
    expect(crashCases('plain', trace, 1)).toEqual(cases);
    expect(crashCases('plain', trace, 2)).not.toEqual(cases);
    const options = { each: 2, seed: 5 };
    expect(sample(cases, options)).toEqual(sample(cases, options));
    expect(sample(cases, options)).toHaveLength(8);
  });

  it('finds each case again by its name', () => {
    for (const crash of cases) expect(parseCase(caseName(crash))).toEqual(crash);
    expect(() => parseCase('boring: kill@x.y:after#1')).toThrow('plain, overtaken, canceled');
  });
});
