import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantedBugs } from '../../planted/bugs.ts';
import { plant } from '../../planted/planted-bug.ts';

const root = path.resolve(import.meta.dirname, '../../..');

describe('the planted bugs', () => {
  it.each(plantedBugs)('still fit: $name', (bug) => {
    const texts = new Map<string, string>();
    for (const change of bug.changes) {
      const before = texts.get(change.file) ?? readFileSync(path.join(root, change.file), 'utf8');
      texts.set(change.file, plant(bug, change, before));
    }
    expect(bug.changes.length).toBeGreaterThan(0);
    expect(bug.tests.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('have a name of their own each', () => {
    const names = plantedBugs.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
