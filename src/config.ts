import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, TomlError } from 'smol-toml';
import { readBackends, type BackendConfig } from './config/backends.ts';
import { readBootstraps, type BootstrapConfig } from './config/bootstraps.ts';
import { ConfigError } from './config/config-error.ts';
import {
  resolvePaths,
  socketPathBytesMax,
  type Environment,
  type PathFlags,
  type Paths,
} from './config/paths.ts';
import { readLimits, type EdgeLimits } from './config/limits.ts';
import { readProfiles } from './config/profiles.ts';
import { ReferencedFiles } from './config/referenced-files.ts';
import { readSealingKey, type SealingKeyConfig } from './config/sealing-key.ts';
import {
  readAccess,
  type AccessMode,
  readForge,
  readGateway,
  readReconcile,
  readRetention,
  readSsh,
  type ForgeConfig,
  type SshConfig,
} from './config/sections.ts';
import { TomlTable } from './config/toml-table.ts';
import type { Settings } from './core/settings.ts';
import type { LogLevel } from './log.ts';

const logLevels = ['debug', 'info', 'warn', 'error'] as const satisfies readonly LogLevel[];

/** What the command line gives; each flag wins over the environment. */
export interface ConfigFlags extends PathFlags {
  readonly logLevel?: string | undefined;
}

/**
 * The whole configuration, checked. Times in milliseconds, paths absolute. Secrets are not in it:
 * it names the files (or systemd credentials) that hold them.
 */
export interface Config extends Paths {
  readonly logLevel: LogLevel;
  readonly settings: Settings;
  readonly backends: readonly BackendConfig[];
  readonly bootstraps: readonly BootstrapConfig[];
  readonly ssh: SshConfig;
  readonly forge: ForgeConfig;
  readonly limits: EdgeLimits;
  readonly access: { readonly mode: AccessMode };
  readonly sealingKey: SealingKeyConfig;
}

/**
 * Reads and checks the configuration (public contract, "Configuration"). Throws ConfigError with
 * every fault that there is, not only the first.
 */
export async function loadConfig(source: {
  readonly flags: ConfigFlags;
  readonly environment: Environment;
}): Promise<Config> {
  const { flags, environment } = source;
  const paths = resolvePaths(flags, environment);
  const faults: string[] = [];
  const root = new TomlTable('', await readToml(paths.configFile), faults);
  const files = new ReferencedFiles(
    path.dirname(paths.configFile),
    environment['CREDENTIALS_DIRECTORY'] || undefined,
  );
  const backends = readBackends(root, files);
  const bootstraps = readBootstraps(root, files);
  const profiles = readProfiles(root, {
    backends: backends.map(({ name }) => name),
    bootstraps: bootstraps.map(({ name }) => name),
  });
  const ssh = readSsh(root, files, environment['SSH_AUTH_SOCK'] || undefined);
  const limits = readLimits(root);
  const config: Config = {
    ...paths,
    logLevel: readLogLevel(flags.logLevel, faults),
    settings: {
      profiles,
      bootstraps: new Set(bootstraps.map(({ name }) => name)),
      ssh: ssh.core,
      gateway: readGateway(root),
      reconcile: readReconcile(root),
      retention: readRetention(root),
      limits: limits.core,
    },
    backends,
    bootstraps,
    ssh: ssh.adapter,
    forge: readForge(root, files),
    limits: limits.edge,
    access: readAccess(root),
    sealingKey: readSealingKey(root, files, paths.dataDir),
  };
  root.end();
  checkSocketPath(paths.socketPath, faults);
  if (faults.length > 0) throw new ConfigError(paths.configFile, faults);
  return config;
}

async function readToml(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ConfigError(
      file,
      [
        isAbsent
          ? 'the file does not exist; write one (docs/config.example.toml shows every key), or name another with --config or HERO_DEPLOYER_CONFIG'
          : 'the file cannot be read',
      ],
      { cause: error },
    );
  }
  try {
    return parse(text, { unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new ConfigError(file, [`line ${error.line}, column ${error.column}: ${error.message}`], {
      cause: error,
    });
  }
}

function readLogLevel(flag: string | undefined, faults: string[]): LogLevel {
  const level = logLevels.find((candidate) => candidate === (flag ?? 'info'));
  if (level === undefined) {
    faults.push(`--log-level: "${flag ?? ''}"; expected one of ${logLevels.join(', ')}`);
  }
  return level ?? 'info';
}

function checkSocketPath(socketPath: string, faults: string[]): void {
  const bytes = Buffer.byteLength(socketPath);
  if (bytes <= socketPathBytesMax) return;
  faults.push(
    `socket path: "${socketPath}" has ${bytes} bytes; expected at most ${socketPathBytesMax} (choose a shorter --socket-dir)`,
  );
}
