import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { CallGate } from '../call-gate.ts';
import type { ServiceError } from '../service-error.ts';
import type { ForgeAccounts } from './accounts.ts';
import { findOperation, type ForgeAnswer, type ForgeOperation } from './forge-api.ts';

/** `reader` has the scope `read:user` only. */
export type TokenKind = 'admin' | 'reader';

interface Dependencies {
  readonly accounts: ForgeAccounts;
  readonly gate: CallGate;
  readonly tokens: ReadonlyMap<string, TokenKind>;
}

const apiPath = '/api/v1';

/** The part of the Forgejo API that forge.md names. */
export function createForgeServer(dependencies: Dependencies): http.Server {
  return http.createServer((request, response) => {
    answer(request, response, dependencies).catch(() => request.socket.destroy());
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  dependencies: Dependencies,
): Promise<void> {
  const body = await text(request);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const fields = parseFields(body);
  const operation = url.pathname.startsWith(`${apiPath}/`)
    ? findOperation(
        {
          method: request.method ?? 'GET',
          path: url.pathname.slice(apiPath.length),
          query: url.searchParams,
          body: fields ?? {},
        },
        dependencies.accounts,
      )
    : undefined;
  if (operation === undefined) {
    send(response, refusal(404, "The target couldn't be found."));
  } else if (fields === undefined) {
    send(response, refusal(422, 'invalid JSON'));
  } else {
    const refused = checkToken(request.headers.authorization, operation, dependencies.tokens);
    if (refused === undefined) await run(operation, request, response, dependencies.gate);
    else send(response, refused);
  }
}

async function run(
  operation: ForgeOperation,
  request: IncomingMessage,
  response: ServerResponse,
  gate: CallGate,
): Promise<void> {
  const done: ForgeAnswer[] = [];
  const call = { method: operation.name, params: operation.params };
  const reply = await gate.pass(call, () => {
    const result = operation.run();
    done.push(result);
    return result.body;
  });
  switch (reply.kind) {
    case 'result':
      send(response, { ...(done.at(-1) ?? { status: 200 }), body: reply.result });
      return;
    case 'error':
      send(response, errorAnswer(reply.error));
      return;
    case 'garbage':
      response.end(reply.text);
      return;
    case 'none':
      request.socket.destroy();
      return;
    case 'silence':
  }
}

function checkToken(
  header: string | undefined,
  { needsAdmin }: ForgeOperation,
  tokens: ReadonlyMap<string, TokenKind>,
): ForgeAnswer | undefined {
  const [scheme, token] = (header ?? '').split(' ');
  if (token === undefined || scheme?.toLowerCase() !== 'token') {
    return refusal(401, 'token is required');
  }
  const kind = tokens.get(token);
  if (kind === undefined) return refusal(401, 'invalid username, password or token');
  if (!needsAdmin || kind === 'admin') return undefined;
  return refusal(403, 'token does not have at least one of required scope(s): [write:admin]');
}

/** The Forge has no codes: an error without a status is one that it did not expect. */
function errorAnswer({ status, message }: ServiceError): ForgeAnswer {
  return refusal(status ?? 500, message);
}

function refusal(status: number, message: string): ForgeAnswer {
  return { status, body: { message, url: 'http://localhost/api/swagger' } };
}

function parseFields(body: string): Readonly<Record<string, unknown>> | undefined {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    // Any object may be looked into by name.
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers, body }: ForgeAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
