import { describe, expect, it } from 'vitest';
import { formatFields, formatTable } from '../../../src/cli/table.ts';

const columns = [
  { title: 'NAME', value: (row: { name: string; note?: string }) => row.name },
  { title: 'NOTE', value: (row: { name: string; note?: string }) => row.note },
];

describe('formatTable', () => {
  it('aligns the columns and marks what is absent', () => {
    const rows = [{ name: 'alice', note: 'x' }, { name: '漢' }];
    expect(formatTable(columns, rows, 'none')).toBe('NAME   NOTE\nalice  x\n漢     -\n');
  });

  it('says so when there are no rows', () => {
    expect(formatTable(columns, [], 'nobody')).toBe('nobody\n');
  });

  it('escapes what comes from elsewhere', () => {
    expect(formatTable(columns, [{ name: 'a\u001b[2J' }], '')).toContain('a\\x1b[2J');
  });

  it('colours the padded cell, so that the alignment stays', () => {
    const painted = [
      { ...columns[0]!, paint: (_row: unknown, cell: string) => `<${cell}>` },
      columns[1]!,
    ];
    expect(formatTable(painted, [{ name: 'a', note: 'n' }], '')).toBe('NAME  NOTE\n<a   >  n\n');
  });
});

describe('formatFields', () => {
  it('leaves out what is undefined', () => {
    expect(
      formatFields([
        ['id', '1'],
        ['url', undefined],
        ['state', 'ready'],
      ]),
    ).toBe('id     1\nstate  ready\n');
  });
});
