import { createHash } from 'node:crypto';
import { ServiceError } from '../service-error.ts';
import { accountAnswer, type ForgeAccounts, type ForgeKey } from './accounts.ts';

/** One request to `/api/v1`, taken apart. */
export interface ForgeRequest {
  readonly method: string;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ForgeAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** An operation of the API; its name is what journal and faults know it by. */
export interface ForgeOperation {
  readonly name: 'forge.get_user' | 'forge.list_keys' | 'forge.create_user' | 'forge.edit_user';
  readonly needsAdmin: boolean;
  /** What the journal keeps. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly run: () => ForgeAnswer;
}

const pageSizeDefault = 30;
const pageSizeMax = 50;

/** Finds what a request asks for (forge: the table of calls); undefined when there is no such route. */
export function findOperation(
  request: ForgeRequest,
  accounts: ForgeAccounts,
): ForgeOperation | undefined {
  const { method, path, query, body } = request;
  const [first, second, third, ...more] = path.slice(1).split('/').map(decodeURIComponent);
  if (second === undefined || more.length > 0) return undefined;
  if (first === 'users' && method === 'GET') {
    if (third === undefined) return getUser(second, accounts);
    return third === 'keys' ? listKeys(second, query, accounts) : undefined;
  }
  if (first !== 'admin' || second !== 'users') return undefined;
  if (method === 'POST' && third === undefined) return createUser(body, accounts);
  return method === 'PATCH' && third !== undefined ? editUser(third, body, accounts) : undefined;
}

function getUser(username: string, accounts: ForgeAccounts): ForgeOperation {
  return {
    name: 'forge.get_user',
    needsAdmin: false,
    params: { username },
    run: () => ({ status: 200, body: accountAnswer(accounts.get(username)) }),
  };
}

function listKeys(
  username: string,
  query: URLSearchParams,
  accounts: ForgeAccounts,
): ForgeOperation {
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const limit = Math.min(pageSizeMax, Number(query.get('limit')) || pageSizeDefault);
  return {
    name: 'forge.list_keys',
    needsAdmin: false,
    params: { username, page, limit },
    run: () => {
      const { keys } = accounts.get(username);
      return {
        status: 200,
        headers: { 'x-total-count': String(keys.length) },
        body: keys.slice((page - 1) * limit, page * limit).map(keyAnswer),
      };
    },
  };
}

function createUser(
  body: Readonly<Record<string, unknown>>,
  accounts: ForgeAccounts,
): ForgeOperation {
  return {
    name: 'forge.create_user',
    needsAdmin: true,
    params: body,
    run: () => {
      const account = accounts.register({
        username: text(body, 'username'),
        email: text(body, 'email'),
        password: text(body, 'password'),
        fullName: typeof body['full_name'] === 'string' ? body['full_name'] : '',
        // The Forge's own default.
        mustChangePassword: body['must_change_password'] !== false,
      });
      return { status: 201, body: accountAnswer(account) };
    },
  };
}

function editUser(
  username: string,
  body: Readonly<Record<string, unknown>>,
  accounts: ForgeAccounts,
): ForgeOperation {
  return {
    name: 'forge.edit_user',
    needsAdmin: true,
    params: { username, ...body },
    run: () => {
      accounts.get(username);
      const mustChange = body['must_change_password'] !== false;
      const account = accounts.setPassword(username, text(body, 'password'), mustChange);
      return { status: 200, body: accountAnswer(account) };
    },
  };
}

function keyAnswer({ id, key, title }: ForgeKey): object {
  const [, blob = ''] = key.split(/\s+/);
  const digest = createHash('sha256').update(Buffer.from(blob, 'base64')).digest('base64');
  return { id, key, title, fingerprint: `SHA256:${digest.replace(/=+$/, '')}`, read_only: true };
}

function text(body: Readonly<Record<string, unknown>>, name: string): string {
  const value = body[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ServiceError(`[${name}]: Required`, { status: 422 });
}
