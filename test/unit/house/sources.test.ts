import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const linesMax = 250;

const own = ['src', 'test', 'scripts', 'migrations', 'systemd', 'docs', '.ci'];
const sources = own.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules') && !file.startsWith('test/unit/house/')),
);
const written = [...sources, 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'package.json'];
const isGenerated = (file: string): boolean => file.includes('.gen.');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** `file:line: text` of every line that matches. */
function find(pattern: RegExp, files: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}

describe('the sources', () => {
  it(`have at most ${linesMax} lines a file`, () => {
    const long = sources
      .filter((file) => file.startsWith('src/') && !isGenerated(file))
      .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > linesMax);

    expect(long).toEqual([]);
  });

  it('leave nothing for later', () => {
    const promises = /\b(TODO|FIXME|XXX|HACK)\b|not (yet )?implemented/i;

    expect(find(promises, written)).toEqual([]);
  });

  it('know no machine but any', () => {
    const elsewhere = /\.\.\/shared\b|\/work\/|registry\.npmjs/;

    expect(find(elsewhere, [...written, 'package-lock.json'])).toEqual([]);
  });

  it('switch no test off in the source', () => {
    const tests = sources.filter((file) => file.startsWith('test/'));

    expect(find(/\b(it|test|describe)\.(skip|only|todo)\b/, tests)).toEqual([]);
  });

  it('are named in kebab case', () => {
    const names = sources.filter((file) => file.startsWith('src/') && !isGenerated(file));

    expect(names.filter((file) => !/^[a-z0-9/-]+\.(ts|sh)$/.test(file))).toEqual([]);
  });
});
