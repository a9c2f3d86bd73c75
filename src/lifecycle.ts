interface StopSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): never;
}

/**
 * Resolves with the name of the first signal that asks for a stop. A second one, of either kind, ends the
 * process at once with `forcedExitCode`: an operator who asks twice means it.
 */
export async function stopRequested(
  source: StopSource,
  forcedExitCode: number,
): Promise<'SIGINT' | 'SIGTERM'> {
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
