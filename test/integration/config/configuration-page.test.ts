import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { TomlTable } from '../../../src/config/toml-table.ts';
import { codeBlocks, readDocument } from '../../support/markdown.ts';

const page = readDocument('docs/configuration.md');
const example = readDocument('docs/config.example.toml');
const etc = '/etc/hero_os_tfgrid_deployer';
const minimal = codeBlocks(page, 'toml')[0] ?? '';

/** Section, key and default of each row of the tables, as they are written. */
const rows = [...page.matchAll(/^## `\[([\w<>.]+)\]`$([\s\S]*?)(?=^## )/gm)].flatMap(
  ([, section = '', text = '']) =>
    [...text.matchAll(/^\| `(\w+)` +\| ([^|]*?) +\|/gm)].map(([, key = '', value = '']) => ({
      section: section.replace('.<name>', ''),
      key,
      value: /^`(.*)`$/.exec(value)?.[1],
    })),
);

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'page-'));
  for (const name of ['forge_token', 'provider_key', 'main_token', 'setup-binaries.sh']) {
    writeFileSync(path.join(folder, name), 'content', { mode: 0o600 });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function load(text: string) {
  const config = path.join(folder, 'deployer.toml');
  writeFileSync(config, text.replaceAll(etc, folder));
  mkdirSync(path.join(folder, 'd'), { recursive: true });
  return await loadConfig({
    flags: { config, socketDir: path.join(folder, 's'), dataDir: path.join(folder, 'd') },
    environment: {},
  });
}

/** Every key that the readers ask for while they read the example, by section. */
async function knownKeys(): Promise<readonly string[]> {
  const asked = new Set<string>();
  const readers = [
    ...(['text', 'optionalText', 'texts', 'choice', 'boolean'] as const),
    ...(['optionalInteger', 'durationMs', 'optionalDurationMs', 'variables', 'headers'] as const),
  ];
  for (const reader of readers) {
    const own = TomlTable.prototype[reader] as (this: TomlTable, ...args: unknown[]) => unknown;
    vi.spyOn(TomlTable.prototype, reader as 'text').mockImplementation(function (
      this: TomlTable,
      key: string,
      ...more: unknown[]
    ) {
      const [section = ''] = this.path.split('.');
      asked.add(`${section} ${key}`);
      return own.call(this, key, ...more) as string;
    });
  }
  await load(example);
  return [...asked].sort();
}

describe('docs/configuration.md', () => {
  it('has every key that is read, and no other', async () => {
    const told = rows.map(({ section, key }) => `${section} ${key}`);

    expect(told.sort()).toEqual(await knownKeys());
  });

  it('tells the defaults that are in force', async () => {
    const withDefault = rows.filter(({ section, value }) => value !== undefined && section !== '');
    expect(withDefault.length).toBeGreaterThan(30);
    const names: Readonly<Record<string, string>> = {
      backends: 'backends.main',
      profiles: 'profiles.demo',
      bootstraps: 'bootstraps.own',
    };
    const script = '[bootstraps.own]\nscript = "setup-binaries.sh"\n';
    const sections = [...new Set(withDefault.map(({ section }) => section))];
    const tables = sections.map((section) => ({
      heading: `[${names[section] ?? section}]`,
      lines: withDefault
        .filter((row) => row.section === section)
        .map(({ key, value = '' }) => `${key} = ${value}\n`)
        .join(''),
    }));
    const written = tables.reduce((text, { heading, lines }) => {
      const at = text.indexOf(heading);
      if (at === -1) return `${text}\n${heading}\n${lines}`;
      const end = at + heading.length + 1;
      return text.slice(0, end) + lines + text.slice(end);
    }, `${minimal}\n${script}`);

    expect(await load(written)).toEqual(await load(`${minimal}\n${script}`));
  });
});

describe('every configuration in docs/', () => {
  const documents = readdirSync(path.resolve(import.meta.dirname, '../../../docs'))
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) =>
      codeBlocks(readDocument(`docs/${name}`), 'toml').map((block) => [name, block] as const),
    );

  it.each(documents)(
    'is right, as it is or beside the least that is needed: %s',
    async (_, block) => {
      const text = block.includes('[backends.') ? block : `${minimal}\n${block}`;

      expect((await load(text)).settings.profiles.size).toBeGreaterThan(0);
    },
  );
});
