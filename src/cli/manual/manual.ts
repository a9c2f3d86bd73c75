import type { Command } from 'commander';
import { exitCodes, exitMeanings, type ExitCode } from '../exit-codes.ts';
import { wrapText } from '../terminal-text.ts';
import type { Manual, ManualEntry } from './entry.ts';
import { jobManual } from './jobs.ts';
import { operationManual } from './operation.ts';
import { userManual } from './users.ts';
import { vmManual } from './vms.ts';

const programName = 'hero_os_tfgrid_deployer';
const manual: Manual = { ...userManual, ...vmManual, ...jobManual, ...operationManual };

type Row = readonly [string, string];

const rootExamples: readonly Row[] = [
  ['--check-config', 'is the configuration right?'],
  ['', 'serve until SIGTERM or SIGINT'],
  ['doctor', 'is all there that it needs?'],
  ['provision alice --watch', 'a VM for alice'],
];

const socketEnvironment: readonly Row[] = [
  ['PATH_SOCKET', "folder of the services' sockets; also HERO_SOCKET_DIR"],
  ['PATH_ROOT', 'where var/sockets lies otherwise; default ~/hero'],
  ['NO_COLOR', 'no colours, also on a terminal'],
];
const fileEnvironment: readonly Row[] = [
  ['HERO_DEPLOYER_CONFIG', 'the configuration'],
  ['HERO_DEPLOYER_DATA_DIR', 'folder of the database; else STATE_DIRECTORY'],
  ['CREDENTIALS_DIRECTORY', "systemd's folder of secrets, which win over files"],
  ['SSH_AUTH_SOCK', 'the ssh-agent, unless [ssh] agent names one'],
];
const socketFiles: readonly Row[] = [
  ['$PATH_ROOT/var/sockets/hero_os_tfgrid_deployer/rpc.sock', 'the socket of the daemon'],
];
const dataFiles: readonly Row[] = [
  ['$PATH_ROOT/cfg/hero_os_tfgrid_deployer.toml', 'the configuration'],
  ['$PATH_ROOT/var/hero_os_tfgrid_deployer/deployer.db', 'the database'],
];

/** Gives every command its page: what it does, examples, exit codes, environment, files. */
export function addManual(program: Command): void {
  const all = {
    environment: [...socketEnvironment, ...fileEnvironment],
    files: [...socketFiles, ...dataFiles],
  };
  const codes = Object.keys(exitMeanings).map((code) => Number(code) as ExitCode);
  addPage(program, { examples: rootExamples, codes, ...all });
  for (const command of program.commands) addPages(command, []);
}

function addPages(command: Command, parents: readonly string[]): void {
  const words = [...parents, command.name()];
  const entry = manual[words.join(' ')];
  if (entry !== undefined) addEntry(command, entry);
  for (const subcommand of command.commands) addPages(subcommand, words);
}

function addEntry(command: Command, { about, examples, exits, works }: ManualEntry): void {
  const short = command.description();
  for (const argument of command.registeredArguments) {
    argument.description ||= argumentMeaning(command, argument.name());
  }
  command.summary(short).description(`${sentence(short)}\n\n${about}`);
  const isFiles = works === 'files';
  addPage(command, {
    examples,
    codes: [0, 1, 2, ...exits],
    environment:
      works === 'alone' ? [] : [...socketEnvironment, ...(isFiles ? fileEnvironment : [])],
    files: works === 'alone' ? [] : [...socketFiles, ...(isFiles ? dataFiles : [])],
  });
}

/** Most arguments are an id, of what the group of commands is about. */
function argumentMeaning(command: Command, name: string): string {
  const group = command.parent?.name() ?? '';
  switch (name) {
    case 'id':
      return `id of the ${group === 'vm' ? 'VM' : group}: "${group} list" shows it`;
    case 'user':
    case 'name':
      return 'name of the user at the Forge';
    case 'file':
      return 'file of the backup';
    case 'life':
      return 'a duration such as 30d, or "never"';
    default:
      return '';
  }
}

function addPage(
  command: Command,
  page: {
    readonly examples: readonly Row[];
    readonly codes: readonly ExitCode[];
    readonly environment: readonly Row[];
    readonly files: readonly Row[];
  },
): void {
  command.addHelpText('after', () => {
    const columns = command.configureOutput().getOutHelpWidth?.() ?? 80;
    const examples = page.examples.map(([line, purpose]): Row => [
      `${programName} ${line}`.trim(),
      purpose,
    ]);
    const isWatching = page.codes.includes(exitCodes.jobFailed);
    const codes = page.codes.map((code): Row => [
      String(code),
      code === exitCodes.ok && !isWatching ? 'done' : exitMeanings[code],
    ]);
    return [
      stacked('Examples', examples),
      beside('Exit codes', codes, columns),
      beside('Environment', page.environment, columns),
      stacked('Files', page.files),
    ].join('');
  });
}

/** What is long, with what it is for in the line below. */
function stacked(title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(([line, purpose]) => `  ${line}\n      ${purpose}\n`);
  return `\n${title}:\n${lines.join('')}`;
}

function beside(title: string, rows: readonly Row[], columns: number): string {
  if (rows.length === 0) return '';
  const width = Math.max(...rows.map(([name]) => name.length));
  const indent = ' '.repeat(width + 4);
  const lines = rows.map(([name, text]) => {
    const wrapped = wrapText(text, Math.max(20, columns - indent.length));
    return `  ${name.padEnd(width)}  ${wrapped.join(`\n${indent}`)}\n`;
  });
  return `\n${title}:\n${lines.join('')}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
