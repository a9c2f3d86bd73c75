import type { Command } from 'commander';
import type { ProgramDependencies, ProgramFlags } from '../dependencies.ts';
import { UsageError } from '../exit-codes.ts';
import { loadConfig } from '../load-config.ts';
import { writeJson } from '../session.ts';

interface ServingFlags extends ProgramFlags {
  readonly checkConfig?: boolean;
  readonly info?: boolean;
}

/** What decides where things lie; shown by `--info`. None of these holds a secret. */
const environmentNames = [
  'PATH_ROOT',
  'PATH_SOCKET',
  'HERO_SOCKET_DIR',
  'HERO_DEPLOYER_CONFIG',
  'HERO_DEPLOYER_DATA_DIR',
  'STATE_DIRECTORY',
  'CREDENTIALS_DIRECTORY',
  'SSH_AUTH_SOCK',
] as const;

/** The program without a subcommand: serve, or tell about itself. */
export function addServing<C>(program: Command, dependencies: ProgramDependencies<C>): void {
  program
    .option('--check-config', 'check the configuration and end')
    .option('--info', 'print name, version, sockets and environment as JSON and end')
    .allowExcessArguments(true)
    .action(async (flags: ServingFlags) => {
      const [word] = program.args;
      if (word !== undefined) {
        throw new UsageError(`unknown command "${word}" (--help shows the commands)`);
      }
      if (flags.info === true) {
        writeJson(dependencies.stdout, describeProgram(dependencies, flags));
        return;
      }
      const config = await loadConfig(dependencies, flags);
      if (flags.checkConfig === true) {
        const { configFile } = dependencies.resolvePaths(flags);
        dependencies.stdout.write(`${configFile}: the configuration is right\n`);
        return;
      }
      await dependencies.serve(config);
    });
}

function describeProgram<C>(dependencies: ProgramDependencies<C>, flags: ProgramFlags): object {
  const { version, environment } = dependencies;
  const { configFile, socketPath, dataDir } = dependencies.resolvePaths(flags);
  return {
    service: 'hero_os_tfgrid_deployer',
    version,
    sockets: [{ name: 'rpc', protocol: 'openrpc', path: socketPath }],
    config: configFile,
    data_dir: dataDir,
    environment: Object.fromEntries(
      environmentNames.map((name) => [name, environment[name] ?? null]),
    ),
  };
}
