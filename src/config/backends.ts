import { socketPathBytesMax } from './paths.ts';
import type { ReferencedFiles } from './referenced-files.ts';
import type { TomlTable } from './toml-table.ts';

/** One `[backends.*]` entry of kind `hero_compute`. */
export interface BackendConfig {
  readonly name: string;
  readonly kind: 'hero_compute';
  /** `unix:<absolute path>` or an http URL. */
  readonly endpoint: string;
  readonly protocol: 'auto' | 'line' | 'http';
  readonly methodPrefix: string;
  readonly node?: string;
  readonly pollIntervalMs: number;
  readonly deployTimeoutMs: number;
  readonly requestTimeoutMs: number;
  /** Absent: the backend's own default for its transport. */
  readonly quietWaitMs?: number;
  /** Absolute path of a file with a bearer token, for a router in front. */
  readonly tokenFile?: string;
  /** Sent with every HTTP request: the identity that a router in front hands on. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function readBackends(root: TomlTable, files: ReferencedFiles): readonly BackendConfig[] {
  return root.namedTables('backends').map(([name, table]) => readBackend(name, table, files));
}

function readBackend(name: string, table: TomlTable, files: ReferencedFiles): BackendConfig {
  const kind = table.text('kind', { expected: '"hero_compute"' });
  if (kind === 'opentofu') {
    // Its other keys belong to a format that this version does not read.
    table.fault('kind', '"opentofu" is not supported by this version; expected "hero_compute"');
    return nameOnly(name);
  }
  if (kind !== 'hero_compute' && kind !== '') table.wrong('kind', '"hero_compute"');
  const endpoint = table.text('endpoint', {
    expected: '"unix:/path/of/rpc.sock" or "http://host:port/path"',
    isRight: isEndpoint,
  });
  const protocol = table.choice('protocol', ['auto', 'line', 'http'], 'auto');
  if (protocol === 'line' && /^https?:/.test(endpoint)) {
    table.wrong('protocol', '"auto" or "http" with an http endpoint ("line" needs a Unix socket)');
  }
  const node = table.optionalText('node', {
    expected: 'the host name of a node, e.g. "tfnode-1774"',
    isRight: (value) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/.test(value),
  });
  const quietWaitMs = table.optionalDurationMs('quiet_wait', 0);
  const tokenFile = readTokenFile(name, table, files);
  const headers = readHeaders(table);
  const backend = {
    name,
    kind: 'hero_compute',
    endpoint,
    protocol,
    methodPrefix: table.text(
      'method_prefix',
      {
        expected: 'a prefix of method names, e.g. "ComputeService.", or ""',
        isRight: (value) => /^[A-Za-z0-9_.]{0,64}$/.test(value),
      },
      'ComputeService.',
    ),
    pollIntervalMs: table.durationMs('poll_interval', 2_000, 10),
    deployTimeoutMs: table.durationMs('deploy_timeout', 900_000, 1_000),
    requestTimeoutMs: table.durationMs('request_timeout', 10_000, 100),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
    ...(tokenFile === undefined ? {} : { tokenFile }),
    ...(node === undefined ? {} : { node }),
    ...(quietWaitMs === undefined ? {} : { quietWaitMs }),
  } as const;
  table.end();
  return backend;
}

/** The credential that wins is named after the backend; the prefix keeps the Forge's apart. */
function readTokenFile(name: string, table: TomlTable, files: ReferencedFiles): string | undefined {
  const key = 'token_file';
  const file = table.optionalText(key, { expected: 'the path of a file with a bearer token' });
  if (file === undefined) return files.credential(`backend_${name}_token`);
  return files.secret(table, key, { file, credential: `backend_${name}_token` });
}

function readHeaders(table: TomlTable): Readonly<Record<string, string>> {
  const headers = table.headers('headers');
  const own = ['authorization', 'content-length', 'content-type', 'connection', 'host'];
  for (const name of Object.keys(headers)) {
    if (own.includes(name.toLowerCase())) {
      table.fault(`headers.${name}`, `"${name}" is set by the client; expected another header`);
    }
  }
  return headers;
}

function isEndpoint(value: string): boolean {
  if (value.startsWith('unix:')) {
    const socketPath = value.slice('unix:'.length);
    return socketPath.startsWith('/') && Buffer.byteLength(socketPath) <= socketPathBytesMax;
  }
  const url = URL.parse(value);
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.password === '';
}

/** Keeps the name known, so that profiles which use it are not faults of their own. */
function nameOnly(name: string): BackendConfig {
  return {
    name,
    kind: 'hero_compute',
    endpoint: '',
    protocol: 'auto',
    methodPrefix: '',
    pollIntervalMs: 0,
    deployTimeoutMs: 0,
    requestTimeoutMs: 0,
  };
}
