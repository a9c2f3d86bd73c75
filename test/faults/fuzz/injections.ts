import type { SeededRandom } from '../../../src/simulator/seeded-random.ts';

/** What an injected command leaves behind; nothing else is ever called so. */
export const traceName = 'injected';

const command = `touch ${traceName}`;

/** The command in each place in which a careless shell line would run it. */
export const commandTexts = [
  `$(${command})`,
  `\`${command}\``,
  `; ${command}`,
  `;${command};`,
  `| ${command}`,
  `|| ${command}`,
  `& ${command} &`,
  `&& ${command}`,
  `\n${command}\n`,
  `\r\n${command}\r\n`,
  `\r${command}`,
  `' ; ${command} ; '`,
  `'"$(${command})"'`,
  `" ; ${command} ; "`,
  `"; ${command} #`,
  `'$(${command})'`,
  `\\'; ${command}; \\'`,
  `\\$(${command})`,
  `\${x:-$(${command})}`,
  `\${x\`${command}\`}`,
  `$(\${IFS}touch\${IFS}${traceName})`,
  `$((\`${command}\`))`,
  `<(${command})`,
  `>${traceName}`,
  `>>${traceName}`,
  `<<X\n$(${command})\nX\n`,
  `() { :; }; ${command}`,
  `x=() { ${command}; }`,
  `%0a${command}%0a`,
  `%24%28${command}%29`,
  `\\n${command}\\n`,
  `$'\\n${command}\\n'`,
  `exit 0; ${command}`,
  `done; ${command}; while`,
  `}; ${command}; {`,
  `esac; ${command}; case`,
  `end\n${command}`,
] as const;

/** Texts that get lost or changed on the way through careless tools. */
export const fragileTexts = [
  '',
  ' ',
  '  two  ',
  '\t',
  '\n',
  '\n\n\n',
  'line\n',
  '\nline',
  'a\nb\n\nc',
  '\r',
  'carriage\r\nreturn\r\n',
  '\\',
  '\\\\',
  '\\n\\t\\0\\x41\\u0041',
  '%s %d %n %%',
  '-n',
  '-e',
  '-rf',
  '--',
  '--help',
  '-',
  '*',
  '?',
  '[a-z]*',
  '{a,b}',
  '~',
  '~root',
  '$HOME',
  '${HOME}',
  '$$',
  '$?',
  '$@',
  '!!',
  '!x',
  '#comment',
  'a=b',
  "it's",
  '"quoted"',
  '``',
  '\u0001\u001b[31m\u007f',
  '\u00a0\u2028\u2029\ufeff',
  'ключ 世界 🔑',
  'e\u0301',
  '\u202edrawkcab',
  '＇；＂',
  'x'.repeat(100_000),
] as const;

/** Names of variables that one shell or another reads, sets, protects or counts with. */
export const specialNames = [
  ...['PATH', 'IFS', 'HOME', 'PWD', 'OLDPWD', 'ENV', 'BASH_ENV', 'PS4', 'CDPATH', 'SHLVL', 'TMOUT'],
  ...['HISTFILE', 'HISTCMD', 'POSIXLY_CORRECT', 'GLOBIGNORE', 'EXECIGNORE', 'COLUMNS', 'MAIL'],
  ...['MAILCHECK', 'LC_ALL', 'LANG', 'TZ', 'OPTIND', 'OPTARG', 'OPTERR', 'LINENO', 'RANDOM'],
  ...['SRANDOM', 'SECONDS', 'EPOCHSECONDS', 'EPOCHREALTIME', '_', 'UID', 'EUID', 'PPID', 'GROUPS'],
  ...['FUNCNAME', 'DIRSTACK', 'SHELLOPTS', 'BASHOPTS', 'BASHPID', 'BASH_ARGV', 'BASH_SUBSHELL'],
  ...['BASH_VERSINFO', 'BASH_COMMAND', 'REPLY', 'dir', 'stage', 'mask', 'line', 'code', 'boot'],
  ...['old', 'if', 'do', 'then', 'deployer_dir', 'deployer_file', 'deployer_line'],
  ...['deployer_mask', 'deployer_newline', 'deployer_path', 'deployer_value'],
] as const;

/** A text of several of the above. */
export function mixedText(random: SeededRandom): string {
  const parts = Array.from({ length: random.integer(1, 4) }, () =>
    random.pick([...commandTexts, ...fragileTexts.slice(0, -1)]),
  );
  return parts.join(random.pick(['', ' ', '\n', "'", '"']));
}
