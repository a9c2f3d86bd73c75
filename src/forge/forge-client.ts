import { DeployerError } from '../core/errors.ts';
import type { Forge, ForgeAccount, NewForgeAccount } from '../core/ports/forge.ts';
import { Redactor } from '../core/redaction.ts';
import { NoAnswerError, sendRequest, type ForgeRequest } from './forge-request.ts';
import { publicKeyLines, readErrorText, readKeyTexts, readUser, type ForgeUser } from './shapes.ts';

interface ForgeOptions {
  /** Without a slash at the end, e.g. `https://forge.ourworld.tf`. */
  readonly url: string;
  /** Reads the admin token anew, so that a rotated one is taken up; it is never kept or logged. */
  readonly readToken: () => Promise<string>;
  readonly timeoutMs?: number;
  /** Once it is aborted no answer is waited for. */
  readonly stop?: AbortSignal;
}

/** What is asked, in words for messages, and how. */
interface Question {
  readonly what: string;
  readonly path: string;
  readonly method?: ForgeRequest['method'];
  readonly body?: object;
  /** A password in the body: taken out of whatever the Forge says. */
  readonly secret?: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** What the Forge says about a refusal, redacted. */
  readonly said?: string;
  readonly total?: number;
}

const timeoutDefaultMs = 10_000;
const saidLengthMax = 300;
const keysPageSize = 50;
/** A user with more keys than this is not read to the end. */
const keyPagesMax = 20;

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
    const user = await this.#findUser(username, `look up user "${username}"`);
    return user === undefined ? undefined : accountOf(user);
  }

  async listKeys(username: string): Promise<readonly string[]> {
    const what = `read the keys of user "${username}"`;
    const texts = new Set<string>();
    let count = 0;
    for (let page = 1; page <= keyPagesMax; page += 1) {
      const path = `${pathOf(username)}/keys?page=${page}&limit=${keysPageSize}`;
      const answer = await this.#ask({ what, path }, 200);
      const found = readKeyTexts(answer.body);
      if (found === undefined) throw unavailable(what, 'the answer is not understood');
      const known = texts.size;
      for (const text of found) texts.add(text);
      count += found.length;
      // The Forge may give shorter pages than were asked for: a short page is not the last one.
      const isLast = answer.total === undefined ? texts.size === known : count >= answer.total;
      if (isLast || found.length === 0) break;
    }
    return [...texts].flatMap(publicKeyLines);
  }

  async createAccount(account: NewForgeAccount): Promise<ForgeAccount> {
    const { username, email, fullName, password } = account;
    const body = {
      username,
      email,
      password,
      must_change_password: true,
      ...(fullName === undefined ? {} : { full_name: fullName }),
    };
    const what = `create user "${username}"`;
    const question = {
      what,
      path: '/admin/users',
      method: 'POST',
      body,
      secret: password,
    } as const;
    const answer = await this.#ask(question, 201);
    // Made is made, however it is told: the password must reach the caller.
    const user = readUser(answer.body);
    return user === undefined ? { login: username } : accountOf(user);
  }

  async setPassword(username: string, password: string): Promise<void> {
    const what = `set a password for user "${username}"`;
    const path = `/admin${pathOf(username)}`;
    const body = { password, must_change_password: true };
    const edit = { what, path, method: 'PATCH', body, secret: password } as const;
    const answer = await this.#send(edit);
    if (answer.status !== 422 || !/login_?name/i.test(answer.said ?? '')) {
      demand(answer, edit, 200);
      return;
    }
    // Some versions want the name that the user signs in with repeated in every edit.
    const user = await this.#findUser(username, what);
    const signIn = { login_name: user?.loginName ?? username, source_id: user?.sourceId ?? 0 };
    await this.#ask({ ...edit, body: { ...body, ...signIn } }, 200);
  }

  async #findUser(username: string, what: string): Promise<ForgeUser | undefined> {
    const question = { what, path: pathOf(username) };
    const answer = await this.#send(question);
    if (answer.status === 404) return undefined;
    demand(answer, question, 200);
    const user = readUser(answer.body);
    if (user === undefined) throw unavailable(what, 'the answer is not understood');
    // The Forge finds names regardless of case; anything else is somebody else.
    return user.login.toLowerCase() === username.toLowerCase() ? user : undefined;
  }

  async #ask(question: Question, status: number): Promise<Answer> {
    const answer = await this.#send(question);
    demand(answer, question, status);
    return answer;
  }

  async #send(question: Question): Promise<Answer> {
    const { what, path, method = 'GET', body, secret } = question;
    const { url, timeoutMs = timeoutDefaultMs, stop } = this.#options;
    const token = await this.#token(what);
    try {
      const { status, text, total } = await sendRequest({
        url: new URL(`${url}/api/v1${path}`),
        method,
        token,
        timeoutMs,
        stop,
        ...(body === undefined ? {} : { body }),
      });
      const parsed = parseJson(text);
      const said = readErrorText(parsed);
      const redactor = new Redactor(secret === undefined ? [token] : [token, secret]);
      return {
        status,
        body: parsed,
        ...(said === undefined
          ? {}
          : { said: redactor.redact(said, Math.min(said.length, saidLengthMax)) }),
        ...(total === undefined ? {} : { total }),
      };
    } catch (error) {
      if (!(error instanceof NoAnswerError)) throw error;
      throw unavailable(what, error.message, error.cause);
    }
  }

  async #token(what: string): Promise<string> {
    let token: string;
    try {
      token = (await this.#options.readToken()).trim();
    } catch (error) {
      throw unavailable(what, 'the admin token cannot be read', error);
    }
    if (token === '') throw unavailable(what, 'the admin token is empty');
    return token;
  }
}

function accountOf({
  loginName: _loginName,
  sourceId: _sourceId,
  ...account
}: ForgeUser): ForgeAccount {
  return account;
}

const pathOf = (username: string): string => `/users/${encodeURIComponent(username)}`;

/** Throws unless the answer has the status that means success. */
function demand(answer: Answer, { what, method = 'GET' }: Question, status: number): void {
  if (answer.status === status) return;
  const text = `HTTP ${answer.status}${answer.said === undefined ? '' : `, "${answer.said}"`}`;
  if (answer.status === 429 || answer.status >= 500) throw unavailable(what, text);
  throw new DeployerError(
    'FORGE_REJECTED',
    `could not ${what}: the Forge answers ${text}${hint(answer.status, method)}`,
    { details: { status: answer.status } },
  );
}

function hint(status: number, method: ForgeRequest['method']): string {
  switch (status) {
    case 301:
    case 302:
    case 307:
    case 308:
      return '; it points elsewhere, and redirects are not followed';
    case 401:
      return '; the admin token is not accepted';
    case 403:
      return method === 'GET'
        ? '; the admin token lacks the scope read:user'
        : '; the admin token lacks the scope write:admin, or is not that of an administrator';
    case 404:
      return method === 'POST' ? '; its API is not at this URL' : '; there is no such user';
    default:
      return '';
  }
}

function unavailable(what: string, why: string, cause?: unknown): DeployerError {
  return new DeployerError('FORGE_UNAVAILABLE', `could not ${what} at the Forge: ${why}`, {
    retryable: true,
    cause,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
