import os from 'node:os';
import path from 'node:path';

/** The name of the service: of its folder under the socket folder, and of its configuration. */
const serviceName = 'hero_os_tfgrid_deployer';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the command line gives about paths; each wins over the environment. */
export interface PathFlags {
  readonly config?: string | undefined;
  readonly socketDir?: string | undefined;
  readonly dataDir?: string | undefined;
}

export interface Paths {
  readonly configFile: string;
  /** The folder of all services' sockets. */
  readonly socketDir: string;
  /** `<socket folder>/hero_os_tfgrid_deployer/rpc.sock`. */
  readonly socketPath: string;
  readonly dataDir: string;
}

/** Where everything lies, all absolute (public contract, "Configuration"; Hero contract, "Socket"). */
export function resolvePaths(flags: PathFlags, environment: Environment): Paths {
  const get = (name: string): string | undefined => environment[name] || undefined;
  const root = get('PATH_ROOT') ?? path.join(get('HOME') ?? os.homedir(), 'hero');
  const socketDir =
    flags.socketDir ??
    get('PATH_SOCKET') ??
    get('HERO_SOCKET_DIR') ??
    path.join(root, 'var', 'sockets');
  const dataDir =
    flags.dataDir ??
    get('HERO_DEPLOYER_DATA_DIR') ??
    // systemd joins several folders with colons.
    get('STATE_DIRECTORY')?.split(':')[0] ??
    path.join(root, 'var', serviceName);
  const configFile =
    flags.config ?? get('HERO_DEPLOYER_CONFIG') ?? path.join(root, 'cfg', `${serviceName}.toml`);
  return {
    configFile: path.resolve(configFile),
    socketDir: path.resolve(socketDir),
    socketPath: path.join(path.resolve(socketDir), serviceName, 'rpc.sock'),
    dataDir: path.resolve(dataDir),
  };
}

/** Longer paths are cut silently by the kernel's socket address. Bytes. */
export const socketPathBytesMax = 107;
