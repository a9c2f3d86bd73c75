import { DeployerError } from '../core/errors.ts';
import type { Forge, ForgeAccount, NewForgeAccount } from '../core/ports/forge.ts';
import { Redactor } from '../core/redaction.ts';
import { readAccount, readErrorText, readKeys } from './shapes.ts';

interface ForgeOptions {
  /** Without a slash at the end, e.g. `https://forge.ourworld.tf`. */
  readonly url: string;
  /** Reads the admin token anew, so that a rotated one is taken up; it is never kept or logged. */
  readonly readToken: () => Promise<string>;
  readonly timeoutMs?: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly total: number | undefined;
}

const timeoutDefaultMs = 10_000;
const keysPageSize = 50;
/** A user with more keys than this is not read to the end. */
const keyPagesMax = 20;
const answerBytesMax = 4_194_304;

/**
 * The Forge's REST API (Forgejo v1) with an admin token. Accounts are made, tokens of users never
 * (D-22); keys are read, never written (D-23). Faults become FORGE_UNAVAILABLE (no answer, or one
 * that says to come back) and FORGE_REJECTED (an answer that refuses).
 */
export class ForgeClient implements Forge {
  readonly #options: ForgeOptions;

  constructor(options: ForgeOptions) {
    this.#options = options;
  }

  get keysPageUrl(): string {
    return `${this.#options.url}/user/settings/keys`;
  }

  async findAccount(username: string): Promise<ForgeAccount | undefined> {
    const what = `look up user "${username}"`;
    const answer = await this.#ask(what, { path: `/users/${encodeURIComponent(username)}` });
    if (answer.status === 404) return undefined;
    this.#require(answer, { status: 200, what });
    const account = readAccount(answer.body);
    if (account === undefined) throw unavailable(what, 'the answer is not understood');
    // The Forge finds names regardless of case; anything else is somebody else.
    return account.login.toLowerCase() === username.toLowerCase() ? account : undefined;
  }

  async listKeys(username: string): Promise<readonly string[]> {
    const what = `read the keys of user "${username}"`;
    const keys: string[] = [];
    for (let page = 1; page <= keyPagesMax; page += 1) {
      const path = `/users/${encodeURIComponent(username)}/keys?page=${page}&limit=${keysPageSize}`;
      const answer = await this.#ask(what, { path });
      this.#require(answer, { status: 200, what });
      const found = readKeys(answer.body);
      if (found === undefined) throw unavailable(what, 'the answer is not understood');
      keys.push(...found.keys);
      const isLast =
        answer.total === undefined
          ? found.count < keysPageSize
          : (page - 1) * keysPageSize + found.count >= answer.total;
      if (isLast || found.count === 0) break;
    }
    return keys;
  }

  async createAccount(account: NewForgeAccount): Promise<ForgeAccount> {
    const { username, email, fullName, password } = account;
    const what = `create user "${username}"`;
    const answer = await this.#ask(what, {
      path: '/admin/users',
      method: 'POST',
      body: {
        username,
        email,
        password,
        must_change_password: true,
        ...(fullName === undefined ? {} : { full_name: fullName }),
      },
      secret: password,
    });
    this.#require(answer, { status: 201, what });
    return readAccount(answer.body) ?? { login: username };
  }

  async setPassword(username: string, password: string): Promise<void> {
    const what = `set a password for user "${username}"`;
    const answer = await this.#ask(what, {
      path: `/admin/users/${encodeURIComponent(username)}`,
      method: 'PATCH',
      body: { password, must_change_password: true },
      secret: password,
    });
    this.#require(answer, { status: 200, what });
  }

  async #ask(
    what: string,
    request: {
      readonly path: string;
      readonly method?: 'GET' | 'POST' | 'PATCH';
      readonly body?: object;
      readonly secret?: string;
    },
  ): Promise<Answer> {
    const token = await this.#token(what);
    const { path, method = 'GET', body, secret } = request;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${this.#options.url}/api/v1${path}`, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `token ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        // A redirect would carry the token to wherever it points.
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#options.timeoutMs ?? timeoutDefaultMs),
      });
      text = await readBody(response);
    } catch (error) {
      throw unavailable(what, transportText(error), error);
    }
    const redactor = new Redactor([token, ...(secret === undefined ? [] : [secret])]);
    return {
      status: response.status,
      body: parseJson(redactor.redact(text)),
      total: readTotal(response.headers.get('x-total-count')),
    };
  }

  #require(answer: Answer, { status, what }: { status: number; what: string }): void {
    if (answer.status === status) return;
    const said = readErrorText(answer.body);
    const text = `HTTP ${answer.status}${said === undefined ? '' : `, "${said}"`}`;
    if (answer.status === 429 || answer.status >= 500) throw unavailable(what, text);
    const hints: Readonly<Record<number, string>> = {
      401: '; the admin token is not accepted',
      403: '; the admin token lacks a scope (write:admin and read:user are needed)',
      404: '; there is no such user',
    };
    throw new DeployerError(
      'FORGE_REJECTED',
      `could not ${what}: the Forge answers ${text}${hints[answer.status] ?? ''}`,
      { details: { status: answer.status } },
    );
  }

  async #token(what: string): Promise<string> {
    try {
      return (await this.#options.readToken()).trim();
    } catch (error) {
      throw unavailable(what, 'the admin token cannot be read', error);
    }
  }
}

function unavailable(what: string, why: string, cause?: unknown): DeployerError {
  return new DeployerError('FORGE_UNAVAILABLE', `could not ${what}: the Forge: ${why}`, {
    retryable: true,
    cause,
  });
}

function transportText(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? `the connection failed (${code})` : 'the connection failed';
}

async function readBody(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  if (response.body === null) return '';
  // The body of fetch is bytes; its type does not say so.
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > answerBytesMax) throw new Error('the answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readTotal(header: string | null): number | undefined {
  return header !== null && /^\d{1,9}$/.test(header) ? Number(header) : undefined;
}
