import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { RowTally } from '../row-tally.ts';
import { readOptions } from './options.ts';
import { replayCommand } from './replay.ts';
import { hasSurvived, type RunResults } from './results.ts';
import { faultsDocument } from './table.ts';

const known = ['matrix', 'kills'];

describe('the options of a long run', () => {
  it('have defaults, and a seed by chance', () => {
    expect(readOptions([], known)).toEqual({
      minutes: 10,
      seed: expect.any(Number),
      only: undefined,
      onlyCase: undefined,
    });
  });

  it('are those that a replay command names', () => {
    const command = replayCommand('matrix', 'plain: kill@*#1', 7);
    expect(command).toBe("npm run test:faults -- --only matrix --seed 7 --case 'plain: kill@*#1'");
    const args = ['--only', 'matrix', '--seed', '7', '--case', 'plain: kill@*#1'];
    expect(readOptions(args, known)).toMatchObject({ seed: 7, onlyCase: 'plain: kill@*#1' });
  });

  it.each([
    [['--minutes', 'few'], '--minutes is "few"'],
    [['--seed=-1'], '--seed is "-1"'],
    [['--only', 'matrx'], '--only is "matrx"; expected one of matrix, kills'],
    [['--case', 'x'], '--case needs the one family'],
    [['--hours', '1'], '--hours'],
  ])('are refused where they are wrong: %s', (args, message) => {
    expect(() => readOptions(args, known)).toThrow(message);
  });
});

describe('the rows of a family', () => {
  it('add up its cases, and count none as survived where something broke', () => {
    const tally = new RowTally(['kill', 'stop']);
    tally.add('fuzz', { violations: [] });
    const violation = { invariant: 'I1', evidence: 'vm 7 lives', replay: 'again' } as const;
    tally.add('kill', { violations: [], unownedVmSeconds: 1 }, 20);
    tally.add('kill', { violations: [violation], unownedVmSeconds: 2 }, 5);
    expect(tally.rows).toEqual([
      { fault: 'kill', runs: 25, survived: 20, unownedVmSeconds: 3, violations: [violation] },
      { fault: 'fuzz', runs: 1, survived: 1, violations: [] },
    ]);
  });
});

describe('the document of a run', () => {
  const results: RunResults = {
    seed: 7,
    startedAt: '2026-01-02T03:04:05.678Z',
    seconds: 3_600,
    facts: {
      ...{ deployer: '0.1.0', commit: 'abc', node: '24', sqlite: '3', openssh: '9' },
      ...{ kernel: 'Linux', processor: 'one', processors: 2, memoryGiB: 8 },
    },
    families: [
      {
        ...{ name: 'kills', summary: 'Kills.', seconds: 60 },
        rows: [
          { fault: 'a | b', runs: 1_000, survived: 1_000, unownedVmSeconds: 1.25, violations: [] },
          { fault: 'fuzz', runs: 1, survived: 1, violations: [] },
        ],
      },
    ],
  };

  it('says what was done and what came of it, and stays as it is when it is formatted', async () => {
    const document = await format(faultsDocument(results), { parser: 'markdown' });
    expect(document).toContain('**1,001 of 1,001 runs survived**, in 60 min');
    expect(document).toContain('seed 7');
    expect(document).toMatch(/\| a \\\| b \| 1,000 \| 1,000 +\| 1\.3 +\|/);
    expect(document).toMatch(/\| fuzz +\| 1 +\| 1 +\| – +\|/);
    expect(await format(document, { parser: 'markdown' })).toBe(document);
  });

  it('tells what broke, and a family that did not run to its end', () => {
    const [family] = results.families;
    const violations = [{ invariant: 'I1', evidence: 'vm 7\nlives', replay: 'again' } as const];
    const row = { fault: 'kill', runs: 1, survived: 0, violations };
    const failed = { ...results, families: [{ ...family!, rows: [row], fault: 'no room' }] };
    expect(faultsDocument(failed)).toContain('| I1 | vm 7 lives |');
    expect(faultsDocument(failed)).toContain('did not run to its end: no room');
    expect(hasSurvived(failed)).toBe(false);
    expect(hasSurvived(results)).toBe(true);
    expect(hasSurvived({ ...results, families: [{ ...family!, fault: 'no room' }] })).toBe(false);
  });
});
