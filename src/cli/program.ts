import { Command, CommanderError, Option } from 'commander';
import { addCallCommand } from './commands/call.ts';
import { addJobCommands } from './commands/job.ts';
import { addMaintenanceCommands } from './commands/maintenance.ts';
import { addProblemCommands, addReconcileCommand } from './commands/problem.ts';
import { addProvisionCommand } from './commands/provision.ts';
import type { WithSession } from './commands/registration.ts';
import { addServing } from './commands/serve.ts';
import { addUserCommands } from './commands/user.ts';
import { addVmCommands } from './commands/vm.ts';
import type { ProgramDependencies, ProgramFlags } from './dependencies.ts';
import { exitCodeOf, exitCodesHelp } from './exit-codes.ts';
import { reportError } from './report-error.ts';
import { withSession } from './session.ts';
import { paintFor } from './style.ts';

/**
 * The command line. Without a subcommand it serves. Actions reject with what went wrong;
 * `runCommandLine` turns that into words and an exit code.
 */
export function createProgram<C>(dependencies: ProgramDependencies<C>): Command {
  const { stdout, stderr, version } = dependencies;
  const program = new Command('hero_os_tfgrid_deployer');
  program
    .description(
      'Gives Hero OS users their own VM on the ThreeFold Grid. Without a command: serves.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .option('--config <file>', 'configuration file')
    .option('--socket-dir <dir>', "folder of the services' sockets")
    .option('--data-dir <dir>', 'folder of the database')
    .addOption(
      new Option('--log-level <level>', 'what the daemon logs').choices([
        'debug',
        'info',
        'warn',
        'error',
      ]),
    )
    .addHelpText('after', exitCodesHelp)
    .showHelpAfterError('(--help shows the usage)')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  addServing(program, dependencies);
  const connected: WithSession = async (run) => {
    await withSession(dependencies, program.opts<ProgramFlags>(), run);
  };
  addCallCommand(program, connected);
  addUserCommands(program, connected);
  addProvisionCommand(program, connected);
  addVmCommands(program, connected);
  addJobCommands(program, connected);
  addProblemCommands(program, connected);
  addReconcileCommand(program, connected);
  addMaintenanceCommands(program, dependencies);
  refuseSurplus(program);
  return program;
}

/** An argument too many is a misunderstanding; the program itself tells unknown commands apart. */
function refuseSurplus({ commands }: Command): void {
  for (const command of commands) {
    command.allowExcessArguments(false);
    refuseSurplus(command);
  }
}

/** Runs one command line (without the program's name) to its end; answers with the exit code. */
export async function runCommandLine<C>(
  args: readonly string[],
  dependencies: ProgramDependencies<C>,
): Promise<number> {
  try {
    await createProgram(dependencies).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // commander has written what it had to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { stderr, environment } = dependencies;
    reportError(error, stderr, paintFor(stderr, environment));
    return exitCodeOf(error);
  }
}
