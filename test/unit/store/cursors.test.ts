import { expect, test } from 'vitest';
import { pageOfRows, pageStart } from '../../../src/store/cursors.ts';

const vms = { prefix: 'vm', order: 'newest' } as const;
const rows = ['vm_5', 'vm_4', 'vm_3'].map((id) => ({ id }));

test('a full page names where the next one begins; the last page names nothing', () => {
  const page = pageOfRows(rows, 2);
  expect(page.items.map(({ id }) => id)).toEqual(['vm_5', 'vm_4']);
  const { nextCursor = '' } = page;
  expect(nextCursor).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(pageStart({ limit: 2, cursor: nextCursor }, vms)).toBe('vm_4');
  expect(pageOfRows(rows, 3)).toEqual({ items: rows });
  expect(pageOfRows([], 3)).toEqual({ items: [] });
});

test('the first page begins beyond the newest id, or before the oldest', () => {
  expect(pageStart({ limit: 1 }, vms) > 'vm_zzzzzzzzzzzzzzzzzzzzzzzzzz').toBe(true);
  expect(pageStart({ limit: 1 }, { prefix: 'usr', order: 'oldest' }) < 'usr_0').toBe(true);
});

test('a cursor of another list, or one that was edited, is refused', () => {
  const cursor = Buffer.from('job_4').toString('base64url');
  for (const bad of [cursor, `${cursor}=`, '', '!']) {
    expect(() => pageStart({ limit: 1, cursor: bad }, vms)).toThrow(/param "cursor"/);
  }
  expect(pageStart({ limit: 1, cursor }, { prefix: 'job', order: 'newest' })).toBe('job_4');
});
