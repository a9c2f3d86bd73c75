import type { Command } from 'commander';
import type { ProgramDependencies, ProgramFlags } from '../dependencies.ts';
import { UsageError } from '../exit-codes.ts';
import { loadConfig } from '../load-config.ts';
import { programInfo } from '../program-info.ts';
import { writeJson } from '../session.ts';

interface ServingFlags extends ProgramFlags {
  readonly checkConfig?: boolean;
  readonly info?: boolean;
}

/** The program without a subcommand: serve, or tell about itself. */
export function addServing<C>(program: Command, dependencies: ProgramDependencies<C>): void {
  program
    .option('--check-config', 'check the configuration and end')
    .option('--info', 'print name, version, sockets, paths and environment as JSON and end')
    .allowExcessArguments(true)
    .action(async (flags: ServingFlags) => {
      const [word] = program.args;
      if (word !== undefined) {
        throw new UsageError(`unknown command "${word}" (--help shows the commands)`);
      }
      if (flags.info === true) {
        writeJson(dependencies.stdout, programInfo(dependencies, flags));
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
