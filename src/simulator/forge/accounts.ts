import { ServiceError } from '../service-error.ts';

/** An account as the simulated Forge keeps it; the password never leaves it over the wire. */
interface Account {
  readonly id: number;
  readonly login: string;
  readonly fullName: string;
  readonly email: string;
  password: string;
  mustChangePassword: boolean;
  readonly keys: ForgeKey[];
}

export interface ForgeKey {
  readonly id: number;
  readonly key: string;
  readonly title: string;
}

export interface NewAccount {
  readonly username: string;
  readonly email?: string;
  readonly fullName?: string;
  readonly password?: string;
  readonly mustChangePassword?: boolean;
  /** OpenSSH lines. */
  readonly keys?: readonly string[];
}

const usernameLengthMax = 40;
const emailLengthMax = 254;
const passwordLengthMin = 8;
/** All character classes (forge: complexity rules). */
const passwordClasses = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^0-9A-Za-z]/];
const namePattern = /^[0-9A-Za-z][-.\w]*$/;
const specialsPattern = /[-._]{2}|[-._]$/;
const reservedNames = new Set(['admin', 'api', 'assets', 'explore', 'user', 'ghost', 'new']);

/**
 * The accounts of the simulated Forge.
 *
 * INVARIANTS
 * - No two names, and no two e-mail addresses, are equal without regard to case.
 */
export class ForgeAccounts {
  readonly #accounts = new Map<string, Account>();
  #lastId = 0;

  get all(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  find(username: string): Account | undefined {
    return this.#accounts.get(username.toLowerCase());
  }

  /** What the admin API checks: throws ServiceError with status 400 or 422. */
  register(account: NewAccount & { readonly email: string; readonly password: string }): Account {
    const { username, email, password } = account;
    if (username.length > usernameLengthMax || !isName(username)) {
      throw refused(422, `[Username]: Should be valid alpha dash dot name: ${username}`);
    }
    if (email.length > emailLengthMax || !/^[^@\s]+@[^@\s]+$/.test(email)) {
      throw refused(422, '[Email]: Email');
    }
    checkPassword(password);
    if (reservedNames.has(username.toLowerCase())) {
      throw refused(422, `name is reserved [name: ${username}]`);
    }
    return this.add(account);
  }

  /** Without the checks of the API, as people who came by themselves. */
  add(account: NewAccount): Account {
    const { username } = account;
    const email = account.email ?? `${username}@example.org`;
    if (this.find(username) !== undefined) {
      throw refused(422, `user already exists [name: ${username}]`);
    }
    if (this.all.some((other) => other.email.toLowerCase() === email.toLowerCase())) {
      throw refused(422, `e-mail already in use [email: ${email}]`);
    }
    this.#lastId += 1;
    const added: Account = {
      id: this.#lastId,
      login: username,
      fullName: account.fullName ?? '',
      email,
      password: account.password ?? '',
      mustChangePassword: account.mustChangePassword ?? false,
      keys: [],
    };
    this.#accounts.set(username.toLowerCase(), added);
    for (const key of account.keys ?? []) this.addKey(username, key);
    return added;
  }

  /** What a user does on the page of keys. */
  addKey(username: string, key: string): void {
    const account = this.get(username);
    const [, , comment = ''] = key.trim().split(/\s+/);
    this.#lastId += 1;
    account.keys.push({ id: this.#lastId, key: key.trim(), title: comment });
  }

  setPassword(username: string, password: string, mustChange: boolean): Account {
    const account = this.get(username);
    checkPassword(password);
    account.password = password;
    account.mustChangePassword = mustChange;
    return account;
  }

  get(username: string): Account {
    const account = this.find(username);
    if (account === undefined) {
      throw refused(404, `user redirect does not exist [name: ${username}]`);
    }
    return account;
  }
}

/** As `GET /users/{username}` shows an account. */
export function accountAnswer({ id, login, fullName, email }: Account): object {
  return { id, login, login_name: '', full_name: fullName, email, is_admin: false, active: true };
}

function isName(username: string): boolean {
  return namePattern.test(username) && !specialsPattern.test(username);
}

function checkPassword(password: string): void {
  if (password.length < passwordLengthMin) throw refused(400, 'password is too short');
  if (!passwordClasses.every((pattern) => pattern.test(password))) {
    throw refused(400, 'PasswordComplexity');
  }
}

function refused(status: number, message: string): ServiceError {
  return new ServiceError(message, { status });
}
