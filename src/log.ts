import { pino, type Logger } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/**
 * The daemon's own log: one JSON object a line on stdout, for the supervisor to keep. Written
 * synchronously, so that the last line before a crash is there.
 */
export function createLog(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: { service: 'hero_os_tfgrid_deployer' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 1, sync: true }),
  );
}
