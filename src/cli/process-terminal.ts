import process from 'node:process';
import type { ProgramDependencies } from './dependencies.ts';

type OfProcess = Pick<
  ProgramDependencies<unknown>,
  'environment' | 'stdout' | 'stderr' | 'interruption' | 'now'
>;

/** The parts of `ProgramDependencies` that are the process itself. */
export function processTerminal(): OfProcess {
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that has seen enough (`| head`) is no fault.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(0);
    });
  }
  return {
    environment: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    interruption,
    now: () => Date.now(),
  };
}

/** The first SIGINT or SIGTERM aborts; a second one ends the process at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  const interrupt = (): void => {
    controller.abort(new Error('interrupted'));
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  return controller.signal;
}
