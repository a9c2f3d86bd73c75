import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { ProgramDependencies } from './dependencies.ts';

type OfProcess = Pick<
  ProgramDependencies<unknown>,
  'environment' | 'stdout' | 'stderr' | 'ask' | 'interruption' | 'now'
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
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
    interruption,
    now: () => Date.now(),
  };
}

/** On stderr, since stdout may be read by a program. Nothing is typed when the input ends. */
async function ask(question: string, signal: AbortSignal): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new AbortController();
  terminal.once('close', () => {
    ended.abort();
  });
  // A terminal that is read line by line keeps the interrupt to itself.
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const either = AbortSignal.any([signal, ended.signal]);
    return await terminal.question(question, { signal: either });
  } catch (error) {
    if (signal.aborted) throw error;
    return '';
  } finally {
    terminal.close();
  }
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
