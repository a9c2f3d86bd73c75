import { ConfigError } from './config-error.ts';

/** The first file descriptor that a supervisor passes on (sd_listen_fds(3)). */
const listenFdsStart = 3;

/** What systemd, or who speaks its protocols, told this process. Absent: nobody did. */
export interface Supervision {
  /** Where notifications go (sd_notify(3)). */
  readonly notifySocket?: string;
  /** Without a sign of life for so long the process is ended (sd_watchdog_enabled(3)). Milliseconds. */
  readonly watchdogMs?: number;
  /** A socket that listens already (sd_listen_fds(3)). */
  readonly inheritedFd?: number;
  /** `PATH`: where the program that notifies is looked for. */
  readonly searchPath?: string;
}

type OwnEnvironment = Record<string, string | undefined>;

/**
 * Takes what a supervisor told this process out of its environment, so that no child takes it for its own.
 * What was meant for another process counts for nothing. Throws ConfigError, which names each fault.
 */
export function takeSupervision(environment: OwnEnvironment, pid: number): Supervision {
  const take = (name: string): string | undefined => {
    const value = environment[name];
    // Set to undefined, a variable of the process would have that word as its value.
    Reflect.deleteProperty(environment, name);
    return value === '' ? undefined : value;
  };
  const isForUs = (whose: string | undefined): boolean =>
    whose === undefined || whose === String(pid);
  const notifySocket = take('NOTIFY_SOCKET');
  const watchdog = { of: take('WATCHDOG_PID'), usec: take('WATCHDOG_USEC') };
  const listen = { of: take('LISTEN_PID'), fds: take('LISTEN_FDS'), names: take('LISTEN_FDNAMES') };
  const faults: string[] = [];
  const watchdogMs = isForUs(watchdog.of) ? readWatchdog(watchdog.usec, faults) : undefined;
  // Here the process has to be named: descriptors of another one mean nothing.
  const hasSockets = listen.of !== undefined && isForUs(listen.of);
  const inheritedFd = hasSockets ? readListenFds(listen, faults) : undefined;
  const searchPath = environment['PATH'];
  if (faults.length > 0) throw new ConfigError('environment', faults);
  return {
    ...(notifySocket === undefined ? {} : { notifySocket }),
    ...(watchdogMs === undefined ? {} : { watchdogMs }),
    ...(inheritedFd === undefined ? {} : { inheritedFd }),
    ...(searchPath === undefined ? {} : { searchPath }),
  };
}

function readWatchdog(usec: string | undefined, faults: string[]): number | undefined {
  if (usec === undefined) return undefined;
  if (/^[1-9]\d{0,15}$/.test(usec)) return Math.ceil(Number(usec) / 1_000);
  faults.push(`WATCHDOG_USEC: "${usec}"; expected a number of microseconds`);
  return undefined;
}

function readListenFds(
  { fds, names }: { readonly fds: string | undefined; readonly names: string | undefined },
  faults: string[],
): number | undefined {
  if (fds === undefined || fds === '0') return undefined;
  if (fds === '1') return listenFdsStart;
  const named = names === undefined ? '' : ` (${names})`;
  faults.push(`LISTEN_FDS: "${fds}"${named}; expected 1, the socket of rpc.sock`);
  return undefined;
}
