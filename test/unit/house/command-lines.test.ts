import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { ProgramDependencies } from '../../../src/cli/dependencies.ts';
import { createProgram } from '../../../src/cli/program.ts';
import { codeBlocks, readDocument } from '../../support/markdown.ts';

const docs = readdirSync(path.resolve(import.meta.dirname, '../../../docs'));
const pages = ['README.md', ...docs.map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const name = 'hero_os_tfgrid_deployer';

/** Each line of a shell that calls the program, with the words behind its name. */
const lines = pages.flatMap((page) =>
  codeBlocks(readDocument(page), 'sh')
    .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
    .flatMap((line) => new RegExp(`^${name}(?: ([^#|;&]*)|$)`).exec(line)?.[1]?.trim() ?? [])
    .map((words) => [page, words] as const),
);

// Nothing is called: only the commands and their options are looked at.
const program = createProgram({
  version: '0.0.0',
  environment: {},
  stdout: { write: () => true },
  stderr: { write: () => true },
} as unknown as ProgramDependencies<unknown>);

/** What a line asks for that the program does not have. */
function unknownWords(words: readonly string[]): readonly string[] {
  let command: Command = program;
  const unknown: string[] = [];
  for (const word of words) {
    const sub: Command | undefined = command.commands.find(
      (candidate) => candidate.name() === word || candidate.aliases().includes(word),
    );
    if (sub !== undefined) command = sub;
    else if (word.startsWith('--') && !hasOption(command, word)) unknown.push(word);
    else if (!word.startsWith('--') && command.commands.length > 0) unknown.push(word);
  }
  return unknown;
}

function hasOption(command: Command, flag: string): boolean {
  const [long] = flag.split('=');
  if (['--help', '--version'].includes(long ?? '')) return true;
  const own = [...command.options, ...program.options];
  return own.some((option) => option.long === long);
}

describe('the command lines of the pages', () => {
  it('are many', () => {
    expect(lines.length).toBeGreaterThan(20);
  });

  it.each(lines)('are ones that the program has: %s, %s', (_page, words) => {
    expect(unknownWords(words.split(/\s+/).filter((word) => word !== ''))).toEqual([]);
  });
});
