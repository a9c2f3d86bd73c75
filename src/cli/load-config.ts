import type { ProgramDependencies, ProgramFlags } from './dependencies.ts';
import { UsageError } from './exit-codes.ts';

/** A wrong configuration is wrong usage: its message tells every fault. */
export async function loadConfig<C>(
  dependencies: ProgramDependencies<C>,
  flags: ProgramFlags,
): Promise<C> {
  try {
    return await dependencies.loadConfig(flags);
  } catch (error) {
    if (error instanceof Error && error.name === 'ConfigError') {
      throw new UsageError(error.message, { cause: error });
    }
    throw error;
  }
}
