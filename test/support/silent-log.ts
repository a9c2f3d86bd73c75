import type { Log } from '../../src/core/ports/log.ts';

/** For what logs, where a test has no question about it. */
export const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
