import { Argument, type Command } from 'commander';
import { complete, findPlace, type Candidate } from '../completion/candidates.ts';
import { findIds } from '../completion/ids.ts';
import {
  completeCommand,
  completionScripts,
  fileMarks,
  type Shell,
} from '../completion/scripts.ts';
import type { ProgramDependencies } from '../dependencies.ts';
import { escapeControls } from '../terminal-text.ts';

const shells = Object.keys(completionScripts);

/** The scripts, and the hidden command that they ask for each word. */
export function addCompletionCommands<C>(
  program: Command,
  dependencies: ProgramDependencies<C>,
): void {
  const { stdout } = dependencies;
  program
    .command('completion')
    .description('print what completes commands, options and ids in a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action((shell: Shell) => {
      stdout.write(completionScripts[shell]);
    });
  program
    .command(completeCommand, { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .action(async (given: readonly string[]) => {
      const current = given.at(-1) ?? '';
      const place = findPlace(program, given.slice(0, -1));
      const completion = complete(program, place, current);
      switch (completion.kind) {
        case 'files':
        case 'folders':
          stdout.write(`${fileMarks[completion.kind]}\n`);
          break;
        case 'words':
          stdout.write(linesOf(completion.candidates, current));
          break;
        case 'ids': {
          const { socketPath } = dependencies.resolvePaths(place.flags);
          stdout.write(linesOf(await findIds(completion.of, socketPath), current));
        }
      }
    });
}

function linesOf(candidates: readonly Candidate[], current: string): string {
  return candidates
    .filter(({ value }) => value.startsWith(current))
    .map(({ value, description }) => `${value}\t${escapeControls(description)}\n`)
    .join('');
}
