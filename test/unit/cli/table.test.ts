import { describe, expect, it } from 'vitest';
import { formatFields, formatTable } from '../../../src/cli/table.ts';

const columns = [
  { title: 'NAME', value: (row: { name: string; note?: string }) => row.name },
  { title: 'NOTE', value: (row: { name: string; note?: string }) => row.note },
];

describe('formatTable', () => {
  it('cuts an elastic column to the room that there is, and leaves it out below forty', () => {
    const message = 'no answer on port 22 within 10 s from the address that it has';
    const elastic = [
      { title: 'ID', value: () => 'vm_1' },
      { title: 'MESSAGE', value: () => message, dispensable: 1, isElastic: true },
    ];
    const at = (width: number): string => formatTable(elastic, [{}], { whenEmpty: '', width });
    expect(at(80)).toBe(`ID    MESSAGE\nvm_1  ${message}\n`);
    expect(at(50)).toBe('ID    MESSAGE\nvm_1  no answer on port 22 within 10 s from the a…\n');
    expect(at(45)).toBe('ID\nvm_1\n(no room for MESSAGE: --json has all)\n');
  });

  it('leaves out what a terminal has no room for, the most dispensable first, and says so', () => {
    const wide = [
      { title: 'ID', value: () => 'vm_1' },
      { title: 'STATE', value: () => 'ready', dispensable: 1 },
      { title: 'URL', value: () => 'https://alice.example.org', dispensable: 2 },
    ];
    const at = (width?: number): string =>
      formatTable(wide, [{}], { whenEmpty: '', ...(width === undefined ? {} : { width }) });
    expect(at()).toBe('ID    STATE  URL\nvm_1  ready  https://alice.example.org\n');
    expect(at(38)).toBe(at());
    expect(at(37)).toBe('ID    STATE\nvm_1  ready\n(no room for URL: --json has all)\n');
    expect(at(4)).toBe('ID\nvm_1\n(no room for STATE, URL: --json has all)\n');
  });

  it('aligns the columns and marks what is absent', () => {
    const rows = [{ name: 'alice', note: 'x' }, { name: '漢' }];
    expect(formatTable(columns, rows, { whenEmpty: 'none' })).toBe(
      'NAME   NOTE\nalice  x\n漢     -\n',
    );
  });

  it('says so when there are no rows', () => {
    expect(formatTable(columns, [], { whenEmpty: 'nobody' })).toBe('nobody\n');
  });

  it('escapes what comes from elsewhere', () => {
    expect(formatTable(columns, [{ name: 'a\u001b[2J' }], { whenEmpty: '' })).toContain(
      'a\\x1b[2J',
    );
  });

  it('colours the padded cell, so that the alignment stays', () => {
    const painted = [
      { ...columns[0]!, paint: (_row: unknown, cell: string) => `<${cell}>` },
      columns[1]!,
    ];
    expect(formatTable(painted, [{ name: 'a', note: 'n' }], { whenEmpty: '' })).toBe(
      'NAME  NOTE\n<a   >  n\n',
    );
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
