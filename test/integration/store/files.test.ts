import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveToFreeName } from '../../../src/store/files.ts';

describe('a file that is moved to a name that nothing has', () => {
  let folder: string;
  let from: string;
  let to: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'files-'));
    from = path.join(folder, 'from');
    to = path.join(folder, 'to');
    writeFileSync(from, 'whole');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** As a file system says it that has no hard links. */
  const withoutLinks = (): void => {
    throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
  };

  test.each([
    ['with hard links', undefined],
    ['without hard links', withoutLinks],
  ])('has it %s, and not the one before', (_, link) => {
    moveToFreeName(from, to, link);
    expect(readdirSync(folder)).toEqual(['to']);
    expect(readFileSync(to, 'utf8')).toBe('whole');
  });

  test.each([
    ['with hard links', undefined],
    ['without hard links', withoutLinks],
  ])('replaces nothing %s', (_, link) => {
    writeFileSync(to, 'precious');
    expect(() => {
      moveToFreeName(from, to, link);
    }).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(to, 'utf8')).toBe('precious');
    expect(readFileSync(from, 'utf8')).toBe('whole');
  });

  test('stays where it is after another fault', () => {
    const link = (): void => {
      throw Object.assign(new Error('i/o error'), { code: 'EIO' });
    };
    expect(() => {
      moveToFreeName(from, to, link);
    }).toThrow('i/o error');
    expect(readdirSync(folder)).toEqual(['from']);
  });
});
