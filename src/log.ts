import { pino, type Logger } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What waits for a disk that is full; later lines are dropped until it is written. Bytes. */
const waitingBytesMax = 1024 * 1024;

/**
 * The daemon's own log: one JSON object a line on stdout, for the supervisor to keep. Written
 * synchronously, so that the last line before a crash is there.
 */
export function createLog(level: LogLevel): Logger {
  const destination = pino.destination({ dest: 1, sync: true, maxLength: waitingBytesMax });
  // A log that cannot be written (its file on a full disk) does not end the daemon.
  destination.on('error', () => undefined);
  // With as much waiting as there may be, only this makes the next attempt to write it. (flushSync of
  // sonic-boom never returns on a full disk.)
  destination.on('drop', () => destination.write(''));
  return pino(
    {
      level,
      base: { service: 'hero_os_tfgrid_deployer' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
}
