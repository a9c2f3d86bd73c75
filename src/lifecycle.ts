/** A stop that was asked for twice is forced: exit code of a process ended by SIGINT. */
const forcedExitCode = 130;

interface StopSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): never;
}

/**
 * Resolves with the name of the first signal that asks for a stop. A second one ends the process at
 * once: an operator who asks twice means it.
 */
export async function stopRequested(source: StopSource): Promise<'SIGINT' | 'SIGTERM'> {
  return await new Promise((resolve) => {
    let isStopping = false;
    const listen = (signal: 'SIGINT' | 'SIGTERM') => (): void => {
      if (isStopping) source.exit(forcedExitCode);
      isStopping = true;
      resolve(signal);
    };
    source.on('SIGINT', listen('SIGINT'));
    source.on('SIGTERM', listen('SIGTERM'));
  });
}
