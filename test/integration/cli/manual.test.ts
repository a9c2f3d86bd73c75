import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { ProgramDependencies } from '../../../src/cli/dependencies.ts';
import { createProgram, runCommandLine } from '../../../src/cli/program.ts';
import { resolvePaths } from '../../../src/config/paths.ts';

const unexpected = async (): Promise<never> =>
  await Promise.reject(new Error('help asks for nothing'));

function dependencies(write: (text: string) => void): ProgramDependencies<unknown> {
  return {
    version: '1.2.3',
    environment: {},
    stdout: { write, columns: 80 },
    stderr: { write },
    resolvePaths: (flags) => resolvePaths(flags, { HOME: '/home/eve' }),
    loadConfig: unexpected,
    serve: unexpected,
    maintenance: { backup: unexpected, restore: unexpected, rotateKey: unexpected },
    examine: unexpected,
    interruption: () => new AbortController().signal,
    now: () => 0,
  };
}

/** Every command that is shown, by its words. */
function commandsOf(command: Command, parents: readonly string[] = []): string[][] {
  return command
    .createHelp()
    .visibleCommands(command)
    .flatMap((each) => {
      const words = [...parents, each.name()];
      return [words, ...commandsOf(each, words)];
    });
}

const program = createProgram(dependencies(() => undefined));
const commands = commandsOf(program);

async function helpOf(...words: string[]): Promise<string> {
  let text = '';
  const code = await runCommandLine(
    [...words, '--help'],
    dependencies((some) => (text += some)),
  );
  expect(code).toBe(0);
  return text;
}

/** The words of a command line, quotes taken off. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain!,
  );
}

/** Parses a line as the program does, and does nothing. */
async function understands(words: readonly string[]): Promise<void> {
  const idle = createProgram(dependencies(() => undefined));
  const quieten = (command: Command): void => {
    command.action(() => undefined);
    command.commands.forEach(quieten);
  };
  quieten(idle);
  await idle.parseAsync(words, { from: 'user' });
}

describe('the program', () => {
  it('has the commands of the public surface under their names', () => {
    const names = commands.map((words) => words.join(' '));
    expect(names).toEqual(
      expect.arrayContaining([
        'call',
        ...['add', 'list', 'rm'].map((name) => `user ${name}`),
        'provision',
        ...['list', 'show', 'rm', 'redeploy'].map((name) => `vm ${name}`),
        ...['list', 'show', 'watch', 'cancel', 'retry', 'logs'].map((name) => `job ${name}`),
        'doctor',
        'backup',
        'restore',
        'completion',
      ]),
    );
  });

  it('has --json wherever a table is printed', async () => {
    const plain = ['call', 'completion', 'user', 'vm', 'job', 'problem'];
    for (const words of commands) {
      if (plain.includes(words.join(' '))) continue;
      expect(await helpOf(...words), words.join(' ')).toMatch(/^ {2}--json/m);
    }
  });
});

describe.each(
  [[], ...commands].map((words) => ({ name: words.join(' ') || 'the program', words })),
)('the help of $name', ({ words }) => {
  it('says what it does, with examples that are right, exit codes, environment and files', async () => {
    const help = await helpOf(...words);
    const sections = [...help.matchAll(/^([A-Z][\w ]+):/gm)].map(([, title]) => title);
    const pages = ['Usage', 'Options', 'Examples', 'Exit codes', 'Environment', 'Files'];
    const own = words[0] === 'completion' ? pages.slice(0, 4) : pages;
    expect(sections).toEqual(expect.arrayContaining(own));
    const [, description = ''] = help.split('\n\n');
    expect(description).toMatch(/\w"?\.$/);
    const examples = [...help.matchAll(/^ {2}hero_os_tfgrid_deployer ?(.*)$/gm)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, line] of examples) await understands(wordsOf(line!));
  });

  it('fits a terminal of 80 columns', async () => {
    const long = (await helpOf(...words)).split('\n').filter((line) => line.length > 80);
    expect(long).toEqual([]);
  });
});
