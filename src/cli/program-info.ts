import type { ProgramDependencies, ProgramFlags } from './dependencies.ts';

/** What decides where things lie and who supervises the daemon. None of these holds a secret. */
const environmentNames = [
  'PATH_ROOT',
  'PATH_SOCKET',
  'HERO_SOCKET_DIR',
  'HERO_DEPLOYER_CONFIG',
  'HERO_DEPLOYER_DATA_DIR',
  'SSH_AUTH_SOCK',
  'STATE_DIRECTORY',
  'CREDENTIALS_DIRECTORY',
  'NOTIFY_SOCKET',
  'WATCHDOG_USEC',
  'LISTEN_FDS',
] as const;

/**
 * What `--info` tells a supervisor, of this very installation: what `service.toml` says of any. A variable
 * that is not set is null.
 */
export function programInfo<C>(dependencies: ProgramDependencies<C>, flags: ProgramFlags): object {
  const { version, environment } = dependencies;
  const { configFile, socketDir, socketPath, dataDir } = dependencies.resolvePaths(flags);
  return {
    service: 'hero_os_tfgrid_deployer',
    version,
    kind: 'server',
    category: 'core',
    sockets: [{ name: 'rpc', protocol: 'openrpc', path: socketPath }],
    config: configFile,
    data_dir: dataDir,
    socket_dir: socketDir,
    environment: Object.fromEntries(
      environmentNames.map((name) => [name, environment[name] ?? null]),
    ),
  };
}
