const longest = 128;

/**
 * Variables that the shell keeps for itself: it refuses or changes what they are set to, or counts
 * with it (and a count runs the commands that are in it). `deployer_…` are those of our launcher.
 */
const keptByTheShell = new RegExp(
  `^(?:${[
    'deployer_.*',
    '_',
    'BASHOPTS|BASHPID|BASH_(?!ENV$).*',
    'DIRSTACK|FUNCNAME|GROUPS',
    'EPOCHREALTIME|EPOCHSECONDS|SECONDS',
    'EUID|PPID|UID',
    'HISTCMD|LINENO|OPTIND|SHELLOPTS',
    'RANDOM|SRANDOM',
  ].join('|')})$`,
);

/**
 * Checks the name of a variable that a bootstrap script is to be given. Undefined: it can be had;
 * else what is expected.
 */
export function variableNameFault(name: string): string | undefined {
  if (name.length > longest || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return `a name of at most ${longest} letters, digits and "_", no digit first`;
  }
  return keptByTheShell.test(name) ? 'a name that the shell does not keep for itself' : undefined;
}
