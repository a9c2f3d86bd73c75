import type { ReferencedFiles } from './referenced-files.ts';
import type { TomlTable } from './toml-table.ts';

/** One `[bootstraps.*]` entry. Files are read when a job needs them, not here. */
export interface BootstrapConfig {
  readonly name: string;
  /** Absolute path of the script. */
  readonly script: string;
  readonly timeoutMs: number;
  readonly env: Readonly<Record<string, string>>;
  /** Variable → absolute path of the file with its value. */
  readonly secretEnvFiles: Readonly<Record<string, string>>;
  readonly healthUrl?: string;
}

export function readBootstraps(
  root: TomlTable,
  files: ReferencedFiles,
): readonly BootstrapConfig[] {
  return root.namedTables('bootstraps').map(([name, table]) => {
    if (name === 'none') {
      root.fault('bootstraps.none', 'the name "none" stands for no bootstrap; expected another');
    }
    return readBootstrap(name, table, files);
  });
}

function readBootstrap(name: string, table: TomlTable, files: ReferencedFiles): BootstrapConfig {
  const script = table.text('script', { expected: 'the path of a local script' });
  const env = table.variables('env');
  const secretFiles = [...table.variables('secret_env_files')].map(([variable, file]) => {
    if (env.has(variable)) {
      table.fault(`secret_env_files.${variable}`, `"${variable}" is also in env; expected it once`);
    }
    const key = `secret_env_files.${variable}`;
    return [variable, files.secret(table, key, { file, credential: variable })] as const;
  });
  const healthUrl = table.optionalText('health_url', {
    expected: 'an http URL as seen inside the VM, e.g. "http://127.0.0.1:9988/health"',
    isRight: (value) => ['http:', 'https:'].includes(URL.parse(value)?.protocol ?? ''),
  });
  const bootstrap = {
    name,
    script: script === '' ? '' : files.readable(table, 'script', script),
    timeoutMs: table.durationMs('timeout', 2_700_000, 1_000),
    env: Object.fromEntries(env),
    secretEnvFiles: Object.fromEntries(secretFiles),
    ...(healthUrl === undefined ? {} : { healthUrl }),
  };
  table.end();
  return bootstrap;
}
