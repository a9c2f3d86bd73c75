import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../core/settings.ts';
import type { ReferencedFiles } from './referenced-files.ts';
import type { TomlTable } from './toml-table.ts';

export interface ForgeConfig {
  /** Without a slash at the end. */
  readonly url: string;
  /** Absolute path of the file with the admin token. */
  readonly tokenFile: string;
}

export interface SshConfig {
  /** Socket of the ssh-agent; absent where the environment names none. */
  readonly agentSocket?: string;
  readonly connectTimeoutMs: number;
}

const portRange = { min: 1, max: 65_535 };

export function readForge(root: TomlTable, files: ReferencedFiles): ForgeConfig {
  const table = root.table('forge');
  const url = table.text(
    'url',
    {
      expected: 'an http URL, e.g. "https://forge.ourworld.tf"',
      isRight: (value) => ['http:', 'https:'].includes(URL.parse(value)?.protocol ?? ''),
    },
    'https://forge.ourworld.tf',
  );
  const expected = 'the path of a file with an admin token of the Forge';
  const file = table.optionalText('token_file', { expected });
  const credential = files.credential('forge_token');
  if (file === undefined && credential === undefined && !table.has('token_file')) {
    table.missing('token_file', `${expected}, or a systemd credential "forge_token"`);
  }
  const tokenFile =
    file === undefined
      ? (credential ?? '')
      : files.secret(table, 'token_file', { file, credential: 'forge_token' });
  table.end();
  return { url: url.replace(/\/+$/, ''), tokenFile };
}

/** The `[ssh]` table: half of it is the core's business, half the SSH adapter's. */
export function readSsh(
  root: TomlTable,
  files: ReferencedFiles,
  agentOfEnvironment: string | undefined,
): { readonly core: Settings['ssh']; readonly adapter: SshConfig } {
  const table = root.table('ssh');
  const agent = table.text(
    'agent',
    {
      expected: '"env" (SSH_AUTH_SOCK), or the absolute path of an agent\'s socket',
      isRight: (value) => value === 'env' || path.isAbsolute(value),
    },
    'env',
  );
  const agentSocket = agent === 'env' ? agentOfEnvironment : agent;
  const core = {
    user: table.text(
      'user',
      {
        expected: 'a login name of the VM',
        isRight: (value) => /^[a-z_][a-z0-9_.-]{0,31}$/i.test(value),
      },
      'root',
    ),
    port: table.integer('port', portRange, 22),
    reachableTimeoutMs: table.durationMs('reachable_timeout', 600_000, 1_000),
    keepOperatorAccess: table.boolean('keep_operator_access', false),
    extraOperatorKeys: readAuthorizedKeys(table, files),
  };
  const connectTimeoutMs = table.durationMs('connect_timeout', 10_000, 100);
  table.end();
  return {
    core,
    adapter: { connectTimeoutMs, ...(agentSocket === undefined ? {} : { agentSocket }) },
  };
}

function readAuthorizedKeys(table: TomlTable, files: ReferencedFiles): readonly string[] {
  const key = 'authorized_keys_file';
  const file = table.text(
    key,
    { expected: 'the path of a file with public keys', isRight: () => true },
    '',
  );
  if (file === '') return [];
  const resolved = files.credential('authorized_keys') ?? files.readable(table, key, file);
  let text: string;
  try {
    text = readFileSync(resolved, 'utf8');
  } catch {
    // `readable` has told it.
    return [];
  }
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const wrong = lines.findIndex((line) => !isPublicKeyLine(line));
  if (wrong >= 0) {
    // The line is not quoted: it could be a private key.
    table.fault(
      key,
      `"${file}": key ${wrong + 1} is not an OpenSSH public key; expected lines like "ssh-ed25519 AAAA…"`,
    );
  }
  return lines;
}

function isPublicKeyLine(line: string): boolean {
  return /^(ssh-|ecdsa-sha2-|sk-)[a-z0-9@.-]+ AAAA[A-Za-z0-9+/=]+( .*)?$/.test(line);
}

export function readGateway(root: TomlTable): Settings['gateway'] {
  const table = root.table('gateway');
  const gateway = {
    port: table.integer('port', portRange, 9_988),
    nameTemplate: table.text(
      'name_template',
      {
        expected:
          'lower-case letters, digits, {user} and {suffix}, at least one of the two, each at most once',
        isRight: isNameTemplate,
      },
      '{user}{suffix}',
    ),
    urlPath: table.text(
      'url_path',
      { expected: 'a path that begins with "/"', isRight: (value) => /^\/[^\s]*$/.test(value) },
      '/hero_cockpit/web/',
    ),
    verifyUrl: table.boolean('verify_url', true),
    verifyTimeoutMs: table.durationMs('verify_timeout', 300_000, 1_000),
  };
  table.end();
  return gateway;
}

function isNameTemplate(value: string): boolean {
  const rest = value.replace('{user}', '').replace('{suffix}', '');
  return rest !== value && /^[a-z0-9]{0,30}$/.test(rest);
}

export function readReconcile(root: TomlTable): Settings['reconcile'] {
  const table = root.table('reconcile');
  const reconcile = {
    intervalMs: table.durationMs('interval', 120_000, 100),
    act: table.choice('act', ['proven', 'report'], 'proven'),
  };
  table.end();
  return reconcile;
}

/** A day at least: a `request_id` is remembered for as long as jobs are kept. */
const retentionMinMs = 86_400_000;
const retentionDefaultMs = 30 * 86_400_000;

export function readRetention(root: TomlTable): Settings['retention'] {
  const table = root.table('retention');
  const retention = {
    jobsMs: table.durationMs('jobs', retentionDefaultMs, retentionMinMs),
    eventsMs: table.durationMs('events', retentionDefaultMs, retentionMinMs),
  };
  table.end();
  return retention;
}

/** Whoever can open the socket is admin, or the claims that the router sends decide. */
export type AccessMode = 'socket' | 'claims';

export function readAccess(root: TomlTable): { readonly mode: AccessMode } {
  const table = root.table('access');
  const mode = table.choice('mode', ['socket', 'claims'], 'socket');
  table.end();
  return { mode };
}
