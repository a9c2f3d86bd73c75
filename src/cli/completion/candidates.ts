import type { Argument, Command, Option } from 'commander';
import { methods } from '../../contract/methods.gen.ts';

/** Something that the word under the cursor may become. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What the daemon has to be asked for. */
export type IdKind = 'user' | 'vm' | 'job' | 'problem' | 'profile' | 'backend' | 'node';

/** How the word under the cursor is completed. */
export type Completion =
  | { readonly kind: 'words'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'ids'; readonly of: IdKind }
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' };

/** What stands before the cursor, as far as the command line means it. */
interface Place {
  readonly command: Command;
  /** Arguments of the command so far. */
  readonly args: readonly string[];
  /** An option whose value comes next. */
  readonly open: Option | undefined;
  /** Flags of the program itself, by the names that commander gives them. */
  readonly flags: Readonly<Record<string, string>>;
  readonly isPastOptions: boolean;
}

const none: Completion = { kind: 'words', candidates: [] };

/** Where the words before the cursor lead in the tree of commands, which is the program's own. */
export function findPlace(program: Command, words: readonly string[]): Place {
  let command = program;
  let open: Option | undefined;
  let isPastOptions = false;
  const args: string[] = [];
  const flags: Record<string, string> = {};
  for (const word of words) {
    if (open !== undefined) {
      flags[open.attributeName()] = word;
      open = undefined;
    } else if (word === '--') {
      isPastOptions = true;
    } else if (word.startsWith('-') && !isPastOptions) {
      const option = optionsOf(command, program).find(({ long }) => long === word);
      if (option?.required === true || option?.optional === true) open = option;
    } else {
      const subcommand =
        args.length === 0 ? subcommandsOf(command).find((each) => each.name() === word) : undefined;
      if (subcommand === undefined) args.push(word);
      else command = subcommand;
    }
  }
  return { command, args, open, flags, isPastOptions };
}

/** What the word in this place may be; `current` is its beginning, which only tells options apart. */
export function complete(program: Command, place: Place, current: string): Completion {
  const { command, args, open, isPastOptions } = place;
  if (open !== undefined) return valuesOfOption(open);
  if (current.startsWith('-') && !isPastOptions) {
    const options = optionsOf(command, program).flatMap(({ long, description }) =>
      typeof long === 'string' ? [{ value: long, description }] : [],
    );
    return words([...options, { value: '--help', description: 'print this help' }]);
  }
  const argument = command.registeredArguments[args.length];
  if (argument !== undefined) return valuesOfArgument(command, argument);
  if (args.length > 0) return none;
  return words(
    subcommandsOf(command).map((each) => ({ value: each.name(), description: summaryOf(each) })),
  );
}

function words(candidates: readonly Candidate[]): Completion {
  return { kind: 'words', candidates };
}

function valuesOfOption(option: Option): Completion {
  if (option.argChoices !== undefined) return choices(option.argChoices);
  switch (option.attributeName()) {
    case 'user':
    case 'vm':
    case 'profile':
    case 'backend':
    case 'node':
      return { kind: 'ids', of: option.attributeName() as IdKind };
    case 'confirm':
      return { kind: 'ids', of: 'vm' };
    case 'config':
      return { kind: 'files' };
    case 'socketDir':
    case 'dataDir':
      return { kind: 'folders' };
    default:
      return none;
  }
}

function valuesOfArgument(command: Command, argument: Argument): Completion {
  if (argument.argChoices !== undefined) return choices(argument.argChoices);
  const group = command.parent?.name();
  switch (argument.name()) {
    case 'file':
      return { kind: 'files' };
    case 'method':
      return words(
        Object.entries(methods).map(([value, { summary }]) => ({ value, description: summary })),
      );
    case 'user':
      return { kind: 'ids', of: 'user' };
    case 'name':
      return command.name() === 'add' ? none : { kind: 'ids', of: 'user' };
    case 'id':
      return group === 'vm' || group === 'job' || group === 'problem'
        ? { kind: 'ids', of: group }
        : none;
    default:
      return none;
  }
}

function choices(values: readonly string[]): Completion {
  return { kind: 'words', candidates: values.map((value) => ({ value, description: '' })) };
}

/** Those of the program count for every command. */
function optionsOf(command: Command, program: Command): readonly Option[] {
  const own = command === program ? [] : program.options.filter(isGlobal);
  return [...command.options, ...own].filter(({ hidden }) => !hidden);
}

/** The others make the program do something else than a command. */
function isGlobal({ long }: Option): boolean {
  return ['--config', '--socket-dir', '--data-dir', '--log-level'].includes(long ?? '');
}

function subcommandsOf(command: Command): readonly Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => each.name() !== 'help');
}

/** One line, without the explanations. */
function summaryOf(command: Command): string {
  return command.summary() || (command.description().split('\n')[0] ?? '');
}
