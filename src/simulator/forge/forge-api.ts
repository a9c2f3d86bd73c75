import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../service-error.ts';
import type { Accounts } from './accounts.ts';

interface Options {
  readonly accounts: Accounts;
  readonly gate: CallGate;
  readonly adminToken: string;
  /** A token that is known but may not administrate: it gets 403 where that is needed. */
  readonly readOnlyToken: string;
}

/** What an answer is made of; the gate hands it on. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Route {
  /** Under this name the call is in the journal and meets its faults. */
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly needsAdmin: boolean;
  readonly effect: () => Answer;
}

const pageSizeDefault = 30;
const pageSizeMax = 50;

/**
 * The part of the Forgejo API (v1) that a deployer needs. Calls are named `forge.get_user`,
 * `forge.list_keys`, `forge.create_user` and `forge.edit_user`.
 */
export function createForgeServer(options: Options): http.Server {
  return http.createServer((request, response) => {
    answer(request, response, options).catch(() => request.socket.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { accounts, gate, ...tokens }: Options,
): Promise<void> {
  const body = await text(request);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const route = findRoute({ method: request.method ?? 'GET', url, body, accounts });
  if (route === undefined) {
    send(response, { status: 404, body: { message: 'Not Found' } });
    return;
  }
  const reply = await gate.pass({ method: route.method, params: route.params }, () => {
    checkToken(request.headers.authorization, route.needsAdmin, tokens);
    return route.effect();
  });
  switch (reply.kind) {
    case 'result':
      send(response, asAnswer(reply.result));
      return;
    case 'error':
      send(response, {
        status: reply.error.status ?? 500,
        body: { message: reply.error.message, url: '/api/swagger' },
      });
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(reply.text);
      return;
    case 'none':
      request.socket.destroy();
      return;
    case 'silence':
      return;
  }
}

function findRoute(request: {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly accounts: Accounts;
}): Route | undefined {
  const { method, url, body, accounts } = request;
  const prefix = '/api/v1/';
  if (!url.pathname.startsWith(prefix)) return undefined;
  const parts = url.pathname.slice(prefix.length).split('/').map(decodeURIComponent);
  const [first, second = '', third] = parts;
  if (method === 'GET' && first === 'users' && parts.length === 2) {
    return read('forge.get_user', second, () => ok(accounts.find(second)));
  }
  if (method === 'GET' && first === 'users' && third === 'keys' && parts.length === 3) {
    return read('forge.list_keys', second, () => keysPage(accounts, second, url.searchParams));
  }
  if (first !== 'admin' || second !== 'users') return undefined;
  if (method === 'POST' && parts.length === 2) return createUser(accounts, body);
  if (method === 'PATCH' && parts.length === 3) return editUser(accounts, third ?? '', body);
  return undefined;
}

function read(method: string, username: string, effect: () => Answer): Route {
  return { method, params: { username }, needsAdmin: false, effect };
}

function createUser(accounts: Accounts, body: string): Route {
  const fields = fieldsOf(body);
  const effect = (): Answer => ({
    status: 201,
    body: accounts.create({
      username: required(fields, 'username'),
      email: required(fields, 'email'),
      fullName: optional(fields, 'full_name'),
      password: required(fields, 'password'),
      mustChangePassword: fields['must_change_password'] !== false,
    }),
  });
  return { method: 'forge.create_user', params: fields, needsAdmin: true, effect };
}

function editUser(accounts: Accounts, username: string, body: string): Route {
  const fields = fieldsOf(body);
  const effect = (): Answer => {
    const password = optional(fields, 'password');
    if (password === undefined) return ok(accounts.find(username));
    return ok(accounts.setPassword(username, password, fields['must_change_password'] === true));
  };
  const params = { ...fields, username };
  return { method: 'forge.edit_user', params, needsAdmin: true, effect };
}

function keysPage(accounts: Accounts, username: string, query: URLSearchParams): Answer {
  const keys = accounts.keys(username);
  const limit = Math.min(numberOf(query.get('limit')) ?? pageSizeDefault, pageSizeMax);
  const start = ((numberOf(query.get('page')) ?? 1) - 1) * limit;
  return {
    status: 200,
    body: keys.slice(start, start + limit),
    headers: { 'x-total-count': String(keys.length) },
  };
}

function checkToken(
  header: string | undefined,
  needsAdmin: boolean,
  { adminToken, readOnlyToken }: Pick<Options, 'adminToken' | 'readOnlyToken'>,
): void {
  if (header === `token ${adminToken}`) return;
  if (header !== `token ${readOnlyToken}`) {
    throw new ServiceError('user does not exist [uid: 0, name: ]', { status: 401 });
  }
  if (!needsAdmin) return;
  throw new ServiceError('token does not have at least one of required scope(s): [write:admin]', {
    status: 403,
  });
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** A programmed answer is a body alone. */
function asAnswer(result: unknown): Answer {
  const isAnswer =
    typeof result === 'object' && result !== null && 'status' in result && 'body' in result;
  // Ours has both fields; a body of the Forge never has.
  return isAnswer ? (result as Answer) : ok(result);
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    // Any object may be looked into by name.
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // What is missing in it is told field by field.
  }
  return {};
}

function optional(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function required(fields: Readonly<Record<string, unknown>>, name: string): string {
  const value = optional(fields, name);
  if (value !== undefined) return value;
  throw new ServiceError(`[${name}]: Required`, { status: 422 });
}

function numberOf(digits: string | null): number | undefined {
  const number = Number(digits);
  return digits !== null && Number.isInteger(number) && number > 0 ? number : undefined;
}
